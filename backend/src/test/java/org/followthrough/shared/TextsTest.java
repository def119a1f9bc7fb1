package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.corrections.WordingKind;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.junit.jupiter.api.Test;

/** Everything that the product can say has its text. */
class TextsTest {

    private static final Pattern REFUSAL = Pattern.compile("(?s)(?:WrongState|NotFound|Forbidden|Violation\\.of|Unreadable\\.of|UnfitBody\\.kind)"
            + "\\((?:[^;\"]*\"[^\".;]*\"\\s*(?:\\+[^;,]*)?,)?[^;\"]*?\"([a-z]+(?:[.-][a-zA-Z-]+)+)\"\\s*[,)]");
    private final Texts texts = new Texts();

    private static Stream<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void every_refusal_has_a_text() throws IOException {
        var keys = new TreeSet<String>();
        sources().forEach(source -> REFUSAL.matcher(source).results().forEach(found -> keys.add(found.group(1))));
        assertThat(keys).hasSizeGreaterThan(80);
        keys.removeAll(texts.keys());
        assertThat(keys).as("keys without a text").isEmpty();
    }

    @Test
    void what_a_position_lacks_is_named() {
        for (var field : new String[] {"reason", "acceptedParts", "leadInstitution", "targetDate"}) {
            assertThat(texts.keys()).contains("commitment.position.needs." + field);
        }
    }

    @Test
    void every_code_that_a_sentence_takes_has_its_word() {
        has("then.", java.util.Arrays.stream(DeadlineKind.values()).filter(DeadlineKind::isOpen).toArray(DeadlineKind[]::new));
        has("api.headline.", HeadlineCode.values());
        has("timeline.position.", Arrays.stream(Position.values()).filter(Position::isResponse).toArray(Coded[]::new));
        has("timeline.report.", SelfReport.values());
        has("timeline.lateness.", Lateness.values());
        has("timeline.level.", AssessmentLevel.values());
        has("timeline.as.", Arrays.stream(CommitmentState.values()).filter(CommitmentState::isClosed).toArray(Coded[]::new));
    }

    private void has(String prefix, Coded[] codes) {
        assertThat(texts.keys()).containsAll(Arrays.stream(codes).map(code -> prefix + code.code()).toList());
    }

    @Test
    void every_public_event_of_a_commitment_is_told_in_its_timeline() throws IOException {
        var told = Pattern.compile("case (?:\\w+\\.)?(\\w+) e -> write\\(");
        var kinds = new TreeSet<String>();
        sources().filter(source -> source.contains("class Timeline")).forEach(source -> told.matcher(source).results().forEach(found ->
                kinds.add("timeline." + found.group(1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))));
        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(kinds).allSatisfy(kind -> assertThat(texts.keys()).as(kind)
                .anyMatch(key -> key.equals(kind) || key.startsWith(kind + ".")));
    }

    @Test
    void every_text_that_can_be_corrected_is_named_in_the_timeline() {
        assertThat(texts.keys()).containsAll(Stream.of(WordingKind.values()).map(kind -> "timeline.text-corrected." + kind.code()).toList());
    }

    @Test
    void places_are_filled_in_the_readers_language_and_numbers_are_grouped() {
        assertThat(texts.text(Locale.ENGLISH, "text.too-long", 20_000)).contains("20,000");
        assertThat(texts.text(Locale.ENGLISH, "register.theme.unknown", "labour")).isEqualTo("There is no theme labour.");
    }
}
