package org.followthrough.reporting.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.support.SupportMatch.Ground;
import org.followthrough.reporting.support.SupportRequests.Filter;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who could help with a request for assistance, for organisers, by what is public (features, row F8). */
@IntegrationTest
@Import({World.class, Panels.class})
class SupportMatchesTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private ReplyService replies;
    @Autowired
    private SupportService support;
    @Autowired
    private SupportMatches matches;

    private List<String> refs = List.of();
    private String cycle = "";

    /** One ask of two states; the one asks for support, the other does it. */
    @BeforeEach
    void twoAreAsked() {
        var ask = world.begin().recommendation();
        refs = commitments.assign(world.who("organiser"), ask, List.of("XAA", "XAB"), null, false).stream().map(Commitment::ref).toList();
        refs.forEach(ref -> world.respond(ref, World.accepted()));
        cycle = world.openCycle("matches-" + ++number);
    }

    private UUID asked(SupportWanted wanted) {
        var ref = refs.getFirst();
        reporting.save(world.who("focal.xaa"), ref, cycle, new ReportDraft(SelfReport.BLOCKED, "The bill waits.", Map.of(),
                List.of(new Barrier(BarrierKind.CAPACITY, "Two trainers for inspectors.", wanted)), "", "", List.of()), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.CLEAR, null);
        return support.page(world.who("organiser"), new Filter(null, "XAA", true), null, null, 500).stream()
                .filter(one -> one.commitment().equals(ref)).findFirst().orElseThrow().id();
    }

    private List<Ground> grounds(UUID request, String party) {
        return matches.of(world.who("organiser"), request).stream().filter(match -> match.party().equals(party))
                .flatMap(match -> match.grounds().stream()).toList();
    }

    @Test
    void who_has_done_the_same_ask_is_named_once_that_is_published_and_not_before() {
        var request = asked(SupportWanted.PUBLIC);
        world.reported(refs.get(1), cycle, SelfReport.DONE);
        panels.sealed(refs.get(1), cycle, AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE);
        assertThat(grounds(request, "XAB")).as("a seal is not public").doesNotContain(Ground.SAME_ASK);
        replies.reply(world.who("focal.xab"), refs.get(1), cycle, false, "Noted.");
        assertThat(grounds(request, "XAB")).startsWith(Ground.SAME_ASK);
        assertThat(matches.of(world.who("organiser"), request)).extracting(SupportMatch::party).doesNotContain("XAA");
    }

    @Test
    void limited_is_not_done() {
        var request = asked(SupportWanted.PUBLIC);
        panels.assessed(refs.get(1), cycle, SelfReport.DONE, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(grounds(request, "XAB")).doesNotContain(Ground.SAME_ASK);
    }

    @Test
    void organisations_of_the_roster_in_the_region_are_named_whoever_sits_on_a_panel() {
        var request = asked(SupportWanted.PARTNERS);
        var before = roster(request);
        assertThat(before).isNotEmpty().allMatch(party -> party.startsWith("ORG-"));
        world.panel(refs.getFirst(), cycle).forEach(name -> world.rated(name, refs.getFirst(), cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE));
        assertThat(roster(request)).isEqualTo(before);
    }

    private List<String> roster(UUID request) {
        return matches.of(world.who("organiser"), request).stream().filter(match -> match.grounds().contains(Ground.ROSTER)).map(SupportMatch::party).toList();
    }

    @Test
    void it_is_for_organisers_alone_and_of_requests_that_are_there() {
        var request = asked(SupportWanted.PARTNERS);
        assertThatThrownBy(() -> matches.of(world.who("focal.xab"), request)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> matches.of(world.who("reviewer1"), request)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> matches.of(world.who("observer"), request)).as("not theirs to read").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matches.of(Actor.PUBLIC, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matches.of(world.who("organiser"), UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(matches.mayRead(world.who("focal.xab"))).isFalse();
    }
}
