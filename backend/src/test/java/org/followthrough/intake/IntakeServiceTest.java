package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.evidence.Files;
import org.followthrough.identity.Actor;
import org.followthrough.intake.detect.Detected;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(World.class)
class IntakeServiceTest {

    @Autowired
    private World world;
    @Autowired
    private IntakeService intake;
    @Autowired
    private DocumentReader reader;
    @Autowired
    private CurationService curation;
    @Autowired
    private Files files;
    @Autowired
    private JdbcClient jdbc;

    private Actor curator;

    @BeforeEach
    void begin() {
        curator = world.begin().who("curator");
    }

    /** A document that no other test has imported. */
    private static byte[] fresh() {
        return ("Recommendations\n\n1. Ratify the convention " + UUID.randomUUID() + ".\n\n2. Publish a report each year.\n"
                + "   a. Consult diaspora organisations.\n\nIt might be useful to meet again.\n").getBytes(StandardCharsets.UTF_8);
    }

    private Document importing(byte[] content) {
        return intake.importDocument(curator, World.EVENT, "Outcome.txt", new ByteArrayInputStream(content), Format.AUTO);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void keeps_the_original_the_text_and_every_candidate_with_its_place() throws IOException {
        var content = fresh();
        var document = importing(content);
        var original = new ByteArrayOutputStream();
        files.write(document.sha256(), original);
        assertThat(original.toByteArray()).isEqualTo(content);
        assertThat(reader.document(curator, document.id())).isEqualTo(document);
        var candidates = reader.candidates(curator, CandidateQuery.of(document.id()));
        assertThat(candidates).extracting(Candidate::number).containsExactly("1", "2", "a");
        assertThat(candidates).allSatisfy(one -> assertThat(one.verbatim())
                .isEqualTo(document.text().substring(one.charStart(), one.charEnd())));
        assertThat(candidates.get(2).parent()).isEqualTo(candidates.get(1).id());
    }

    @Test
    void a_preview_finds_the_same_and_stores_nothing() {
        var content = fresh();
        var before = List.of(count("document"), count("candidate"), count("stored_file"), count("audit_entry"));
        var preview = intake.preview(curator, "Outcome.txt", new ByteArrayInputStream(content), Format.TEXT);
        assertThat(List.of(count("document"), count("candidate"), count("stored_file"), count("audit_entry"))).isEqualTo(before);
        var stored = reader.candidates(curator, CandidateQuery.everything(importing(content).id()));
        assertThat(stored).extracting(Candidate::verbatim).isEqualTo(preview.found().stream().map(Detected::verbatim).toList());
        assertThat(stored).extracting(Candidate::rule).isEqualTo(preview.found().stream().map(Detected::rule).toList());
    }

    @Test
    void weaker_candidates_are_stored_and_shown_on_request_only() {
        var document = importing(fresh());
        var strong = reader.candidates(curator, CandidateQuery.of(document.id()));
        var all = reader.candidates(curator, CandidateQuery.everything(document.id()));
        assertThat(strong).allMatch(Candidate::strong);
        assertThat(all).hasSizeGreaterThan(strong.size()).containsAll(strong);
    }

    @Test
    void the_threshold_can_be_moved_and_what_stands_right_on_it_is_shown() {
        var document = importing(fresh());
        var all = reader.candidates(curator, CandidateQuery.everything(document.id()));
        var least = all.stream().mapToDouble(Candidate::confidence).min().orElseThrow();
        assertThat(reader.candidates(curator, new CandidateQuery(document.id(), least, null))).hasSameSizeAs(all);
        assertThat(reader.candidates(curator, new CandidateQuery(document.id(), least + 0.001, null)))
                .isNotEmpty().allMatch(one -> one.confidence() > least).hasSizeLessThan(all.size());
    }

    @Test
    void what_is_decided_is_shown_wherever_the_threshold_stands() {
        var document = importing(fresh());
        var weakest = reader.candidates(curator, CandidateQuery.everything(document.id())).stream()
                .min(Comparator.comparingDouble(Candidate::confidence)).orElseThrow();
        curation.reject(curator, weakest.id(), "It asks for nothing.", null);
        assertThat(reader.candidates(curator, new CandidateQuery(document.id(), 1.01, null))).extracting(Candidate::id).containsOnly(weakest.id());
    }

    @Test
    void the_same_file_again_names_the_first_document_also_under_another_name() {
        var content = fresh();
        var first = importing(content);
        var before = count("audit_entry");
        assertThatThrownBy(() -> intake.importDocument(curator, World.EVENT, "Copy.txt", new ByteArrayInputStream(content), Format.TEXT))
                .isInstanceOfSatisfying(DuplicateDocument.class, duplicate -> {
                    assertThat(duplicate.existing()).isEqualTo(first.id());
                    assertThat(duplicate.name()).isEqualTo("Outcome.txt");
                });
        assertThat(count("audit_entry")).isEqualTo(before);
    }

    @Test
    void of_two_imports_at_once_one_stores_and_the_other_is_told_so() throws Exception {
        var content = fresh();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Object> importing = () -> {
                try {
                    return importing(content).id();
                } catch (DuplicateDocument duplicate) {
                    return "duplicate of " + duplicate.existing();
                }
            };
            var results = threads.invokeAll(List.of(importing, importing)).stream().map(Future::resultNow).toList();
            var id = results.stream().filter(UUID.class::isInstance).findFirst().orElseThrow();
            assertThat(results).containsExactlyInAnyOrder(id, "duplicate of " + id);
        }
    }

