package org.followthrough.register.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.identity.Actor;
import org.followthrough.register.RecommendationState;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people can say of how asks hang together, and what follows. */
@IntegrationTest
@Import({World.class, Asks.class})
class LineageServiceTest {

    @Autowired
    private World world;
    @Autowired
    private Asks asks;
    @Autowired
    private LineageService lineage;
    @Autowired
    private Lineages lineages;
    @Autowired
    private Suggestions suggestions;
    @Autowired
    private Suggesting suggesting;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Actor curator;

    @BeforeEach
    void begin() {
        asks.begin(2014, 2020);
        curator = world.who("curator");
    }

    private String ask(int year) {
        return asks.of(year, "Issue a charter", "States should issue a charter of the rights of seafarers.");
    }

    private void refusedFor(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class,
                broken -> assertThat(broken.violations().getFirst().messageKey()).isEqualTo(key));
    }

    @Test
    void threeEditionsMakeAChainInTheOrderOfTime() {
        var first = ask(2009);
        var second = ask(2014);
        var third = ask(2020);
        lineage.link(curator, third, LineageKind.NARROWS, second, null);
        lineage.link(world.who("organiser"), second, LineageKind.REPEATS, first, "The same words.");
        var chain = lineages.chain(asks.find(second).id());
        assertThat(chain.members()).extracting(Chain.Member::ref).containsExactly(first, second, third);
        assertThat(chain.times()).isEqualTo(3);
        assertThat(chain.time(second)).isEqualTo(2);
        assertThat(chain.members().getLast().links()).containsExactly(new Chain.Step(LineageKind.NARROWS, second));
        assertThat(asks.record(second)).contains("recommendation-linked");
    }

    @Test
    void twoOfOneEditionCountOnce() {
        var first = ask(2009);
        var one = ask(2014);
        var other = ask(2014);
        lineage.link(curator, one, LineageKind.REPEATS, first, null);
        lineage.link(curator, other, LineageKind.MERGED_INTO, one, null);
        assertThat(lineages.chain(asks.find(first).id()).times()).isEqualTo(2);
    }

    @Test
    void aSupersededAskTakesNoNewCommitmentsAndKeepsItsOwnUntilTheLinkIsTakenBack() {
        var old = ask(2009);
        var running = commitments.assign(world.who("organiser"), old, List.of("XAA"), null, false).getFirst();
        var fresh = ask(2014);
        lineage.link(curator, fresh, LineageKind.SUPERSEDES, old, null);
        assertThat(asks.state(old)).isEqualTo(RecommendationState.SUPERSEDED);
        assertThat(lineages.chain(asks.find(old).id()).successor(old)).map(Chain.Member::ref).contains(fresh);
        assertThat(running.state().isClosed()).isFalse();
        assertThatThrownBy(() -> commitments.assign(world.who("organiser"), old, List.of("XAB"), null, false)).isInstanceOf(WrongState.class);
        lineage.takeBack(curator, old, fresh, "They ask for different things.");
        assertThat(asks.state(old)).isEqualTo(RecommendationState.REGISTERED);
        assertThat(asks.record(old)).containsSubsequence("recommendation-superseded", "recommendation-restored");
        assertThat(commitments.assign(world.who("organiser"), old, List.of("XAB"), null, false)).hasSize(1);
    }

    @Test
    void aMergedAskGoesOnInTheOther() {
        var one = ask(2014);
        var other = ask(2014);
        lineage.link(curator, one, LineageKind.MERGED_INTO, other, null);
        assertThat(asks.state(one)).isEqualTo(RecommendationState.SUPERSEDED);
        assertThat(asks.state(other)).isEqualTo(RecommendationState.REGISTERED);
        assertThat(lineages.chain(asks.find(one).id()).successor(one)).map(Chain.Member::ref).contains(other);
        assertThatThrownBy(() -> lineage.link(curator, ask(2014), LineageKind.MERGED_INTO, one, null)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> lineage.link(curator, one, LineageKind.MERGED_INTO, ask(2014), null)).isInstanceOf(WrongState.class);
    }

    @Test
    void aPairHasOneLinkWhicheverWayItIsSaid() {
        var old = ask(2009);
        var fresh = ask(2014);
        lineage.link(curator, fresh, LineageKind.REPEATS, old, null);
        assertThatThrownBy(() -> lineage.link(curator, fresh, LineageKind.NARROWS, old, null)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> lineage.link(curator, old, LineageKind.MERGED_INTO, fresh, null)).isInstanceOf(WrongState.class);
        lineage.takeBack(curator, fresh, old, "Only alike.");
        lineage.link(curator, fresh, LineageKind.NARROWS, old, null);
        assertThat(lineages.of(List.of(old)).get(old)).singleElement().satisfies(relative -> {
            assertThat(relative.kind()).isEqualTo(LineageKind.NARROWS);
            assertThat(relative.outgoing()).isFalse();
            assertThat(relative.ref()).isEqualTo(fresh);
        });
    }

    @Test
    void rulesSayNoToSelfTimeAndCircles() {
        var old = ask(2009);
        var middle = ask(2014);
        refusedFor("register.lineage.self", () -> lineage.link(curator, old, LineageKind.MERGED_INTO, old, null));
        refusedFor("register.lineage.later", () -> lineage.link(curator, old, LineageKind.REPEATS, middle, null));
        refusedFor("register.lineage.same-time", () -> lineage.link(curator, ask(2014), LineageKind.REPEATS, middle, null));
        refusedFor("register.lineage.unknown", () -> lineage.link(curator, old, LineageKind.REPEATS, "CSD-1999-X-1", null));
        var late = ask(2020);
        lineage.link(curator, late, LineageKind.REPEATS, middle, null);
        lineage.link(curator, middle, LineageKind.REPEATS, old, null);
        refusedFor("register.lineage.cycle", () -> lineage.link(curator, old, LineageKind.MERGED_INTO, late, null));
    }

    @Test
    void onlyThoseWhoKeepTheRegisterMay() {
        var old = ask(2009);
        var fresh = ask(2014);
        for (var who : List.of("focal.xaa", "reviewer1", "observer", "admin")) {
            assertThatThrownBy(() -> lineage.link(world.who(who), fresh, LineageKind.REPEATS, old, null)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> lineage.refuse(world.who(who), fresh, old, "No.")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> suggestions.open(world.who(who), "GFMD-2014", 10)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> lineage.link(curator, "CSD-1999-X-1", LineageKind.REPEATS, old, null)).isInstanceOf(NotFound.class);
    }

    private void seek() {
        while (suggesting.some() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Somebody else's transaction, for as long as something is done here. */
    private void whileElsewhere(Runnable other, Runnable here) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var elsewhere = Thread.ofVirtual().start(() -> transaction.executeWithoutResult(status -> {
            other.run();
            begun.countDown();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
        begun.await();
        try {
            here.run();
        } finally {
            done.countDown();
            elsewhere.join();
        }
    }

    @Test
    void oneNodeLooksAtATimeAndNobodyIsKeptFromChangingAnAsk() throws InterruptedException {
        asks.of(2020, "Paint buoys", "Paint every second buoy of the estuary in yellow.");
        whileElsewhere(() -> jdbc.sql("select pg_advisory_xact_lock(hashtext('lineage'))").query((row, number) -> 1).list(),
                () -> assertThat(suggesting.some()).isZero());
        seek();
        var late = asks.of(2020, "Paint piers", "Paint every second pier of the estuary in yellow.");
        whileElsewhere(() -> suggesting.some(), () -> assertThat(jdbc.sql("select ref from recommendation where ref = :ref for no key update nowait")
                .param("ref", late).query(String.class).single()).isEqualTo(late));
    }

    private boolean isSuggested(String ref, String other) {
        return suggestions.open(curator, asks.find(ref).edition(), 500).stream().anyMatch(s -> s.ref().equals(ref) && s.other().equals(other));
    }

    @Test
    void aRefusedSuggestionDoesNotComeAgainUnlessItIsUndone() {
        var old = asks.of(2009, "Light the lighthouses", "Keep lighthouses lit on every reef for fishermen who row at night.");
        var fresh = asks.of(2020, "Light the lighthouses again", "Keep lighthouses lit on each reef for fishermen who row home at night.");
        seek();
        assertThat(isSuggested(fresh, old)).isTrue();
        refusedFor("register.lineage.reason.needed", () -> lineage.refuse(curator, fresh, old, " "));
        lineage.refuse(curator, fresh, old, "Another coast.");
        assertThat(isSuggested(fresh, old)).isFalse();
        assertThatThrownBy(() -> lineage.refuse(curator, old, fresh, "Again.")).isInstanceOf(WrongState.class);
        asks.of(2014, "Light them", "Keep lighthouses lit on every reef for fishermen.");
        seek();
        assertThat(isSuggested(fresh, old)).isFalse();
        assertThatThrownBy(() -> lineage.undo(world.who("curator2"), fresh, old)).isInstanceOf(WrongState.class);
        lineage.undo(curator, fresh, old);
        assertThat(isSuggested(fresh, old)).isTrue();
        assertThat(asks.record(fresh)).containsSubsequence("link-refused", "link-reopened");
    }

    @Test
    void aConfirmedSuggestionCanBeUndoneByTheOneWhoConfirmedIt() {
        var old = asks.of(2009, "Mend the nets", "Mend torn herring nets free of charge in every harbour.");
        var fresh = asks.of(2020, "Mend the nets", "Mend torn herring nets free of charge in all harbours.");
        seek();
        lineage.link(curator, fresh, LineageKind.SUPERSEDES, old, null);
        assertThat(isSuggested(fresh, old)).isFalse();
        lineage.undo(curator, fresh, old);
        assertThat(isSuggested(fresh, old)).isTrue();
        assertThat(asks.state(old)).isEqualTo(RecommendationState.REGISTERED);
    }

    @Test
    void aSuggestionSaysWhyInTheWordsOfTheText() {
        var old = asks.of(2009, "Tune church organs", "Tune the pipes of church organs every autumn.");
        var fresh = asks.of(2020, "Tune organs", "Tune the pipes of church organs each autumn.");
        seek();
        var open = suggestions.open(curator, "GFMD-2020", 500).stream().filter(s -> s.ref().equals(fresh)).findFirst().orElseThrow();
        assertThat(open.other()).isEqualTo(old);
        assertThat(open.words()).contains("Tune the pipes of church organs", "autumn");
        assertThat(open.themes()).containsExactly("labour");
        var pair = suggestions.pair(curator, open.id()).orElseThrow();
        assertThat(pair.text().text()).isEqualTo("Tune the pipes of church organs each autumn.");
        assertThat(pair.otherText().any()).isTrue();
    }
}
