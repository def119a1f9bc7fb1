package org.followthrough.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.Followthrough;
import org.followthrough.TestDatabase;
import org.followthrough.World;
import org.followthrough.intake.IntakeService;
import org.followthrough.intake.lists.ListService;
import org.followthrough.shared.Json;
import org.followthrough.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What the command says of files and words that it cannot take; exit status 1 is a failure told, 2 a wrong usage. */
@SpringBootTest(classes = Followthrough.class, properties = "followthrough.background=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(World.class)
class ImportCommandTest {

    private static final long MOST = 50L * 1024 * 1024;

    @TempDir
    private Path temporary;

    @Autowired
    private World world;
    @Autowired
    private IntakeService intake;
    @Autowired
    private ListService lists;
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
        var command = new ImportCommand(intake, new ImportedList(lists, json, texts), json, texts);
        var flags = new HashSet<>(command.flags());
        flags.add("json");
        return command.run(Arguments.parse(List.of(arguments), flags, command.values()));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(temporary.resolve(name), content).toString();
    }

    private String large(long size) throws IOException {
        var path = temporary.resolve("large.txt");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(size);
        }
        return path.toString();
    }

    private String list(String rows) throws IOException {
        return file("list.csv", ("title,verbatim,verifiability,ambition,consensus\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_list_is_reported_by_a_dry_run_and_registered_without_it() throws IOException {
        var list = list("Ratify " + UUID.randomUUID() + ",Ratify it.,verifiable,improves,consensus\n");
        assertThat(run(list, "--event", World.EVENT, "--dry-run")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 rows: 1 new, 0 changed, 0 unchanged, 0 with errors");
        assertThat(told()).isEmpty();
        assertThat(run(list, "--event", World.EVENT, "--format", "csv")).isZero();
        assertThat(told()).contains("Applied list.csv");
        assertThatThrownBy(() -> run(list, "--event", World.EVENT)).isInstanceOf(CommandFailure.class).hasMessageContaining("imported before");
    }

    @Test
    void errors_of_a_list_are_named_by_row_and_column_and_the_status_is_1() throws IOException {
        assertThat(run(list(",Ratify it.,verifiable,improves,consensus\n"), "--event", World.EVENT)).isEqualTo(1);
        assertThat(told()).contains("row 2, title: Give a title of at most 200 characters.");
    }

    @Test
    void a_list_as_json_is_one_object_a_line_and_nothing_else() throws IOException {
        run(list("Ratify it " + UUID.randomUUID() + ",Ratify it.,verifiable,improves,consensus\n"), "--event", World.EVENT, "--dry-run", "--json");
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().contains("\"verbatim\":\"Ratify it.\"",
                "\"kind\":\"recommendation\"", "\"charStart\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.txt", "."})
    void a_file_that_is_not_there_or_none_is_named(String name) {
        assertThatThrownBy(() -> run(temporary.resolve(name).toString(), "--event", World.EVENT))
                .isInstanceOf(CommandFailure.class).hasMessageContaining(temporary.toString()).hasMessageContaining("cannot be read");
    }

    @Test
    void an_empty_file_is_told_to_be_empty() throws IOException {
        assertThat(run(file("empty.txt", new byte[0]), "--event", World.EVENT)).isEqualTo(1);
        assertThat(told()).contains("The file is empty.");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_file_of_blanks_is_told_to_hold_no_text() throws IOException {
        assertThat(run(file("blank.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8)), "--event", World.EVENT)).isEqualTo(1);
        assertThat(told()).contains("The file holds no text");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void what_is_no_text_is_told_so() throws IOException {
        assertThat(run(file("noise.txt", new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 7}), "--event", World.EVENT)).isEqualTo(1);
        assertThat(told()).contains("not a text that can be read");
    }

    @Test
    void a_file_over_50_mebibytes_is_too_large_whether_stored_or_looked_at() throws IOException {
        var large = large(MOST + 1);
        for (var call : List.of(new String[] {large, "--event", World.EVENT}, new String[] {large, "--event", World.EVENT, "--dry-run"})) {
            assertThatThrownBy(() -> run(call)).isInstanceOf(CommandFailure.class).hasMessageContaining("larger than 50 MiB");
        }
    }

    @Test
    void one_of_just_50_mebibytes_is_refused_for_its_content_only() throws IOException {
        assertThat(run(large(MOST), "--event", World.EVENT, "--dry-run")).isEqualTo(1);
        assertThat(told()).contains("not a text that can be read");
    }

    @Test
    void an_unknown_event_takes_no_document_but_a_dry_run_needs_none() throws IOException {
        var file = file("outcome.txt", "Recommendations\n\n1. Ratify the convention of the test.\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run(file, "--event", "NO-SUCH-EVENT")).isEqualTo(1);
        assertThat(told()).contains("NO-SUCH-EVENT");
        assertThat(run(file, "--event", "NO-SUCH-EVENT", "--dry-run")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Ratify the convention of the test.");
    }

    @Test
    void what_is_missing_or_misspelt_is_wrong_usage() throws IOException {
        var file = file("some.txt", "1. Publish a report.\n".getBytes(StandardCharsets.UTF_8));
        for (var call : List.of(new String[] {file}, new String[] {"--event", World.EVENT}, new String[] {file, "--event", World.EVENT, "--format", "odt"},
                new String[] {file, "second.txt", "--event", World.EVENT}, new String[] {file, "--event", World.EVENT, "--dry"})) {
            assertThatThrownBy(() -> run(call)).isInstanceOf(UsageProblem.class);
        }
    }
}