    @Test
    void a_file_over_50_mib_is_too_large_and_one_of_50_mib_is_not() {
        assertThatThrownBy(() -> Reading.bytes(new Zeros(Files.LARGEST + 1))).isInstanceOf(FileTooLarge.class);
        assertThat(Reading.bytes(new Zeros(Files.LARGEST))).hasSize((int) Files.LARGEST);
    }

    /** So many zero bytes. */
    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            var n = (int) Math.min(left, length);
            left -= n;
            return n == 0 && length > 0 ? -1 : n;
        }
    }

    @Test
    void an_event_that_does_not_exist_is_named_beside_its_field() {
        assertThatThrownBy(() -> intake.importDocument(curator, "CSD-1900", "x", new ByteArrayInputStream(fresh()), Format.TEXT))
                .isInstanceOfSatisfying(RuleViolation.class, refusal ->
                        assertThat(refusal.violations().getFirst().field()).isEqualTo("event"));
    }

    @Test
    void an_unreadable_file_leaves_nothing_behind() {
        var before = List.of(count("document"), count("stored_file"));
        assertThatThrownBy(() -> importing(new byte[] {1, 0, 2, 0, 3})).isInstanceOf(RuleViolation.class);
        assertThat(List.of(count("document"), count("stored_file"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "observer", "admin", "focal.xaa", "reviewer1"})
    void only_curators_import_and_for_others_documents_do_not_exist(String person) {
        var document = importing(fresh());
        var other = world.who(person);
        assertThatThrownBy(() -> intake.importDocument(other, World.EVENT, "x", new ByteArrayInputStream(fresh()), Format.TEXT))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reader.document(other, document.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reader.candidates(other, CandidateQuery.of(document.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_keeps_what_governments_agreed_on_reads_its_paragraphs_and_nothing_is_stored() {
        var before = List.of(count("document"), count("stored_file"));
        for (var keeper : List.of("curator", "organiser")) {
            assertThat(intake.paragraphs(world.who(keeper), "x.txt", new ByteArrayInputStream("1. We will act.".getBytes(StandardCharsets.UTF_8))))
                    .containsExactly("1. We will act.");
        }
        assertThat(List.of(count("document"), count("stored_file"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"observer", "admin", "focal.xaa", "reviewer1"})
    void others_have_no_file_read(String person) {
        assertThatThrownBy(() -> intake.paragraphs(world.who(person), "x.txt", new ByteArrayInputStream(fresh()))).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_command_of_the_server_imports_without_an_account() {
        var document = intake.importDocument(Actor.ENGINE, World.EVENT, "x", new ByteArrayInputStream(fresh()), Format.TEXT);
        assertThat(document.importedBy()).isNull();
    }

    @Test
    void the_list_shows_the_newest_first_with_what_is_open() {
        var older = importing(fresh());
        var newer = importing(fresh());
        var list = reader.documents(curator, null, null, 2);
        assertThat(list).extracting(DocumentSummary::id).containsExactly(newer.id(), older.id());
        assertThat(list.getFirst().open()).isEqualTo(3);
        assertThat(list.getFirst().decided()).isZero();
        var next = reader.documents(curator, list.getFirst().importedAt(), list.getFirst().id(), 1);
        assertThat(next).extracting(DocumentSummary::id).containsExactly(older.id());
    }

    @Test
    void candidates_come_in_pages_in_the_order_of_the_text() {
        var query = CandidateQuery.of(importing(fresh()).id());
        var all = reader.candidates(curator, query);
        var first = reader.candidates(curator, query, null, 2);
        var second = reader.candidates(curator, query, CandidateQuery.Position.of(first.getLast()), 2);
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(second).isEqualTo(all.subList(2, 3));
    }

    @Test
    @Tag("seeds")
    void the_athens_document_is_imported_as_the_detector_reads_it() {
        var content = Seeds.read("csd-athens-2009.txt");
        var document = importing(content);
        var found = Reading.of("x", content, Format.TEXT).found();
        var stored = reader.candidates(curator, CandidateQuery.everything(document.id()));
        assertThat(document.text()).isEqualTo(new String(content, StandardCharsets.UTF_8));
        assertThat(stored).hasSameSizeAs(found).extracting(Candidate::charStart).isEqualTo(found.stream().map(Detected::charStart).toList());
        assertThat(stored).filteredOn(one -> one.parent() != null).allSatisfy(one -> assertThat(stored)
                .filteredOn(other -> other.id().equals(one.parent())).singleElement().matches(above -> above.charStart() <= one.charStart()));
    }
}
