package org.followthrough.reporting.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.support.SupportRequests.Filter;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A barrier asks for support; who may read it, who offers, and who closes. */
@IntegrationTest
@Import(World.class)
class SupportServiceTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private SupportService service;
    @Autowired
    private ReportingService reporting;
    private String ref = "";
    private String cycle = "";

    @BeforeEach
    void begin() {
        ref = world.begin().acceptedBy("XAA");
        cycle = world.openCycle("support-" + ++number);
    }

    private void report(SupportWanted wanted) {
        reporting.save(world.who("focal.xaa"), ref, cycle, new ReportDraft(SelfReport.BLOCKED, "The bill waits.", Map.of(),
                List.of(new Barrier(BarrierKind.CAPACITY, "Two trainers for inspectors.", wanted)), "", "", List.of()), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
    }

    private void cleared(SupportWanted wanted) {
        report(wanted);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.CLEAR, null);
    }

    private List<SupportRequest> seen(Actor actor) {
        return service.page(actor, new Filter(null, "XAA", false), null, null, 200).stream()
                .filter(request -> request.commitment().equals(ref)).toList();
    }

    @Test
    void nothing_is_asked_before_clearance_and_nothing_where_nobody_wants_it() {
        report(SupportWanted.PUBLIC);
        assertThat(seen(world.who("organiser"))).isEmpty();
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.CLEAR, null);
        assertThat(seen(Actor.PUBLIC)).singleElement().matches(SupportRequest::open);
        ref = world.acceptedBy("XAA");
        cycle = world.openCycle("support-" + ++number);
        cleared(SupportWanted.NONE);
        assertThat(seen(world.who("organiser"))).isEmpty();
    }

    @Test
    void what_is_asked_of_partners_is_read_by_those_who_act_for_a_party_only() {
        cleared(SupportWanted.PARTNERS);
        assertThat(seen(Actor.PUBLIC)).isEmpty();
        assertThat(seen(world.who("observer"))).isEmpty();
        assertThat(seen(world.who("reviewer1"))).hasSize(1);
        assertThat(seen(world.who("organiser"))).hasSize(1);
        var id = seen(world.who("organiser")).getFirst().id();
        assertThatThrownBy(() -> service.read(world.who("observer"), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void another_party_offers_and_only_it_and_the_addressee_read_that() {
        cleared(SupportWanted.PUBLIC);
        var id = seen(Actor.PUBLIC).getFirst().id();
        service.offer(world.who("focal.xab"), id, "Two trainers for a month.");
        assertThat(service.offers(world.who("focal.xaa"), id)).extracting(SupportOffer::party).containsExactly("XAB");
        assertThat(service.offers(world.who("ministry.xab"), id)).hasSize(1);
        assertThat(service.offers(world.who("focal.xac"), id)).isEmpty();
        assertThat(service.offers(Actor.PUBLIC, id)).isEmpty();
        assertThatThrownBy(() -> service.offer(world.who("focal.xaa"), id, "Ours")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.offer(world.who("observer"), id, "Mine")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.offer(world.who("focal.xac"), id, " ")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void the_addressee_closes_its_request_once() {
        cleared(SupportWanted.PUBLIC);
        var id = seen(Actor.PUBLIC).getFirst().id();
        assertThatThrownBy(() -> service.close(world.who("focal.xab"), id, SupportOutcome.MET, "")).isInstanceOf(Forbidden.class);
        assertThat(service.close(world.who("focal.xaa"), id, SupportOutcome.MET, "Trainers came.").open()).isFalse();
        assertThatThrownBy(() -> service.close(world.who("focal.xaa"), id, SupportOutcome.MET, "")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.offer(world.who("focal.xab"), id, "Late")).isInstanceOf(WrongState.class);
    }

    @Test
    void the_same_barrier_in_the_next_report_opens_no_second_request() {
        cleared(SupportWanted.PUBLIC);
        world.walkTo(after());
        cycle = world.openCycle("support-" + ++number);
        cleared(SupportWanted.PUBLIC);
        assertThat(seen(Actor.PUBLIC)).hasSize(1);
    }

    private String after() {
        return reporting.read(world.who("focal.xaa"), ref, cycle).report().closesAt().plusSeconds(60L * 24 * 3600).toString();
    }
}
