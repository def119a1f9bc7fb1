package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails as they arrive at a real server. */
@IntegrationTest
@Import(World.class)
class MailTest extends WithMailServer {

    @Autowired
    private CommitmentService commitments;
    @Autowired
    private Mailer mailer;
    @Autowired
    private Outbox outbox;
    @Autowired
    private SettingsService settings;
    @Autowired
    private MethodClock clock;
    @Autowired
    private SystemClock systemClock;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void new_work_is_mailed_to_those_on_whose_desk_it_lies_and_to_nobody_else() {
        var ref = world.assigned("XAA");
        mailer.run();
        var mail = SERVER.of("focal.xaa").getFirst();
        assertThat(SERVER.of("focal.xaa")).hasSize(1);
        assertThat(SERVER.of("focal.xab")).isEmpty();
        assertThat(SERVER.of("clearing.xaa")).isEmpty();
        assertThat(SmtpServer.text(mail)).contains("Give a position").contains(ref).contains("https://follow.example/app/commitments/" + ref)
                .contains("24:00 UTC time");
        assertThat(SmtpServer.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(SmtpServer.header(mail, "List-Unsubscribe")).isEqualTo("<https://follow.example/app/settings>");
        assertThat(SmtpServer.header(mail, "Content-Language")).isEqualTo("en");
    }

    @Test
    void a_mail_is_in_its_receivers_language_with_the_same_link() {
        settings.change(world.who("focal.xaa"), "fr", null, Frequency.AT_ONCE);
        var ref = world.assigned("XAA");
        mailer.run();
        var mail = SERVER.of("focal.xaa").getFirst();
        assertThat(SmtpServer.header(mail, "Content-Language")).isEqualTo("fr");
        assertThat(SmtpServer.text(mail)).contains("Communiquer une position").contains("https://follow.example/app/commitments/" + ref)
                .doesNotContain("Give a position");
        assertThat(SmtpServer.html(mail)).contains("<html lang=\"fr\" dir=\"ltr\">");
        settings.change(world.who("focal.xaa"), "en", null, Frequency.AT_ONCE);
    }

    @Test
    void a_mail_in_arabic_reads_from_the_right() {
        settings.change(world.who("focal.xab"), "ar", null, Frequency.AT_ONCE);
        world.assigned("XAB");
        mailer.run();
        assertThat(SmtpServer.html(SERVER.of("focal.xab").getFirst())).contains("<html lang=\"ar\" dir=\"rtl\">");
        settings.change(world.who("focal.xab"), "en", null, Frequency.AT_ONCE);
    }

    @Test
    void what_is_taken_back_is_not_mailed() {
        transaction.executeWithoutResult(status -> {
            world.assigned("XAA");
            status.setRollbackOnly();
        });
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).isEmpty();
    }

