package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real documents, which stay outside the repository; they are read where the seeds folder exists. */
@Tag("seeds")
class SeedsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    @Tag("ground-truth")
    void the_athens_document_is_read_as_the_ground_truth_reads_it() {
        List<Detected> candidates = Found.in(seed("csd-athens-2009"));
        Score core = score(candidates, true);
        Score all = score(candidates, false);
        print("core", core);
        print("all kinds", all);
        assertThat(core.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(core.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void the_workshop_series_gives_its_fifteen_bullets_with_their_topics() {
        List<Detected> items = Found.in(seed("unitar-workshop-series-2005-2006")).stream()
                .filter(found -> found.rule().equals("item-imperative")).toList();
        assertThat(items).hasSize(15).allSatisfy(item -> assertThat(item.section()).startsWith("MAIN FINDINGS > "));
    }

    @Test
    void the_experts_seminar_gives_two_announced_lists_and_nothing_of_its_annex() {
        String text = seed("ohchr-experts-seminar-2009");
        List<Detected> found = Found.in(text);
        assertThat(found).filteredOn(one -> one.kind() == Kind.RECOMMENDATION).hasSize(11);
        assertThat(found).allSatisfy(one -> assertThat(one.charEnd()).isLessThan(text.indexOf("ANNEX I")));
    }

    @Test
    void a_report_on_activities_gives_no_list_items() {
        assertThat(Found.in(seed("ilo-hld-2006"))).extracting(Detected::rule).noneMatch(rule -> rule.startsWith("item"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void other_line_ends_change_no_candidate(String end) {
        String text = seed("csd-athens-2009");
        List<String> expected = Found.in(text).stream().map(one -> one.verbatim().replace("\n", end)).toList();
        assertThat(Found.texts(text.replace("\n", end))).isEqualTo(expected);
    }

    private static Score score(List<Detected> candidates, boolean core) {
        return Score.of(candidates, truth("csd-athens-2009.jsonl"), truth("csd-athens-2009.not.jsonl"), core);
    }

    private static void print(String name, Score score) {
        System.out.printf(Locale.ROOT, "csd-athens-2009, %s: recall %.3f (%d of %d), precision %.3f, missed %s%n",
                name, score.recall(),
                score.found(), score.truth(), score.precision(), score.missed());
    }

    private static List<JsonNode> truth(String name) {
        return read(folder().resolveSibling("ground-truth").resolve(name)).lines().filter(line -> !line.isBlank())
                .map(line -> JSON.readTree(line)).toList();
    }

    private static String seed(String name) {
        return read(folder().resolve(name + ".txt"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that the setting names, or {@code ../shared/seeds} beside the project. */
    private static Path folder() {
        String named = System.getProperty("FOLLOWTHROUGH_SEEDS", System.getenv("FOLLOWTHROUGH_SEEDS"));
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("../shared/seeds"))) {
            at = at.getParent();
        }
        return at.resolve("../shared/seeds").normalize();
    }
}
