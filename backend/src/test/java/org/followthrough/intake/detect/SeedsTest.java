package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real documents, which stay outside the repository; they are read where the seeds folder exists. */
@Tag("seeds")
class SeedsTest {

    private static final List<String> SEEDS = List.of("csd-athens-2009", "ilo-hld-2006", "ohchr-experts-seminar-2009",
            "unitar-migration-2009", "unitar-workshop-series-2005-2006");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    @Tag("ground-truth")
    void the_athens_document_is_read_as_the_ground_truth_reads_it() {
        List<Detected> candidates = Found.in(seed("csd-athens-2009"));
        Score core = score(candidates, Score::core);
        Score all = score(candidates, _ -> true);
        assertThat(core.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(core.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.85);
    }

    /** The launcher repeats this table at the end of a test run. */
    @Test
    @Tag("ground-truth")
    void the_scores_are_printed() throws IOException {
        List<Detected> athens = Found.in(seed("csd-athens-2009"));
        StringBuilder table = new StringBuilder("Candidates against the ground truth of csd-athens-2009\n");
        line(table, "core", score(athens, Score::core));
        line(table, "all kinds", score(athens, _ -> true));
        for (Kind kind : Kind.values()) {
            String name = kind.code().replace('-', '_');
            Score score = score(athens, node -> node.path("kind").asString().equals(name));
            table.append(recall(kind.code(), score)).append(missed(score));
        }
        table.append("Candidates by kind\n");
        SEEDS.forEach(seed -> counts(table, seed, Found.in(seed(seed))));
        System.out.print(table);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("detector-scores.txt"), table);
        assertThat(table.toString().lines()).hasSize(2 + 2 + Kind.values().length + SEEDS.size());
    }

    @Test
    @Tag("ground-truth")
    void lost_numbers_are_assigned_as_the_ground_truth_infers_them() {
        Map<Integer, String> assigned = Found.in(seed("csd-athens-2009")).stream().filter(one -> one.assigned() != null)
                .collect(Collectors.toMap(Detected::charStart, Detected::assigned));
        Map<Integer, String> inferred = truth("csd-athens-2009.jsonl").stream()
                .filter(node -> node.path("number_inferred").asString("bullet").length() <= 2)
                .collect(Collectors.toMap(node -> node.path("char_start").asInt(), node -> node.path("number_inferred").asString()));
        assertThat(assigned).isNotEmpty().isEqualTo(inferred);
    }

    @Test
    void what_the_print_has_lost_is_shown_and_not_mended() {
        Findings findings = new Detector().examine(seed("csd-athens-2009"));
        assertThat(findings.remarks()).extracting(Remark::kind).contains(Remark.Kind.BROKEN_WORD, Remark.Kind.LETTER_FOR_BULLET,
                Remark.Kind.LETTER_CASE, Remark.Kind.STRAY_CHARACTERS, Remark.Kind.MARKER_APART);
        assertThat(findings.remarks()).filteredOn(one -> one.kind() == Remark.Kind.CONSENSUS).extracting(Remark::suggests)
                .contains("consensus", "majority", "no-consensus");
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

    private static Score score(List<Detected> candidates, Predicate<JsonNode> asked) {
        return Score.of(candidates, truth("csd-athens-2009.jsonl"), truth("csd-athens-2009.not.jsonl"), asked);
    }

    private static void line(StringBuilder table, String name, Score score) {
        table.append(recall(name, score)).append(String.format(Locale.ROOT, ", precision %.3f", score.precision()))
                .append(missed(score));
    }

    private static String recall(String name, Score score) {
        return String.format(Locale.ROOT, "  %-16s recall %.3f (%d of %d)", name, score.recall(), score.found(), score.truth());
    }

    private static String missed(Score score) {
        return score.missed().isEmpty() ? "\n" : ", missed: " + String.join(" ", score.missed()) + "\n";
    }

    private static void counts(StringBuilder table, String seed, List<Detected> found) {
        table.append(String.format("  %-34s %3d:", seed, found.size()));
        for (Kind kind : Kind.values()) {
            table.append(String.format("  %s %d", kind.code(), found.stream().filter(one -> one.kind() == kind).count()));
        }
        table.append('\n');
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
