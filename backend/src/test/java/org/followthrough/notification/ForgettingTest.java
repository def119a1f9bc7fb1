package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Old notices and mails go; what is new, unread or may still be sent stays. */
@IntegrationTest
@Import(World.class)
class ForgettingTest {

    @Autowired
    private World world;
    @Autowired
    private Forgetting forgetting;
    @Autowired
    private OldNotices old;
    @Autowired
    private Outbox outbox;
    @Autowired
    private BackgroundWork background;
    @Autowired
    private MethodClock clock;
    @Autowired
    private SystemClock systemClock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from mail").update();
        account = world.who("focal.xaa").id();
    }

    private Instant ago(int days) {
        return systemClock.now().minus(Duration.ofDays(days));
    }

    private UUID notice(int days, boolean read, UUID mail) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into notice (id, account, cause, kind, topic, at, created_at, read_at, mail)
                values (:id, :account, :cause, 'work', 'respond', :at, :at, :read, :mail)""")
                .param("id", id).param("account", account).param("cause", id.toString()).param("at", Sql.time(ago(days)))
                .param("read", read ? Sql.time(ago(0)) : null).param("mail", mail).update();
        return id;
    }

    private UUID mail(int days, boolean sent) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into mail (id, account, message_id, created_at, next_attempt_at, sent_at) values (:id, :account, :name, :at, :at, :sent)""")
                .param("id", id).param("account", account).param("name", "<" + id + "@here>").param("at", Sql.time(ago(days)))
                .param("sent", sent ? Sql.time(ago(days)) : null).update();
        return id;
    }

    private List<UUID> left(String table) {
        return jdbc.sql("select id from " + table).query(UUID.class).list();
    }

    @Test
    void what_was_read_goes_after_half_a_year_and_what_was_not_after_more_than_a_year() {
        notice(181, true, null);
        notice(401, false, null);
        var kept = List.of(notice(179, true, null), notice(399, false, null), notice(0, false, null));
        assertThat(forgetting.run()).isEqualTo(2);
        assertThat(left("notice")).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void a_sent_mail_goes_and_its_notices_stay_and_are_not_mailed_again() {
        var notice = notice(100, false, mail(100, true));
        assertThat(forgetting.run()).isEqualTo(1);
        assertThat(left("mail")).isEmpty();
        assertThat(left("notice")).containsExactly(notice);
        jdbc.sql("update notice set at = :now").param("now", Sql.time(clock.now())).update();
        outbox.gather(clock.now(), systemClock.now());
        assertThat(left("mail")).isEmpty();
    }

    @Test
    void a_mail_that_may_still_be_sent_stays_with_what_it_tells() {
        var mail = mail(500, false);
        var notice = notice(500, true, mail);
        assertThat(forgetting.run()).isZero();
        assertThat(left("mail")).containsExactly(mail);
        outbox.sent(List.of(mail), systemClock.now());
        assertThat(forgetting.run()).isEqualTo(1);
        assertThat(left("notice")).isEmpty();
        assertThat(left("mail")).containsExactly(mail);
        assertThat(notice).isNotNull();
    }

    @Test
    void how_long_they_are_kept_can_be_set_but_mails_no_shorter_than_a_digest_needs() {
        notice(20, true, mail(16, true));
        notice(20, false, mail(14, true));
        assertThat(new Forgetting(old, systemClock, background, 10, 30, 1).run()).isEqualTo(2);
        assertThat(left("notice")).hasSize(1);
        assertThat(left("mail")).hasSize(1);
        assertThatThrownBy(() -> new Forgetting(old, systemClock, background, 0, 30, 30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_than_one_batch_is_worked_off() {
        for (var i = 0; i < 7; i++) {
            notice(200, true, null);
        }
        assertThat(old.read(ago(180), 3)).isEqualTo(3);
        assertThat(forgetting.run()).isEqualTo(4);
    }

    @Test
    void what_another_node_is_at_is_left_to_it() {
        notice(200, true, null);
        notice(201, true, null);
        transaction.executeWithoutResult(status -> {
            assertThat(old.read(ago(180), 1)).isEqualTo(1);
            assertThat(elsewhere()).isEqualTo(1);
        });
        assertThat(left("notice")).isEmpty();
    }

    private int elsewhere() {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> old.read(ago(180), 10)).join();
    }
}
