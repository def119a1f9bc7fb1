package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.identity.Actor;
import org.followthrough.register.Ambition;
import org.followthrough.register.Belonging;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.SubPoints;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sub-points keep their place when they are registered, in whatever order (features, row A3). */
@IntegrationTest
@Import(World.class)
class SubPointingTest {

    @Autowired
    private World world;
    @Autowired
    private IntakeService intake;
    @Autowired
    private CurationService curation;
    @Autowired
    private DocumentReader reader;
    @Autowired
    private RegisterSearch search;
    @Autowired
    private SubPoints subPoints;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JdbcClient jdbc;
    private Actor curator;
    private List<Candidate> candidates;

    /** An item with two sub-points, the first of them with two of its own, and an item without any. */
    @BeforeEach
    void importing() {
        curator = world.begin().who("curator");
        var text = """
                Roundtable 3: Recommendations %s

                1. Protect workers by
                   a. Informing them of their rights.
                      (i) In writing.
                      (ii) In their language.
                   b. Inspecting work places.

                2. Publish a report each year.
                """.formatted(UUID.randomUUID());
        var document = intake.importDocument(curator, World.EVENT, "Outcome.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Format.TEXT);
        candidates = reader.candidates(curator, CandidateQuery.everything(document.id()));
    }

    private Candidate starting(String words) {
        return candidates.stream().filter(one -> one.verbatim().startsWith(words)).findFirst().orElseThrow();
    }

    private String confirmed(String words) {
        return curation.confirm(curator, starting(words).id(), new Confirmation(null, words, Set.of(), Set.of(), Set.of(),
                new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null), null), null).ref();
    }

    private Belonging belonging(String ref) {
        return search.find(ref).orElseThrow().belonging();
    }

    @Test
    void a_point_that_is_registered_after_the_whole_is_its_sub_point() {
        var whole = confirmed("Protect workers");
        var point = confirmed("Inspecting");
        assertThat(belonging(point).parent()).isEqualTo(whole);
        assertThat(belonging(whole).subPoints()).containsExactly(point);
        assertThat(belonging(whole).parent()).isNull();
        assertThat(belonging(confirmed("Publish")).parent()).isNull();
    }

    @Test
    void a_point_that_is_registered_first_becomes_the_sub_point_when_the_whole_is_registered() {
        var point = confirmed("Informing");
        assertThat(belonging(point).parent()).isNull();
        assertThat(belonging(point).parent()).isNull();
        var whole = confirmed("Protect workers");
        assertThat(belonging(point).parent()).isEqualTo(whole);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'sub-point-nested'").param(point)
                .query(Integer.class).single()).isOne();
    }

    @Test
    void what_lies_between_and_is_registered_later_takes_its_place_between() {
        var whole = confirmed("Protect workers");
        var innermost = confirmed("In writing");
        assertThat(belonging(innermost).parent()).isEqualTo(whole);
        var between = confirmed("Informing");
        assertThat(belonging(innermost).parent()).isEqualTo(between);
        assertThat(belonging(between).parent()).isEqualTo(whole);
    }

    @Test
    void a_point_below_a_rejected_one_belongs_to_the_next_above_and_without_any_to_none() {
        curation.reject(curator, starting("Informing").id(), "Only opens the list.", null);
        var innermost = confirmed("In writing");
        assertThat(belonging(innermost).parent()).isNull();
        var whole = confirmed("Protect workers");
        assertThat(belonging(innermost).parent()).isEqualTo(whole);
    }

    @Test
    void the_whole_rolls_up_what_became_of_its_points() {
        var whole = confirmed("Protect workers");
        var point = confirmed("Inspecting");
        var innermost = confirmed("In writing");
        commitments.assign(world.who("organiser"), point, List.of("XAA", "XAB"), null, false);
        world.respond(point + "~XAA", World.accepted());
        var id = search.find(whole).orElseThrow().id();
        var family = subPoints.family(id);
        assertThat(family).extracting(SubPoints.Point::ref).containsExactlyInAnyOrder(whole, point, innermost);
        assertThat(family.getFirst().ref()).isEqualTo(whole);
        var rolled = family.stream().filter(one -> one.ref().equals(point)).findFirst().orElseThrow();
        assertThat(rolled.commitments()).isEqualTo(2);
        assertThat(rolled.responded()).isOne();
        assertThat(rolled.depth()).isOne();
        assertThat(subPoints.above(search.find(point).orElseThrow().id()).orElseThrow().ref()).isEqualTo(whole);
    }

    @Test
    void a_later_confirmation_leaves_what_was_placed_by_hand_and_closes_no_circle() {
        var whole = confirmed("Protect workers");
        var point = confirmed("Inspecting");
        subPoints.place(curator, point, null);
        subPoints.place(curator, whole, point);
        var innermost = confirmed("In writing");
        confirmed("Publish");
        assertThat(belonging(point).parent()).isNull();
        assertThat(belonging(whole).parent()).isEqualTo(point);
        assertThat(belonging(innermost).parent()).isEqualTo(whole);
    }

    @Test
    void what_is_confirmed_between_leaves_a_point_that_was_placed_elsewhere() {
        confirmed("Protect workers");
        var innermost = confirmed("In writing");
        var elsewhere = confirmed("Publish");
        subPoints.place(curator, innermost, elsewhere);
        confirmed("Informing");
        assertThat(belonging(innermost).parent()).isEqualTo(elsewhere);
    }

    @Test
    void a_family_that_runs_in_a_circle_is_read_once() {
        var whole = confirmed("Protect workers");
        var point = confirmed("Inspecting");
        var id = search.find(whole).orElseThrow().id();
        jdbc.sql("update recommendation set parent = (select id from recommendation where ref = ?) where ref = ?").params(point, whole).update();
        assertThat(subPoints.family(id)).extracting(SubPoints.Point::ref).containsExactly(whole, point);
        subPoints.place(curator, whole, null);
    }

    @Test
    void an_ask_is_nested_by_hand_within_its_event_and_never_below_itself() {
        var whole = confirmed("Publish");
        var point = confirmed("Inspecting");
        subPoints.place(world.who("organiser"), point, whole);
        assertThat(belonging(point).parent()).isEqualTo(whole);
        assertThatThrownBy(() -> subPoints.place(curator, whole, point)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> subPoints.place(curator, whole, whole)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> subPoints.place(curator, whole, "none")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> subPoints.place(curator, "none", whole)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> subPoints.place(world.who("observer"), point, null)).isInstanceOf(Forbidden.class);
        subPoints.place(curator, point, null);
        assertThat(belonging(point).parent()).isNull();
    }
}
