package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.followthrough.Followthrough;
import org.followthrough.TestDatabase;
import org.followthrough.World;
import org.followthrough.accountability.packs.PackService;
import org.followthrough.accountability.packs.Packs;
import org.followthrough.forum.Profile;
import org.followthrough.shared.Json;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** {@code pack EDITION --out DIR} writes a whole pack or none; 1 is a failure told, 2 a wrong usage. */
@SpringBootTest(classes = Followthrough.class, properties = "followthrough.background=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(World.class)
class PackCommandTest {

    @TempDir
    private Path temporary;

    @Autowired
    private World world;
    @Autowired
    private PackService service;
    @Autowired
    private Packs packs;
    @Autowired
    private org.followthrough.evidence.Files files;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Json json;
    @Autowired
    private Texts texts;

    private final PrintStream output = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        world.begin();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(output);
        System.setErr(errors);
    }

    private int run(String... arguments) {
        var command = new PackCommand(service, files, json, texts);
        var flags = new HashSet<>(Set.of("json"));
        return command.run(Arguments.parse(List.of(arguments), flags, command.values()));
    }

    private String edition() {
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(edition, "XAA");
        return edition;
    }

    private List<String> left() throws IOException {
        try (var all = Files.list(temporary)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void a_pack_is_frozen_published_and_written_with_its_checksums() throws IOException {
        var edition = edition();
        var out = temporary.resolve("deep").resolve("pack");
        assertThat(run(edition, "--out", out.toString())).isZero();
        var pack = packs.find(edition + "-1").orElseThrow();
        try (var written = Files.list(out)) {
            assertThat(written.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    pack.files().stream().map(file -> file.name()).toList());
        }
        for (var line : Files.readAllLines(out.resolve("SHA256SUMS"))) {
            assertThat(Sha256.hex(Files.readAllBytes(out.resolve(line.substring(66))))).isEqualTo(line.substring(0, 64));
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(edition + "-1", "1 commitment", out.toString());
    }

    @Test
    void the_same_instant_again_writes_the_same_pack_and_json_names_its_files() {
        var edition = edition();
        var at = clock.now().toString();
        assertThat(run(edition, "--out", temporary.resolve("one").toString(), "--at", at)).isZero();
        assertThat(run(edition, "--out=" + temporary.resolve("two"), "--at=" + at, "--json")).isZero();
        assertThat(packs.of(edition, null, 5)).hasSize(1);
        assertThat(temporary.resolve("two/SHA256SUMS")).hasSameBinaryContentAs(temporary.resolve("one/SHA256SUMS"));
        assertThat(json.map(printed.toString(StandardCharsets.UTF_8).lines().reduce((a, b) -> b).orElseThrow())).containsEntry("id", edition + "-1");
    }

    @Test
    void a_directory_with_files_a_file_and_what_cannot_be_written_are_refused_before_anything_is_frozen() throws IOException {
        var edition = edition();
        Files.writeString(temporary.resolve("file"), "mine");
        for (var taken : List.of(temporary, temporary.resolve("file"), temporary.resolve("file").resolve("below"), Path.of("/"))) {
            assertThatThrownBy(() -> run(edition, "--out", taken.toString())).isInstanceOf(CommandFailure.class);
        }
        assertThat(packs.of(edition, null, 5)).isEmpty();
        assertThat(left()).containsExactly("file");
        Files.createDirectory(temporary.resolve("empty"));
        assertThat(run(edition, "--out", temporary.resolve("empty").toString())).isZero();
    }

    @Test
    void what_cannot_be_frozen_is_told_and_leaves_no_directory() throws IOException {
        var edition = edition();
        var out = temporary.resolve("out").toString();
        assertThatThrownBy(() -> run("NO-SUCH", "--out", out)).isInstanceOf(CommandFailure.class).hasMessageContaining("NO-SUCH");
        assertThat(run(edition, "--out", out, "--at", "2999-01-01T00:00:00Z")).isEqualTo(1);
        assertThat(run(world.forumOfItsOwn(Profile.FORMAL, "UTC"), "--out", out)).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("not for one to come", "there is nothing to freeze");
        assertThat(left()).isEmpty();
    }

    @Test
    void wrong_usage_is_told() {
        for (var wrong : List.of(List.of("--out", "x"), List.of("EDITION"), List.of("A", "B", "--out", "x"), List.of("A", "--out", "x", "--at", "soon"))) {
            assertThatThrownBy(() -> run(wrong.toArray(String[]::new))).isInstanceOf(UsageProblem.class);
        }
    }
}
