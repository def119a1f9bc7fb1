package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.intake.detect.Kind;
import org.followthrough.intake.detect.Remark;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(World.class)
class CurationServiceTest {

    private static final Quality CODES = new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null);

    @Autowired
    private World world;
    @Autowired
    private IntakeService intake;
    @Autowired
    private CurationService curation;
    @Autowired
    private DocumentReader reader;
    @Autowired
    private RegisterService register;
    @Autowired
    private JdbcClient jdbc;

    private Actor curator;
    private Document document;

    /** Four items, of which the third has two sub-points and the fourth two sentences. */
    @BeforeEach
    void importing() {
        curator = world.begin().who("curator");
        var text = """
                Roundtable 3: Recommendations %s

                1. Ratify the convention.

                2. Publish a report each year.

                3. Protect workers by
                   a. Informing them of their rights.
                   b. Inspecting work places.

                4. Governments should lower fees. Employers should pay them.
                """.formatted(UUID.randomUUID());
        document = intake.importDocument(curator, World.EVENT, "Outcome.txt",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.TEXT);
    }

    private List<Candidate> all() {
        return reader.candidates(curator, CandidateQuery.of(document.id()));
    }

    private Candidate item(String number) {
        return all().stream().filter(one -> number.equals(one.number()) && one.open()).findFirst().orElseThrow();
    }

    private Candidate again(Candidate candidate) {
        return reader.candidate(curator, candidate.id());
    }

    private static Confirmation as(String title) {
        return new Confirmation(null, title, Set.of("labour"), Set.of(6, 7), Set.of(AddresseeGroup.ALL_GOVERNMENTS), CODES, null);
    }

    private Recommendation confirm(Candidate candidate) {
        return curation.confirm(curator, candidate.id(), as("A title"), null);
    }

    private static void refused(Runnable act, String field, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, refusal ->
                assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(field);
                    assertThat(violation.messageKey()).isEqualTo(key);
                }));
    }

    private static void closed(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(WrongState.class,
                refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private List<String> actions(UUID subject) {
        return jdbc.sql("select action || ' ' || visibility from audit_entry where subject = :subject order by recorded_at")
                .param("subject", subject.toString()).query(String.class).list();
    }

    @Test
    void the_document_is_read_as_the_tests_need_it() {
        assertThat(all()).extracting(Candidate::number).containsExactly("1", "2", "3", "a", "b", "4");
        assertThat(item("a").parent()).isEqualTo(item("3").id());
    }

    @Test
    void a_confirmed_candidate_is_a_registered_recommendation_with_its_verbatim_and_place() {
        var two = item("2");
        var registered = confirm(two);
        assertThat(registered.verbatim()).isEqualTo("Publish a report each year.")
                .isEqualTo(document.text().substring(two.charStart(), two.charEnd()));
        assertThat(registered.document()).isEqualTo(document.id());
        assertThat(registered.charStart()).isEqualTo(two.charStart());
        assertThat(registered.number()).isEqualTo("2");
        assertThat(registered.section()).isEqualTo(two.section());
        assertThat(registered.gcmObjectives()).containsExactly(6, 7);
        assertThat(registered.qualityConfirmed()).isFalse();
        assertThat(again(two).status()).isEqualTo(CandidateStatus.CONFIRMED);
        assertThat(again(two).recommendation()).isEqualTo(registered.id());
        assertThat(reader.registered(curator, document.id())).containsEntry(registered.id(), registered.ref());
        assertThat(actions(two.id())).containsExactly("candidate-confirmed organiser");
    }

    @Test
    void a_second_person_confirms_its_codes() {
        var registered = confirm(item("2"));
        refused(() -> register.codeQuality(curator, registered.ref(), CODES), "verifiability", "register.quality.same-person");
        assertThat(register.codeQuality(world.who("curator2"), registered.ref(), CODES).qualityConfirmed()).isTrue();
    }

    @Test
    void its_reference_tells_its_place_and_a_wanted_one_is_kept() {
        assertThat(confirm(item("b")).ref()).matches("CSD-2009-RT3-3b(\\.\\d+)?");
        var wanted = "CSD-2009-" + UUID.randomUUID().toString().substring(0, 8);
        var confirmation = new Confirmation(wanted, "Mine", Set.of(), Set.of(), Set.of(), CODES, "Clean.");
        assertThat(curation.confirm(curator, item("1").id(), confirmation, null).ref()).isEqualTo(wanted);
        closed(() -> curation.confirm(curator, item("2").id(), confirmation, null), "register.ref.taken");
        assertThat(item("2").open()).isTrue();
    }

    @Test
    void what_the_register_refuses_leaves_the_candidate_open() {
        var bad = new Confirmation(null, " ", Set.of(), Set.of(), Set.of(), CODES, null);
        refused(() -> curation.confirm(curator, item("1").id(), bad, null), "title", "register.title.length");
        assertThat(item("1").open()).isTrue();
    }

    @Test
    void a_double_click_registers_once() throws Exception {
        var one = item("1");
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> click = () -> {
                try {
                    confirm(one);
                    return true;
                } catch (WrongState decided) {
                    return false;
                }
            };
            var results = threads.invokeAll(List.of(click, click, click, click)).stream().map(Future::resultNow).toList();
            assertThat(results).containsExactlyInAnyOrder(true, false, false, false);
        }
        assertThat(jdbc.sql("select count(*) from recommendation where document = :d and char_start = :s").param("d", document.id())
                .param("s", one.charStart()).query(Long.class).single()).isOne();
    }

    @Test
    void two_curators_who_confirm_neighbours_at_once_get_two_references() throws Exception {
        var two = item("2");
        curation.split(curator, item("4").id(), List.of(item("4").charStart() + 31), null);
        var parts = all().stream().filter(candidate -> candidate.rule().equals("split")).toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<String>> acts = List.of(() -> confirm(two).ref(), () -> confirm(parts.getFirst()).ref(),
                    () -> confirm(parts.getLast()).ref());
            assertThat(threads.invokeAll(acts).stream().map(Future::resultNow).toList()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_stale_page_is_told_so_and_a_fresh_one_is_not() {
        var one = item("1");
        curation.edit(curator, one.id(), new CandidateEdit("1a", null, one.section(), one.kind(), one.charStart(), one.charEnd()), one.version());
        assertThatThrownBy(() -> curation.confirm(curator, one.id(), as("Title"), one.version()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(curation.confirm(curator, one.id(), as("Title"), again(one).version()).number()).isEqualTo("1a");
    }

    @Test
    void candidates_exist_for_curators_only() {
        var id = item("1").id();
        for (var person : List.of("organiser", "observer", "focal.xaa")) {
            var other = world.who(person);
            assertThatThrownBy(() -> curation.confirm(other, id, as("Title"), null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> curation.reject(other, id, "No.", null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reader.candidate(other, id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> curation.reject(curator, UUID.randomUUID(), "No.", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_rejection_has_a_reason_and_can_be_taken_back() {
        var one = item("1");
        refused(() -> curation.reject(curator, one.id(), "  ", null), "reason", "intake.reason.required");
        refused(() -> curation.reject(curator, one.id(), "x".repeat(1001), null), "reason", "intake.reason.long");
        assertThat(curation.reject(curator, one.id(), "x".repeat(1000), null).reason()).hasSize(1000);
        closed(() -> confirm(one), "intake.candidate.rejected");
        closed(() -> curation.reject(curator, one.id(), "Again", null), "intake.candidate.rejected");
        assertThat(curation.undo(curator, one.id())).singleElement().matches(Candidate::open);
        assertThat(again(one).reason()).isNull();
        assertThat(actions(one.id())).containsExactlyInAnyOrder("candidate-rejected organiser", "candidate-reopened organiser");
    }

    @Test
    void a_split_gives_open_parts_that_cover_the_whole() {
        var four = item("4");
        var at = document.text().indexOf("Employers");
        var parts = curation.split(curator, four.id(), List.of(at), null);
        assertThat(parts).extracting(Candidate::verbatim).containsExactly("Governments should lower fees.", "Employers should pay them.");
        assertThat(parts).extracting(Candidate::number).containsExactly("4", null);
        assertThat(parts).allMatch(Candidate::open).allSatisfy(part -> assertThat(part.cameFrom()).containsExactly(four.id()));
        assertThat(all().stream().filter(part -> part.rule().equals("split"))).isEqualTo(parts.stream().map(this::again).toList());
        assertThat(again(four).status()).isEqualTo(CandidateStatus.SPLIT);
        closed(() -> curation.split(curator, four.id(), List.of(at), null), "intake.candidate.split");
    }

    @Test
    void a_split_outside_the_passage_changes_nothing() {
        var four = item("4");
        refused(() -> curation.split(curator, four.id(), List.of(four.charEnd()), null), "at", "intake.split.outside");
        assertThat(again(four).open()).isTrue();
    }

    @Test
    void sub_points_of_a_split_item_belong_to_its_last_part() {
        var three = item("3");
        var parts = curation.split(curator, three.id(), List.of(three.charStart() + 8), null);
        assertThat(item("a").parent()).isEqualTo(parts.getLast().id());
    }

    @Test
    void a_split_is_taken_back_as_long_as_nothing_was_done_with_its_parts() {
        var four = item("4");
        var parts = curation.split(curator, four.id(), List.of(document.text().indexOf("Employers")), null);
        assertThat(curation.undo(curator, four.id())).singleElement().matches(one -> one.open() && one.id().equals(four.id()));
        assertThatThrownBy(() -> again(parts.getFirst())).isInstanceOf(NotFound.class);
        var second = curation.split(curator, four.id(), List.of(document.text().indexOf("Employers")), null);
        confirm(second.getFirst());
        closed(() -> curation.undo(curator, four.id()), "intake.undo.followed");
        closed(() -> curation.undo(curator, second.getLast().id()), "intake.undo.followed");
    }

    @Test
    void neighbours_become_one_from_the_first_start_to_the_last_end() {
        var one = item("1");
        var two = item("2");
        var merged = curation.merge(curator, List.of(two.id(), one.id()));
        assertThat(merged.verbatim()).isEqualTo("Ratify the convention.\n\n2. Publish a report each year.");
        assertThat(merged.number()).isEqualTo("1");
        assertThat(merged.cameFrom()).containsExactly(one.id(), two.id());
        assertThat(again(one).status()).isEqualTo(CandidateStatus.MERGED);
        assertThat(confirm(merged).verbatim()).isEqualTo(merged.verbatim());
        closed(() -> curation.undo(curator, one.id()), "intake.undo.followed");
    }

    @Test
    void a_merge_is_taken_back_by_either_side() {
        var one = item("1");
        var two = item("2");
        var merged = curation.merge(curator, List.of(one.id(), two.id()));
        assertThat(curation.undo(curator, merged.id())).extracting(Candidate::id).containsExactly(one.id(), two.id());
        curation.merge(curator, List.of(one.id(), two.id()));
        assertThat(curation.undo(curator, two.id())).allMatch(Candidate::open).hasSize(2);
        assertThat(all()).hasSize(6);
    }

    @Test
    void an_item_and_its_sub_points_become_one() {
        var merged = curation.merge(curator, List.of(item("3").id(), item("a").id(), item("b").id()));
        assertThat(merged.parent()).isNull();
        assertThat(merged.verbatim()).startsWith("Protect workers by").endsWith("Inspecting work places.");
    }

    @Test
    void a_merged_item_is_the_parent_of_what_its_parts_were_parents_of() {
        var merged = curation.merge(curator, List.of(item("2").id(), item("3").id()));
        assertThat(item("a").parent()).isEqualTo(merged.id());
    }

    @Test
    void only_neighbours_are_merged() {
        refused(() -> curation.merge(curator, List.of(item("1").id(), item("3").id())), "ids", "intake.merge.between");
        refused(() -> curation.merge(curator, List.of(item("3").id(), item("4").id())), "ids", "intake.merge.between");
        var two = item("2");
        var one = item("1");
        var three = item("3");
        curation.reject(curator, two.id(), "No ask.", null);
        assertThat(curation.merge(curator, List.of(one.id(), three.id())).verbatim()).contains("2. Publish");
    }

    @Test
    void nothing_confirmed_lies_between_the_merged() {
        confirm(item("2"));
        refused(() -> curation.merge(curator, List.of(item("1").id(), item("3").id())), "ids", "intake.merge.between");
    }

    @Test
    void a_merge_needs_two_known_open_ones_of_one_document() {
        var one = item("1").id();
        refused(() -> curation.merge(curator, List.of(one)), "ids", "intake.merge.number");
        refused(() -> curation.merge(curator, List.of(one, one)), "ids", "intake.merge.number");
        refused(() -> curation.merge(curator, List.of()), "ids", "intake.merge.number");
        refused(() -> curation.merge(curator, List.of(one, UUID.randomUUID())), "ids", "intake.merge.unknown");
        var two = item("2").id();
        confirm(item("1"));
        closed(() -> curation.merge(curator, List.of(one, two)), "intake.candidate.confirmed");
        importing();
        refused(() -> curation.merge(curator, List.of(item("1").id(), two)), "ids", "intake.merge.documents");
    }

    private Document importing(String text) {
        return intake.importDocument(curator, World.EVENT, "Numbers.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.TEXT);
    }

    @Test
    void a_number_that_is_not_printed_but_given_by_its_place_is_kept_apart_and_makes_the_reference() {
        var numbers = importing("Roundtable 7: Recommendations " + UUID.randomUUID()
                + "\n\n1. Teach children.\n\nMark deep water.\n\n3. Clean the shore.\n");
        var second = reader.candidates(curator, CandidateQuery.of(numbers.id())).get(1);
        assertThat(second.number()).isNull();
        assertThat(second.assigned()).isEqualTo("2");
        assertThat(confirm(second).ref()).startsWith("CSD-2009-RT7-02");
    }

    @Test
    void a_curator_corrects_the_number_given_by_its_place() {
        var four = item("4");
        var edited = curation.edit(curator, four.id(), new CandidateEdit(null, " 4 ", "", Kind.CALL, four.charStart(), four.charEnd()), null);
        assertThat(edited.number()).isNull();
        assertThat(edited.assigned()).isEqualTo("4");
        refused(() -> curation.edit(curator, four.id(), new CandidateEdit(null, "x".repeat(31), "", Kind.CALL, 0, 5), null), "assignedNumber",
                "intake.number.long");
    }

    @Test
    void of_the_parts_of_a_split_only_the_first_keeps_the_number_given_by_its_place() {
        var numbers = importing("Roundtable 7: Recommendations " + UUID.randomUUID()
                + "\n\n1. Teach children.\n\nMark deep water. Fence it.\n\n3. Clean the shore.\n");
        var second = reader.candidates(curator, CandidateQuery.of(numbers.id())).get(1);
        var parts = curation.split(curator, second.id(), List.of(numbers.text().indexOf("Fence")), null);
        assertThat(parts).extracting(Candidate::assigned).containsExactly("2", null);
    }

    @Test
    void what_looks_odd_is_told_of_every_passage_also_of_one_that_a_curator_made() {
        var odd = importing("Roundtable 7: Recommendations " + UUID.randomUUID()
                + "\n\n1. Teach children. Mark the the water.\n\n4. Clean the shore.\n");
        var remarks = reader.remarks(curator, odd.id());
        var first = reader.candidates(curator, CandidateQuery.of(odd.id())).getFirst();
        assertThat(remarks.of(first)).extracting(Remark::kind).containsExactly(Remark.Kind.REPEATED_WORD);
        assertThat(remarks.of(reader.candidates(curator, CandidateQuery.of(odd.id())).get(1))).extracting(Remark::words).containsExactly("2, 3");
        var parts = curation.split(curator, first.id(), List.of(odd.text().indexOf("Mark")), null);
        assertThat(remarks.of(parts.getFirst())).isEmpty();
        assertThat(remarks.of(parts.getLast())).extracting(Remark::words).containsExactly("the the");
        assertThatThrownBy(() -> reader.remarks(world.who("observer"), odd.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void an_edit_takes_the_text_of_the_document_at_the_new_span() {
        var four = item("4");
        var end = document.text().indexOf(" Employers");
        var edited = curation.edit(curator, four.id(), new CandidateEdit(" iv ", null, "Roundtable 3", Kind.CALL, four.charStart() - 1, end + 1), null);
        assertThat(edited.verbatim()).isEqualTo("Governments should lower fees.");
        assertThat(edited.charStart()).isEqualTo(four.charStart());
        assertThat(edited.number()).isEqualTo("iv");
        assertThat(edited.kind()).isEqualTo(Kind.CALL);
        refused(() -> curation.edit(curator, four.id(), new CandidateEdit("x".repeat(31), null, "", Kind.CALL, 0, 5), null), "number",
                "intake.number.long");
        confirm(four);
        closed(() -> curation.edit(curator, four.id(), new CandidateEdit(null, null, "", Kind.CALL, 0, 5), null), "intake.candidate.confirmed");
        closed(() -> curation.undo(curator, four.id()), "intake.candidate.confirmed");
    }

    @Test
    void what_nobody_changed_cannot_be_undone() {
        closed(() -> curation.undo(curator, item("1").id()), "intake.undo.nothing");
    }
}
