package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moved between two cycles: published findings only, and each figure as long as its list (method, section 5). */
@ApiTest
class MovementOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    private String party = "";

    @BeforeEach
    void begin() {
        world.begin();
        party = world.stateOfItsOwn();
    }

    private void sealed(String ref, String cycle, AssessmentLevel level) {
        world.allRate(ref, cycle, level, EvidenceGrade.STRONG);
        web.as(world.chair(ref, cycle)).post("/commitments/" + ref + "/reviews/" + cycle + "/seal", "{}");
    }

    private String found(List<String> refs, AssessmentLevel... levels) {
        var cycle = world.openCycle("moved-" + ++number);
        refs.forEach(ref -> world.reported(ref, cycle, SelfReport.UNDER_WAY));
        for (var i = 0; i < levels.length; i++) {
            sealed(refs.get(i), cycle, levels[i]);
        }
        return cycle;
    }

    private void replyWindowsEnd() {
        walk.to(clock.now().plus(Duration.ofDays(60)));
    }

    private Web.Reply moved(String more) {
        return web.nobody().get("/accountability/movement?party=" + party + more);
    }

    @Test
    void each_move_is_counted_once_and_its_list_is_as_long_as_its_figure() {
        var refs = List.of(world.acceptedBy(party), world.acceptedBy(party), world.acceptedBy(party));
        var first = found(refs, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED, AssessmentLevel.SUBSTANTIAL);
        replyWindowsEnd();
        assertThat(moved("").at("/from")).as("there is one cycle only").isEqualTo("null");
        var second = found(refs, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.LIMITED);
        assertThat(moved("").at("/from")).as("a sealed finding is not public before the reply").isEqualTo("null");
        assertThat(moved("&from=" + first + "&to=" + second).at("/onlyOne")).isEqualTo("3");
        replyWindowsEnd();
        var table = moved("");
        assertThat(List.of(table.at("/from"), table.at("/to"), table.at("/all"))).containsExactly(first, second, "2");
        assertThat(List.of(table.at("/forward"), table.at("/stayed"), table.at("/back"))).containsExactly("1", "1", "0");
        assertThat(table.at("/onlyOne")).as("one has no finding of the second cycle").isEqualTo("1");
        assertThat(table.at("/methodChanged")).isEqualTo("false");
        assertThat(table.json().at("/moves").size()).isEqualTo(2);
        StreamSupport.stream(table.json().at("/moves").spliterator(), false).forEach(move -> {
            var list = web.nobody().get(move.at("/list").asString().replace("/api/v1", ""));
            assertThat(list.json().at("/items").size()).as(move.toString()).isEqualTo(move.at("/count").asInt());
        });
        assertThat(web.nobody().get("/commitments?party=" + party + "&moved=" + first + ":limited:" + second + ":substantial").json()
                .at("/items/0/ref").asString()).isEqualTo(refs.getFirst());
    }

    @Test
    void a_step_back_counts_as_one() {
        var refs = List.of(world.acceptedBy(party));
        found(refs, AssessmentLevel.SUBSTANTIAL);
        replyWindowsEnd();
        found(refs, AssessmentLevel.NO_EVIDENCE);
        replyWindowsEnd();
        assertThat(List.of(moved("").at("/forward"), moved("").at("/stayed"), moved("").at("/back"))).containsExactly("0", "0", "1");
    }

    @Test
    void what_cannot_be_asked_is_refused_and_what_nobody_knows_is_empty() {
        assertThat(moved("&from=2020-1").status()).isEqualTo(400);
        assertThat(moved("&gcm=3").status()).isEqualTo(400);
        assertThat(web.nobody().get("/commitments?moved=2020-1:limited:2020-2").status()).isEqualTo(400);
        assertThat(web.nobody().get("/commitments?moved=2020-1:limited:2020-2:excellent").status()).isEqualTo(400);
        assertThat(moved("&from=2020-1&to=2020-2").at("/all")).isEqualTo("0");
        assertThat(web.nobody().get("/commitments?moved=2020-1:limited:2020-2:substantial").json().at("/items").size()).isZero();
    }
}
