package org.followthrough.commitment.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Forbidden;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is given the ask of a partner takes its place in the joint commitment (decision 37). */
@IntegrationTest
@Import(World.class)
class SuccessionTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private TransferService transfers;
    @Autowired
    private JointService joints;
    @Autowired
    private JointWords words;
    @Autowired
    private AccountService accounts;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Verification verification;
    @Autowired
    private JdbcClient jdbc;

    private String ask = "";
    private String torn = "";

    @BeforeEach
    void begin() {
        ask = world.begin().recommendation();
    }

    @AfterEach
    void nobodyIsTornBetweenParties() {
        if (!torn.isEmpty()) {
            accounts.setRoles(world.who("admin"), world.who(torn).id(), Set.of(new Grant(Role.REVIEWER, "ORG-" + torn.replace("reviewer", ""))));
            jdbc.sql("delete from past_role").update();
        }
    }

    private String of(String party) {
        return ask + "~" + party;
    }

    private void assigned(String... parties) {
        assertThat(commitments.assign(world.who("organiser"), ask, List.of(parties), null, false)).hasSize(parties.length);
    }

    private String formed(String... parties) {
        return joints.form(world.who("organiser"), ask, List.of(parties).stream().map(this::of).toList(), of(parties[0])).code();
    }

    private void givenOn(String from, String to) {
        transfers.handBack(world.who("focal." + from.toLowerCase()), of(from), "We have no such law-making power.");
        transfers.giveOn(world.who("organiser"), of(from), to, "They have it.");
    }

    private List<String> members(String code) {
        return joints.get(code).members().stream().map(Partner::addressee).toList();
    }

    private List<String> told(String party) {
        return timeline.of(standings.find(of(party)).orElseThrow().commitment(), 0, 100).stream().map(Timeline.Entry::kind).toList();
    }

    private String recorded(String party, String field) {
        return jdbc.sql("select content ->> :field from audit_entry where action = 'jointly-kept' and subject = :ref").param("field", field)
                .param("ref", of(party)).query(String.class).single();
    }

    @Test
    void the_new_addressee_takes_the_place_of_the_one_that_hands_the_ask_on_and_the_records_say_so() {
        assigned("XAA", "XAB");
        var code = formed("XAA", "XAB");
        words.write(world.who("focal.xaa"), code, "For the two of us.");
        givenOn("XAB", "XAC");
        assertThat(members(code)).containsExactly("XAA", "XAC");
        assertThat(joints.get(code).dissolvedAt()).as("there are still two").isNull();
        assertThat(joints.get(code).coordinator()).isEqualTo(of("XAA"));
        assertThat(joints.get(code).partners().stream().filter(partner -> !partner.isIn()).map(Partner::leftReason)).containsExactly("joint.given-on.reason");
        assertThat(told("XAB")).endsWith("jointly-left");
        assertThat(told("XAC")).containsExactly("commitment-assigned", "jointly-kept");
        assertThat(recorded("XAC", "inPlaceOf")).isEqualTo(of("XAB"));
        assertThat(words.commonText(world.who("focal.xac"), code)).as("written for others").isEmpty();
        words.state(world.who("focal.xaa"), code, "One register.");
        assertThat(verification.run()).filteredOn(finding -> finding.subject().startsWith(ask)).isEmpty();
    }

    @Test
    void only_the_organiser_gives_it_on_and_until_then_the_former_partner_stays() {
        assigned("XAA", "XAB");
        var code = formed("XAA", "XAB");
        transfers.handBack(world.who("focal.xab"), of("XAB"), "We have no such law-making power.");
        assertThat(members(code)).containsExactly("XAA", "XAB");
        assertThatThrownBy(() -> transfers.giveOn(world.who("focal.xaa"), of("XAB"), "XAC", "They have it.")).isInstanceOf(Forbidden.class);
        transfers.giveBack(world.who("organiser"), of("XAB"), "XAB", "It is yours.");
        assertThat(members(code)).containsExactly("XAA", "XAB");
    }

    @Test
    void a_partner_that_stays_comes_to_coordinate_before_the_new_one_does() {
        assigned("XAA", "XAB");
        var code = formed("XAB", "XAA");
        givenOn("XAB", "XAC");
        assertThat(joints.get(code).coordinator()).isEqualTo(of("XAA"));
        assertThat(told("XAA")).endsWith("coordinator-changed");
        assertThat(recorded("XAC", "coordinator")).isEqualTo(of("XAA"));
        givenOn("XAC", "ORG-15");
        assertThat(members(code)).as("and on once more").containsExactlyInAnyOrder("XAA", "ORG-15");
    }

    @Test
    void what_went_out_of_tracking_itself_takes_no_place() {
        assigned("XAA", "XAB");
        var code = formed("XAA", "XAB");
        transfers.handBack(world.who("focal.xab"), of("XAB"), "We have no such law-making power.");
        commitments.closeFromOutside(world.who("organiser"), of("XAB"), CommitmentState.LAPSED, "Nobody is there.", null);
        assertThat(joints.get(code).dissolvedAt()).isNotNull();
        assertThat(joints.of(of("XAA"))).isEmpty();
    }

    @Test
    void who_acts_for_the_new_partner_loses_the_seat_on_the_panel_of_another_one() {
        assigned("XAA");
        world.respond(of("XAA"), World.accepted());
        var cycle = world.openCycle("succession-" + ++number);
        world.reported(of("XAA"), cycle, SelfReport.UNDER_WAY);
        assigned("XAB");
        var code = formed("XAA", "XAB");
        torn = world.panel(of("XAA"), cycle).stream().filter(name -> name.matches("reviewer([1-9]|1[0-2])")).findFirst().orElseThrow();
        var grants = new HashSet<>(world.who(torn).grants());
        grants.add(new Grant(Role.CONTRIBUTOR, "XAC"));
        accounts.setRoles(world.who("admin"), world.who(torn).id(), grants);
        assertThat(world.panel(of("XAA"), cycle)).as("no partner yet").contains(torn);
        givenOn("XAB", "XAC");
        assertThat(members(code)).containsExactly("XAA", "XAC");
        assertThat(world.panel(of("XAA"), cycle)).hasSize(5).doesNotContain(torn, "reviewer15");
    }
}