    @Test
    void a_mail_says_nothing_of_a_panel_of_clearance_or_of_people() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("C-MAIL");
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        mailer.run();
        var reviewer = world.panel(ref, cycle).getFirst();
        var mail = SERVER.of(reviewer).getFirst();
        assertThat(SmtpServer.whole(mail).replace("auto-generated", "")).doesNotContain(ref).doesNotContainIgnoringCase("panel").doesNotContainIgnoringCase("rate").doesNotContainIgnoringCase("rating")
                .doesNotContain("XAB").doesNotContain("State");
        assertThat(SmtpServer.text(mail)).contains("A task waits for you").contains("https://follow.example/app/tasks");
        commitments.respond(world.who("focal.xab"), world.assigned("XAB"), World.accepted());
        mailer.run();
        var clearing = SERVER.of("clearing.xab").stream().map(SmtpServer::text).toList();
        assertThat(clearing).isNotEmpty().noneMatch(text -> text.contains("Clear a position"));
    }

    @Test
    void nobody_outside_the_panel_is_told_of_its_work() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("C-PANEL");
        world.reported(ref, cycle, SelfReport.DONE);
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        var seats = Set.copyOf(jdbc.sql("""
                select s.account from panel_seat s join panel p on p.id = s.panel join commitment c on c.id = p.commitment where c.ref = :ref
                union select p.chair from panel p join commitment c on c.id = p.commitment where c.ref = :ref""").param("ref", ref)
                .query(java.util.UUID.class).list());
        var told = jdbc.sql("select distinct n.account from notice n join commitment c on c.id = n.commitment where c.ref = :ref and n.topic in ('rate', 'seal')")
                .param("ref", ref).query(java.util.UUID.class).list();
        assertThat(told).isNotEmpty().allMatch(seats::contains);
    }

    @Test
    void a_server_that_is_down_for_a_day_loses_nothing_and_doubles_nothing() {
        world.assigned("XAA");
        SERVER.stop();
        mailer.run();
        mailer.run();
        assertThat(outbox("attempts")).containsExactly("1");
        var id = outbox("message_id").getFirst();
        dueNow();
        mailer.run();
        assertThat(outbox("attempts")).containsExactly("2");
        SERVER.startAgain();
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).as("not before its time").isEmpty();
        dueNow();
        mailer.run();
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).singleElement().satisfies(mail -> assertThat(SmtpServer.header(mail, "Message-ID")).isEqualTo(id));
    }

    /** A column of the mails to the focal point. */
    private List<String> outbox(String column) {
        return jdbc.sql("select " + column + "::text from mail where account = :account").param("account", world.who("focal.xaa").id())
                .query(String.class).list();
    }

    private void dueNow() {
        jdbc.sql("update mail set next_attempt_at = now() - interval '1 minute'").update();
    }

    @Test
    void a_node_that_dies_after_sending_sends_again_under_the_same_message_id() {
        world.assigned("XAA");
        mailer.run();
        jdbc.sql("update mail set sent_at = null, next_attempt_at = now()").update();
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).hasSize(2);
        assertThat(SERVER.of("focal.xaa").stream().map(mail -> SmtpServer.header(mail, "Message-ID")).distinct()).hasSize(1);
        assertThat(SERVER.of("focal.xaa").stream().map(SmtpServer::text).distinct()).hasSize(1);
    }

    @Test
    void several_nodes_share_the_outbox_without_sending_twice() throws Exception {
        for (var i = 0; i < 30; i++) {
            world.assigned("XAA");
            outbox.gather(clock.now(), systemClock.now());
        }
        Callable<Boolean> node = () -> {
            mailer.run();
            return true;
        };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.invokeAll(java.util.Collections.nCopies(4, node));
        }
        assertThat(SERVER.of("focal.xaa")).hasSize(30);
        assertThat(SERVER.of("focal.xaa").stream().map(mail -> SmtpServer.header(mail, "Message-ID")).distinct()).hasSize(30);
    }

    @Test
    void what_waits_together_goes_in_one_mail() {
        world.assigned("XAA");
        world.assigned("XAA");
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).singleElement().satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("2 tasks wait for you"));
    }

    @Test
    void a_daily_digest_comes_once_a_day_from_seven_in_the_receivers_morning_on() {
        settings.change(world.who("focal.xaa"), "en", "Asia/Tokyo", Frequency.DAILY);
        var day = java.time.LocalDate.ofInstant(clock.now(), java.time.ZoneId.of("Asia/Tokyo"));
        world.assigned("XAA");
        world.assigned("XAA");
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).as("not before the next morning").isEmpty();
        clock.set(day.plusDays(1).atTime(6, 59).atZone(java.time.ZoneId.of("Asia/Tokyo")).toInstant());
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).as("a minute early").isEmpty();
        clock.set(day.plusDays(1).atTime(7, 0).atZone(java.time.ZoneId.of("Asia/Tokyo")).toInstant());
        mailer.run();
        world.assigned("XAA");
        clock.set(clock.now().plus(Duration.ofHours(3)));
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).singleElement()
                .satisfies(mail -> assertThat(SmtpServer.text(mail)).containsPattern("(?s)Give a position.*Give a position"));
        clock.set(day.plusDays(2).atTime(7, 0).atZone(java.time.ZoneId.of("Asia/Tokyo")).toInstant());
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).hasSize(2);
    }

    @Test
    void a_weekly_digest_comes_on_monday() {
        settings.change(world.who("focal.xaa"), "en", null, Frequency.WEEKLY);
        var monday = java.time.LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        world.assigned("XAA");
        clock.set(monday.minusDays(1).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).isEmpty();
        clock.set(monday.atTime(8, 0).toInstant(java.time.ZoneOffset.UTC));
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).hasSize(1);
    }

    @Test
    void whoever_wants_no_mails_gets_none_and_keeps_the_notices() {
        settings.change(world.who("focal.xaa"), "en", null, Frequency.NONE);
        world.assigned("XAA");
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice where account = :a").param("a", world.who("focal.xaa").id()).query(Integer.class)
                .single()).isEqualTo(1);
    }

    @Test
    void what_was_done_before_the_mail_went_is_not_mailed_any_more() {
        settings.change(world.who("focal.xaa"), "en", null, Frequency.DAILY);
        var ref = world.assigned("XAA");
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        clock.set(clock.now().plus(Duration.ofDays(2)));
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).isEmpty();
    }

    @Test
    void a_date_is_told_in_the_edition_s_time_and_in_the_reader_s() {
        settings.change(world.who("focal.xaa"), "en", "America/Bogota", Frequency.AT_ONCE);
        world.assigned("XAA");
        mailer.run();
        assertThat(SmtpServer.text(SERVER.of("focal.xaa").getFirst())).contains("24:00 UTC time; on your clock 19:00 on");
    }

    @Test
    void a_cleared_position_is_told_to_the_one_who_gave_it_and_not_to_the_one_who_cleared_it() {
        var ref = world.assigned("XAB");
        commitments.respond(world.who("focal.xab"), ref, World.accepted());
        mailer.run();
        SERVER.forgetAll();
        commitments.decidePosition(world.who("clearing.xab"), ref, Decision.CLEAR, null);
        mailer.run();
        assertThat(SERVER.of("focal.xab")).singleElement()
                .satisfies(mail -> assertThat(SmtpServer.text(mail)).contains("The position was cleared and is public").contains(ref));
        assertThat(SERVER.of("clearing.xab")).isEmpty();
    }

    @Test
    void old_notices_are_not_mailed_when_a_server_is_named_at_last() {
        world.assigned("XAA");
        clock.set(clock.now().plus(Duration.ofDays(10)));
        mailer.run();
        assertThat(SERVER.of("focal.xaa")).isEmpty();
    }

    @Test
    void pauses_double_up_to_an_hour() {
        assertThat(Mailer.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Mailer.pause(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Mailer.pause(30)).isEqualTo(Duration.ofHours(1));
    }

}
