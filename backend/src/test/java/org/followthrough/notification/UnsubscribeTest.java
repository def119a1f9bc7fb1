package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Forbidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Mails of what somebody follows are ended with one click; what asks somebody to act goes on. */
@IntegrationTest
@Import(World.class)
class UnsubscribeTest extends WithMailServer {

    @Autowired
    private FollowService follows;
    @Autowired
    private UnsubscribeService service;
    @Autowired
    private Mailer mailer;
    @Autowired
    private MailLog log;
    private Actor reader = Actor.PUBLIC;

    @BeforeEach
    void begin() {
        reader = world.who("focal.xaa");
        follows.follow(reader, FollowKind.PARTY, "XAB");
    }

    private String token() {
        var address = service.address(reader.id());
        assertThat(address).startsWith("https://follow.example/unsubscribe/");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Something to do for the reader and something that they follow, in mails. */
    private List<String> mailed() {
        SERVER.forgetAll();
        world.assigned("XAA");
        world.assigned("XAB");
        mailer.run();
        return SERVER.of("focal.xaa").stream().map(mail -> SmtpServer.header(mail, "List-Unsubscribe") + " " + post(mail))
                .sorted().toList();
    }

    private static String post(jakarta.mail.internet.MimeMessage mail) {
        return SmtpServer.whole(mail).contains("List-Unsubscribe-Post:") ? SmtpServer.header(mail, "List-Unsubscribe-Post") : "none";
    }

    @Test
    void news_are_a_mail_of_their_own_with_an_address_that_ends_them_and_work_has_none() {
        assertThat(mailed()).containsExactly("<https://follow.example/app/settings> none",
                "<" + service.address(reader.id()) + "> List-Unsubscribe=One-Click");
        assertThat(SERVER.of("focal.xaa").stream().map(SmtpServer::text).filter(text -> text.contains("/unsubscribe/"))).singleElement()
                .satisfies(text -> assertThat(text).contains("A commitment was assigned").doesNotContain("Give a position"));
    }

    @Test
    void after_one_click_only_news_stop_and_notices_stay() {
        service.end(token());
        assertThat(mailed()).containsExactly("<https://follow.example/app/settings> none");
        assertThat(jdbc.sql("select count(*) from notice where account = :a and kind = 'followed'").param("a", reader.id()).query(Integer.class)
                .single()).isEqualTo(1);
        service.want(reader, true);
        assertThat(mailed()).as("begun again in the settings; what was told meanwhile is news too").hasSize(2);
    }

    @Test
    void an_address_that_was_changed_or_made_up_or_is_another_s_does_nothing_and_says_nothing() {
        var token = token();
        var before = entries();
        var last = token.charAt(20) == 'A' ? 'B' : 'A';
        for (var wrong : List.of("", "x", "%%%", token.substring(1), token + "AA", token.substring(0, 20) + last + token.substring(21))) {
            service.end(wrong);
        }
        service.end(service.address(new java.util.UUID(1, 2)).replaceAll(".*/", ""));
        assertThat(service.wanted(reader)).isTrue();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void clicking_twice_is_on_record_once() {
        var before = entries();
        service.end(token());
        service.end(token());
        assertThat(entries() - before).isEqualTo(1);
        assertThat(service.wanted(reader)).isFalse();
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit_entry where action = 'news-changed' and subject = :id").param("id", reader.id().toString())
                .query(Integer.class).single();
    }

    @Test
    void an_address_is_the_same_each_time_and_another_for_each_account() {
        assertThat(service.address(reader.id())).isEqualTo(service.address(reader.id()))
                .isNotEqualTo(service.address(world.who("focal.xab").id()));
    }

    @Test
    void an_administrator_sees_whether_mails_went_out_and_neither_what_they_say_nor_who_reviews() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("C-LOG");
        world.reported(ref, cycle, org.followthrough.reporting.SelfReport.UNDER_WAY);
        mailer.run();
        var seen = log.latest(world.who("admin"), 200);
        assertThat(seen).extracting(SentMail::to).contains("f•••@demo.example").doesNotContain("r•••@demo.example");
        assertThat(seen).filteredOn(mail -> mail.to() == null).as("those of the panel").hasSizeGreaterThanOrEqualTo(5);
        assertThat(seen.toString()).doesNotContain("CSD-2009").doesNotContain("reviewer").doesNotContain("focal");
        assertThatThrownBy(() -> log.latest(world.who("organiser"), 200)).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_address_is_masked_but_for_its_first_letter_and_its_place() {
        assertThat(MailLog.masked("focal@demo.example")).isEqualTo("f•••@demo.example");
        assertThat(MailLog.masked("x")).isEqualTo("•••");
        assertThat(MailLog.masked("@demo.example")).isEqualTo("•••");
    }
}
