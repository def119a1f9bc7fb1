package org.followthrough.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.followthrough.IntegrationTest;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The demo as a first start makes it, and its time machine. What moves the clock comes last. */
@IntegrationTest
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

    private static final Instant READY = Instant.parse("2026-09-01T09:00:00Z");

    @Autowired
    private StandingRows standings;
    @Autowired
    private Verification verification;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private MethodClock clock;
    @Autowired
    private TimeMachine machine;
    @Autowired
    private DemoClock demoClock;
    @Autowired
    private DemoMode mode;
    @Autowired
    private DemoAccounts demoAccounts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private IdentityService identity;
    @Autowired
    private DataSource dataSource;
    @Autowired
    private WebApplicationContext context;

    private List<Standing> all() {
        return stories().commitments().stream().map(life -> standings.find(life.ref()).orElseThrow()).toList();
    }

    private static Stories stories() {
        return DemoFiles.one("stories.json", Stories.class);
    }

    private int count(String sql) {
        return jdbc.sql("select count(*) from " + sql).query(Integer.class).single();
    }

    private Actor organiser() {
        return accounts.actor("organiser@demo.example").orElseThrow();
    }

    @Test
    void every_commitment_ends_as_its_story_tells() {
        var told = stories().commitments().stream().map(life -> life.ref() + " " + life.outlook()).toList();
        assertThat(all().stream().map(standing -> standing.ref() + " " + outlook(standing)).toList()).isEqualTo(told);
    }

    private static Stories.Outlook outlook(Standing standing) {
        return new Stories.Outlook(standing.state().code(), standing.headline().code().code(),
                standing.cooperation() == null ? null : standing.cooperation().name());
    }

    @Test
    void is_as_large_as_promised() {
        assertThat(count("party where kind = 'state'")).isGreaterThanOrEqualTo(12);
        assertThat(jdbc.sql("select count(distinct region) from party where kind = 'state'").query(Integer.class).single()).isEqualTo(5);
        assertThat(count("party where kind = 'organisation'")).isGreaterThanOrEqualTo(18);
        assertThat(jdbc.sql("select count(distinct sector) from party").query(Integer.class).single()).isGreaterThanOrEqualTo(6);
        assertThat(count("commitment")).isBetween(100, 150);
        assertThat(count("commitment c join party p on p.code = c.addressee where p.kind = 'organisation'")).isGreaterThanOrEqualTo(3);
        assertThat(count("recommendation where event = 'CSD-2009' and document is not null")).isEqualTo(74);
        assertThat(count("recommendation where document is null")).isEqualTo(3);
        assertThat(jdbc.sql("select state from reporting_cycle order by opens").query(String.class).list())
                .as("two past, one that is open, and the plan of another edition").containsExactly("closed", "closed", "open", "planned");
    }

    @Test
    void shows_every_value_of_the_method_at_least_once() {
        assertThat(missing(CommitmentState.values(), Standing::state)).isEmpty();
        assertThat(missing(Position.values(), Standing::position)).isEmpty();
        assertThat(published("progress_report where state = 'cleared'", "self_report")).containsExactlyInAnyOrder(codes(SelfReport.values()));
        assertThat(published("assessment where published_at is not null", "level")).containsExactlyInAnyOrder(codes(AssessmentLevel.values()));
        assertThat(missing(CooperationGrade.values(), Standing::cooperation)).isEmpty();
        assertThat(missing(HeadlineCode.values(), standing -> standing.headline().code())).isEmpty();
    }

    private List<String> published(String table, String column) {
        return jdbc.sql("select distinct " + column + " from " + table).query(String.class).list();
    }

    private static String[] codes(Coded[] values) {
        return Stream.of(values).map(Coded::code).toArray(String[]::new);
    }

    private <E> List<E> missing(E[] values, Function<Standing, E> value) {
        var seen = all().stream().map(value).toList();
        return Arrays.stream(values).filter(one -> !seen.contains(one)).toList();
    }

    @Test
    void shows_every_side_way_of_an_addressee() {
        assertThat(jdbc.sql("select distinct asked_by from clarification where ended_at is null").query(String.class).list())
                .containsExactlyInAnyOrder("addressee", "organiser");
        assertThat(count("clarification where answer is not null")).isPositive();
        assertThat(jdbc.sql("select distinct coalesce(outcome, 'open') from extension_request").query(String.class).list())
                .containsExactlyInAnyOrder("granted", "refused", "open");
        assertThat(jdbc.sql("select distinct kind from transfer").query(String.class).list()).containsExactlyInAnyOrder("passed-on", "handed-back");
        assertThat(count("commitment where original_due_at < due_at")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shows_what_is_taken_up_again() {
        assertThat(jdbc.sql("select distinct ground from reopening where ground <> 'appeal'").query(String.class).list())
                .containsExactlyInAnyOrder("new-evidence", "regression");
        assertThat(besides()).contains("headline.beside.under-appeal", "headline.beside.reopened");
        assertThat(count("panel where ordinal = 2")).as("a second panel at work, and one that has decided").isEqualTo(2);
        assertThat(count("panel a join panel b on b.commitment = a.commitment and b.cycle = a.cycle and b.ordinal = 2 join panel_seat s on s.panel = a.id "
                + "join panel_seat t on t.panel = b.id and t.organisation = s.organisation where a.ordinal = 1")).isZero();
        assertThat(count("assessment where consensus_round and minority_note is not null and published_at is not null")).isPositive();
    }

    @Test
    void comments_of_the_public_are_in_every_state() {
        assertThat(jdbc.sql("select distinct state from public_comment order by state").query(String.class).list())
                .containsExactly("published", "refused", "taken-down", "waiting", "withdrawn");
    }

    private List<String> besides() {
        return all().stream().flatMap(standing -> standing.headline().besides().stream()).map(note -> note.textKey()).distinct().toList();
    }

    @Test
    void one_small_edition_is_informal_and_asks_for_no_position() {
        assertThat(all().stream().filter(standing -> standing.edition().equals("GFMD-2020")).toList()).hasSize(3)
                .allMatch(standing -> standing.position() == null && standing.state() == CommitmentState.IN_IMPLEMENTATION);
    }

    @Test
    void organisations_are_reviewed_by_governments_and_peers_and_governments_by_organisations() {
        var ofOrganisations = "panel_seat s join panel n on n.id = s.panel join commitment c on c.id = n.commitment "
                + "join party a on a.code = c.addressee where a.kind = 'organisation'";
        assertThat(count(ofOrganisations)).isEqualTo(3 * count("panel n join commitment c on c.id = n.commitment "
                + "join party a on a.code = c.addressee where a.kind = 'organisation'")).isPositive();
        assertThat(count(ofOrganisations + " and s.organisation = c.addressee")).isZero();
        assertThat(jdbc.sql("select bool_and(governments between 1 and 2) from (select count(*) filter (where s.sector is null) as governments from "
                + ofOrganisations + " group by n.id) panels").query(Boolean.class).single()).isTrue();
        assertThat(count("panel_seat s join panel n on n.id = s.panel join commitment c on c.id = n.commitment "
                + "join party a on a.code = c.addressee where a.kind = 'state' and s.sector is null")).isZero();
    }

    @Test
    void peer_reviewers_sit_for_three_states_in_two_regions() {
        var states = jdbc.sql("""
                select p.code || ' ' || p.region from account a join account_role r on r.account = a.id join party p on p.code = r.party
                where a.email in ('reviewer13@demo.example', 'reviewer14@demo.example', 'reviewer15@demo.example') and p.kind = 'state'""")
                .query(String.class).list();
        assertThat(states).hasSize(3).doesNotHaveDuplicates();
        assertThat(states.stream().map(state -> state.split(" ")[1]).distinct()).hasSize(2);
    }

    @Test
    void record_evidence_domain_engine_inbox_and_totals_agree() {
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void every_open_commitment_waits_at_one_place_and_has_a_deadline_and_no_closed_one_does() {
        assertThat(count("commitment c where state not like 'closed%' and state <> 'lapsed' and not exists "
                + "(select 1 from deadline d where d.commitment = c.id and d.due_at > '2026-09-01T09:00Z')")).isZero();
        assertThat(count("deadline d join commitment c on c.id = d.commitment where c.state like 'closed%' or c.state = 'lapsed'")).isZero();
        assertThat(count("deadline where kind = 'response-due' and due_at > timestamptz '2026-09-01T09:00Z' + interval '120 days'")).isZero();
    }

    @Test
    void most_quality_codes_are_confirmed_by_a_second_person_and_some_wait() {
        assertThat(count("recommendation where quality_confirmed_by is not null")).isGreaterThan(60);
        assertThat(count("recommendation where quality_confirmed_by is null")).isPositive();
        assertThat(count("work_item where kind = 'confirm-quality'")).isEqualTo(count("recommendation where quality_confirmed_by is null"));
        assertThat(count("recommendation where quality_confirmed_by = quality_proposed_by")).isZero();
    }

    @Test
    void verbatim_texts_are_what_the_digest_holds_at_their_offsets() {
        assertThat(count("recommendation r join document d on d.id = r.document "
                + "where substr(d.text, r.char_start + 1, r.char_end - r.char_start) <> r.verbatim")).isZero();
    }

    @Test
    void the_programme_and_its_proposals_are_seen_at_once() {
        assertThat(count("event where edition = 'GFMD-2009' and kind = 'roundtable'")).isEqualTo(4);
        assertThat(count("recommendation where part like 'CSD-2009-RT4-S_'")).isEqualTo(40);
        assertThat(count("recommendation where part = event and event = 'CSD-2009'")).isZero();
        assertThat(count("paper where visibility = 'public'")).isPositive();
        assertThat(jdbc.sql("select distinct attribution from recommendation order by 1").query(String.class).list())
                .containsExactly("named", "not-attributed", "organisation");
        assertThat(jdbc.sql("select distinct state from submission order by 1").query(String.class).list())
                .containsExactly("accepted", "appealed", "draft", "handed-in", "refused", "returned");
        assertThat(jdbc.sql("select count(*) from recommendation r join recommendation p on p.id = r.parent").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void everybody_signs_in_with_the_demos_password() {
        var names = Stream.of("admin", "organiser", "curator", "curator2", "rapporteur", "observer", "focal.xaa", "clearing.xec", "ministry.xda", "reviewer1",
                "reviewer15", "chair1", "chair2", "focal.org-equalshore", "clearing.org-wayhouse", "ministry.org-crossingwomen");
        assertThat(names.map(name -> accounts.find(name + "@demo.example").orElseThrow().passwordHash()).distinct())
                .singleElement().matches(hash -> passwords.matches("demo", hash));
        assertThat(count("account")).isEqualTo(6 + (16 + 3) * 3 + 14 + 3 + 2);
        assertThat(demoAccounts.lines()).hasSize(6).first().asString().contains("demo");
        assertThat(mode.active()).isTrue();
    }

    @Test
    void nothing_is_on_record_after_the_instant_at_which_the_clock_stands() {
        assertThat(count("audit_entry where at > '2026-09-01T09:00:00Z'")).isZero();
        assertThat(clock.now()).isBetween(READY, READY.plus(Duration.ofMinutes(5)));
    }

    @Test
    @Order(Integer.MAX_VALUE - 5)
    void only_an_organiser_moves_the_clock_and_only_forward() {
        var focal = accounts.actor("focal.xaa@demo.example").orElseThrow();
        assertThatThrownBy(() -> machine.moveTo(focal, READY.plusSeconds(3600))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> machine.moveTo(organiser(), READY.minusSeconds(1))).isInstanceOfSatisfying(RuleViolation.class,
                refused -> assertThat(refused.violations().getFirst().field()).isEqualTo("now"));
        assertThat(clock.now()).isBefore(READY.plus(Duration.ofMinutes(5)));
    }

    @Test
    @Order(Integer.MAX_VALUE - 4)
    void a_move_waits_until_every_other_node_rests() throws Exception {
        var before = clock.now();
        var to = before.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var otherNode = SessionLock.share(dataSource, Nodes.WORKING);
        CompletableFuture<TimeMachine.Moved> move;
        try (otherNode) {
            move = CompletableFuture.supplyAsync(() -> machine.moveTo(organiser(), to));
            await(this::isSomebodyWalking);
            assertThat(move).isNotDone();
            assertThat(clock.now()).isBefore(to);
        }
        assertThat(move.get(1, TimeUnit.MINUTES).now()).isEqualTo(to);
        assertThat(isSomebodyWalking()).isFalse();
    }

    @Test
    @Order(Integer.MAX_VALUE - 4)
    void a_second_move_waits_for_the_first() throws Exception {
        var to = clock.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        var second = machine.inTurn(() -> {
            var waiting = CompletableFuture.supplyAsync(() -> machine.moveTo(organiser(), to));
            await(machine::isAwaited);
            assertThat(machine.moveTo(organiser(), to.minusSeconds(3600)).now()).isEqualTo(to.minusSeconds(3600));
            assertThat(waiting).isNotDone();
            return waiting;
        });
        assertThat(second.get(1, TimeUnit.MINUTES).now()).isEqualTo(to);
    }

    private boolean isSomebodyWalking() {
        return jdbc.sql("select walking from method_clock").query(Boolean.class).single();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE - 3)
    void the_api_moves_the_clock_for_organisers_and_says_why_it_does_not() throws Exception {
        assertThat(move("nobody", "{\"now\": \"2026-09-02T00:00:00Z\"}").getStatus()).isEqualTo(401);
        var focal = identity.issueToken(Actor.ENGINE, "focal.xaa@demo.example", 1);
        assertThat(move(focal, "{\"now\": \"2026-09-02T00:00:00Z\"}").getStatus()).isEqualTo(403);
        var organiser = identity.issueToken(Actor.ENGINE, "organiser@demo.example", 1);
        assertThat(move(organiser, "{\"then\": \"2026-09-02T00:00:00Z\"}").getStatus()).isEqualTo(400);
        assertThat(move(organiser, "{}").getStatus()).isEqualTo(422);
        assertThat(move(organiser, "{\"now\": \"2026-08-31T00:00:00Z\"}").getStatus()).isEqualTo(422);
        assertThat(move(organiser, "{\"now\": \"9999-01-01T00:00:00Z\"}").getStatus()).isEqualTo(422);
        var moved = move(organiser, "{\"now\": \"2026-09-02T00:00:00+02:00\"}");
        assertThat(moved.getStatus()).isEqualTo(200);
        assertThat(moved.getContentAsString()).contains("\"now\":\"2026-09-01T22:00:00Z\"", "\"fired\":", "\"broken\":[]");
    }

    private MockHttpServletResponse move(String token, String body) throws Exception {
        var pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("springSecurityFilterChain", Filter.class)).build();
        return pages.perform(MockMvcRequestBuilders.post("/api/v1/demo/clock").header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON).content(body)).andReturn().getResponse();
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    void moving_lets_everything_on_the_way_happen_at_its_own_instant() {
        var to = Instant.parse("2027-03-01T00:00:00Z");
        var moved = machine.moveTo(organiser(), to);
        assertThat(moved.now()).isEqualTo(to);
        assertThat(moved.fired()).isPositive();
        assertThat(count("reporting_cycle where state = 'open'")).isZero();
        assertThat(count("deadline where due_at <= '2027-03-01T00:00Z'")).isZero();
        assertThat(jdbc.sql("select max(at) <= '2027-03-01T00:00Z' from audit_entry").query(Boolean.class).single()).isTrue();
        assertThat(verification.run()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void the_clock_goes_on_where_it_stood_and_never_before_what_is_on_record() {
        demoClock.keep();
        var kept = clock.now();
        clock.set(READY);
        demoClock.resume();
        assertThat(clock.now()).isBetween(kept.minusSeconds(1), kept.plusSeconds(30));
        jdbc.sql("update method_clock set reads_at = '2026-09-01T09:00:00Z'").update();
        demoClock.resume();
        assertThat(clock.now()).as("not before the last entry of the record").isAfter(Instant.parse("2026-11-01T00:00:00Z"));
    }
}
