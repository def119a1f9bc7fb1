package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.followthrough.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command in processes of its own, with the digest of Athens that the demo is made from. */
class ImportTest {

    private static final Path DIGEST = Path.of("..", "backend/src/main/resources/demo/athens-2009-digest.txt").toAbsolutePath().normalize();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path temporary;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(temporary);
        Groundwork.in(program.data(), world -> world);
    }

    @AfterEach
    void endAll() {
        program.close();
    }

    @Test
    void a_document_is_looked_at_stored_once_and_the_second_time_refused() throws IOException {
        lookedAt();
        stored();
        refused();
    }

    private void lookedAt() throws IOException {
        var seen = program.outcome("import", DIGEST.toString(), "--event", World.EVENT, "--dry-run", "--json");
        assertThat(seen.exit()).as(seen.errors()).isZero();
        assertThat(seen.errors()).isEmpty();
        var candidates = seen.output().lines().map(JSON::readTree).toList();
        assertThat(candidates).hasSizeGreaterThan(30);
        var text = Files.readString(DIGEST);
        candidates.forEach(candidate -> isAsTheContractSays(candidate, text));
        assertThat(candidates).anyMatch(candidate -> candidate.at("/section").asString().contains(" > "));
    }

    private static void isAsTheContractSays(JsonNode candidate, String text) {
        assertThat(candidate.propertyNames()).containsExactlyInAnyOrder("verbatim", "number", "section", "kind", "parent", "charStart", "charEnd");
        assertThat(text.substring(candidate.at("/charStart").asInt(), candidate.at("/charEnd").asInt()))
                .isEqualTo(candidate.at("/verbatim").asString());
        assertThat(candidate.at("/kind").asString()).isIn(List.of("recommendation", "call", "good-practice", "process"));
    }

    private void stored() {
        var imported = program.outcome("import", DIGEST.toString(), "--event=" + World.EVENT);
        assertThat(imported.exit()).as(imported.errors()).isZero();
        assertThat(imported.output()).contains("[recommendation, ").containsPattern("(?m)^\\d+ candidates of \\d+ that were found");
        assertThat(imported.errors()).contains("Stored athens-2009-digest.txt for a curator as ");
    }

    private void refused() {
        var again = program.outcome("import", DIGEST.toString(), "--event", World.EVENT, "--json");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.errors()).contains("imported before, as athens-2009-digest.txt");
        assertThat(again.output()).isEmpty();
    }
}
