package org.followthrough.accountability.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.accountability.StandingRows;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.forum.Profile;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was public at an instant: at now what every page shows, in the past what they showed then. */
@IntegrationTest
@Import(World.class)
class SnapshotTest {

    @Autowired
    private World world;
    @Autowired
    private Snapshots snapshots;
    @Autowired
    private Overview overview;
    @Autowired
    private StandingRows rows;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** Walks a few commitments through what can become of them, and takes a snapshot after each step. */
    private Map<Instant, Snapshot> history() {
        var taken = new LinkedHashMap<Instant, Snapshot>();
        var silent = world.assigned("XAC");
        var late = world.acceptedBy("XAB");
        var ref = world.acceptedBy("XAA");
        world.assigned("ORG-15");
        take(taken);
        var cycle = world.openCycle("snapshot-" + taken.size() + "-" + clock.now().getEpochSecond());
        take(taken);
        world.reported(ref, cycle, SelfReport.DONE);
        take(taken);
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "A bill, no law yet.", null);
        take(taken);
        replies.reply(world.who("focal.xaa"), ref, cycle, true, "The law is in force.");
        take(taken);
        walk(Duration.ofDays(50));
        take(taken);
        walk(Duration.ofDays(25));
        take(taken);
        walk(Duration.ofDays(60));
        take(taken);
        world.respond(silent, World.accepted());
        take(taken);
        commitments.closeFromOutside(world.who("organiser"), late, CommitmentState.LAPSED, "Nobody could be found.", null);
        take(taken);
        return taken;
    }

    private void walk(Duration on) {
        world.walkTo(clock.now().plus(on).toString());
    }

    private void take(Map<Instant, Snapshot> taken) {
        var at = clock.now();
        var snapshot = snapshots.of(World.EDITION, at);
        taken.put(at, snapshot);
        isWhatThePagesShow(snapshot);
    }

    private void isWhatThePagesShow(Snapshot snapshot) {
        var filter = Filter.ofEdition(World.EDITION);
        var standings = StandingsThen.of(snapshot);
        var figures = FiguresThen.of(standings);
        for (var standing : standings) {
            var row = rows.find(standing.ref()).orElseThrow();
            assertThat(values(standing)).as(standing.ref()).isEqualTo(values(row));
        }
        var total = overview.of(filter, GroupBy.PARTY);
        assertThat(counted(figures.total())).isEqualTo(counted(total.total()));
        assertThat(figures.parties()).usingRecursiveComparison().ignoringFields("name").isEqualTo(total.groups());
        assertThat(figures.regions()).usingRecursiveComparison().ignoringFields("name").isEqualTo(overview.groups(filter, GroupBy.REGION));
        assertThat(figures.themes()).usingRecursiveComparison().ignoringFields("name").isEqualTo(overview.groups(filter, GroupBy.THEME));
        assertThat(counted(figures.sides().governments())).isEqualTo(counted(overview.sides(filter).governments()));
        assertThat(counted(figures.sides().organisations())).isEqualTo(counted(overview.sides(filter).organisations()));
    }

    private static List<Object> counted(Overview.Group g) {
        return List.of(g.assigned(), g.responded(), g.reported(), g.assessed(), g.complete(), g.counts());
    }

    private static Map<String, Object> values(StandingThen s) {
        var values = new HashMap<String, Object>();
        values.put("position", s.position());
        values.put("selfReport", s.selfReport());
        values.put("assessment", s.assessment());
        values.put("evidence", s.evidenceGrade());
        values.put("effect", s.effect());
        values.put("cooperation", s.cooperation());
        values.put("headline", s.headline().code());
        values.put("text", key(s.headline().textKey()));
        values.put("besides", s.headline().besides());
        values.put("reached", List.of(s.responded(), s.reported(), s.assessed(), s.complete()));
        return values;
    }

    private static Map<String, Object> values(org.followthrough.accountability.Standing s) {
        var values = new HashMap<String, Object>();
        values.put("position", s.position());
        values.put("selfReport", s.selfReport());
        values.put("assessment", s.assessment());
        values.put("evidence", s.evidenceGrade());
        values.put("effect", s.effect());
        values.put("cooperation", s.cooperation());
        values.put("headline", s.headline().code());
        values.put("text", key(s.headline().textKey()));
        values.put("besides", s.headline().besides());
        values.put("reached", List.of(s.responded(), s.reported(), s.assessed(), s.complete()));
        return values;
    }

    /** A cycle that is only planned is told as a page is read, and is no published fact of the commitment. */
    private static String key(String text) {
        return text.replace(".first-due", ".no-cycle");
    }

    @Test
    void at_now_it_gives_what_every_page_shows_and_later_what_they_showed_then() {
        var taken = history();
        taken.forEach((at, then) -> assertThat(tracked(snapshots.of(World.EDITION, at))).as(at.toString()).containsExactlyElementsOf(tracked(then)));
        assertThat(taken.values().stream().map(one -> FiguresThen.of(StandingsThen.of(one)).total()).distinct().count()).isGreaterThan(5);
    }

    /** All of it but what its edition is called and how it is worked now. */
    private static List<Object> tracked(Snapshot one) {
        return Stream.of(List.of(one.at(), one.methodVersion()), one.parties(), one.recommendations(), one.cycles(), one.commitments())
                .<Object>flatMap(List::stream).toList();
    }

    @Test
    void what_was_sealed_or_submitted_and_not_published_is_not_in_it() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("snapshot-sealed");
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        var before = of(ref, clock.now());
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "A bill, no law yet.", null);
        assertThat(of(ref, clock.now())).isEqualTo(before);
        var waiting = world.assigned("XAB");
        var assigned = of(waiting, clock.now());
        commitments.respond(world.who("focal.xab"), waiting, World.accepted());
        assertThat(of(waiting, clock.now())).isEqualTo(assigned);
        assertThat(StandingsThen.of(snapshots.of(World.EDITION, clock.now())).stream().filter(s -> s.ref().equals(waiting)).findFirst()
                .orElseThrow().position()).isEqualTo(Position.AWAITING);
    }

    private Snapshot.Commitment of(String ref, Instant at) {
        return snapshots.of(World.EDITION, at).commitments().stream().filter(c -> Objects.equals(c.ref(), ref)).findFirst().orElseThrow();
    }

    @Test
    void an_instant_in_the_future_before_the_edition_or_before_its_first_assignment_is_refused() {
        world.assigned("XAA");
        refused(World.EDITION, clock.now().plusSeconds(60), "accountability.pack.future");
        refused(World.EDITION, Instant.parse("2009-11-01T23:59:59Z"), "accountability.pack.before-edition");
        refused(World.EDITION, Instant.parse("2009-11-02T00:00:00Z"), "accountability.pack.nothing-assigned");
        var empty = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        refused(empty, clock.now(), "accountability.pack.nothing-assigned");
        assertThatThrownBy(() -> snapshots.of("NO-SUCH", clock.now())).isInstanceOf(NotFound.class);
    }

    private void refused(String edition, Instant at, String key) {
        assertThatThrownBy(() -> snapshots.of(edition, at)).isInstanceOf(RuleViolation.class)
                .satisfies(thrown -> assertThat(((RuleViolation) thrown).violations()).singleElement()
                        .satisfies(one -> assertThat(one.messageKey()).isEqualTo(key)));
    }
}
