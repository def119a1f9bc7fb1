package org.followthrough.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Actor;
import org.followthrough.notification.webhooks.Listener.Heard;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages as they arrive at a real server on this machine, where the settings allow it. */
@IntegrationTest
@Import(World.class)
@TestPropertySource(properties = {"followthrough.webhooks.private=true", "followthrough.webhooks.limit=2s", "followthrough.base-url=https://follow.example"})
class WebhookTest {

    private static final Listener LISTENER = new Listener();

    @Autowired
    private World world;
    @Autowired
    private WebhookService webhooks;
    @Autowired
    private WebhookSender sender;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Actor admin;

    @AfterAll
    static void stop() {
        LISTENER.stop();
    }

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from webhook_change").update();
        admin = world.who("admin");
        LISTENER.forget();
    }

    private WebhookService.Registered listening(String conditions) {
        return webhooks.register(admin, LISTENER.address(), conditions, "en");
    }

    private void dueNow() {
        jdbc.sql("update webhook_delivery set next_attempt_at = now() - interval '1 minute' where delivered_at is null and dead_at is null").update();
    }

    private List<Delivery> deliveries(WebhookService.Registered of) {
        return webhooks.deliveries(admin, of.webhook().id(), null, null, 100);
    }

    @Test
    void what_becomes_public_is_sent_with_what_the_feeds_say_of_it() {
        listening("");
        var ref = world.assigned("XAA");
        sender.run();
        assertThat(LISTENER.of(ref)).singleElement().satisfies(message -> {
            assertThat(message.path()).isEqualTo("/hook?of=followthrough");
            assertThat(message.headers()).containsEntry("content-type", "application/json; charset=utf-8");
            assertThat(message.at("/type")).isEqualTo("commitment.changed");
            assertThat(message.at("/data/kind")).isEqualTo("commitment-assigned");
            assertThat(message.at("/data/by")).isEqualTo("organiser");
            assertThat(message.at("/data/text")).startsWith("Assigned; a response is due by ");
            assertThat(message.at("/data/commitment/addressee/code")).isEqualTo("XAA");
            assertThat(message.at("/data/page")).isEqualTo("https://follow.example/commitments/" + ref);
            assertThat(message.at("/data/record")).isEqualTo("https://follow.example/api/v1/commitments/" + ref);
        });
    }

    @Test
    void whoever_has_the_secret_can_tell_who_sent_it_and_when() throws GeneralSecurityException {
        var secret = listening("").secret();
        var ref = world.assigned("XAA");
        sender.run();
        var message = LISTENER.of(ref).getFirst();
        assertThat(message.headers().get("webhook-signature")).isEqualTo(signature(message, secret));
        var sent = Instant.ofEpochSecond(Long.parseLong(message.headers().get("webhook-timestamp")));
        assertThat(Duration.between(sent, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(secret).startsWith("whsec_");
    }

    /** Written from the specification, as a receiver would. */
    private static String signature(Heard message, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var content = message.id() + "." + message.headers().get("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_new_secret_signs_what_is_sent_from_then_on() throws GeneralSecurityException {
        var first = listening("");
        var second = webhooks.renewSecret(admin, first.webhook().id());
        var ref = world.assigned("XAA");
        sender.run();
        var message = LISTENER.of(ref).getFirst();
        assertThat(message.headers().get("webhook-signature")).isEqualTo(signature(message, second.secret())).isNotEqualTo(signature(message, first.secret()));
    }

    @Test
    void only_what_the_conditions_show_is_sent() {
        listening("party=XAB");
        var other = world.assigned("XAA");
        var asked = world.assigned("XAB");
        sender.run();
        assertThat(LISTENER.of(other)).isEmpty();
        assertThat(LISTENER.of(asked)).hasSize(1);
    }

    @Test
    void nothing_is_sent_that_is_not_public_yet() {
        listening("");
        var ref = world.assigned("XAA");
        commitments.respond(world.who("focal.xaa"), ref, World.accepted());
        sender.run();
        assertThat(LISTENER.of(ref)).extracting(one -> one.at("/data/kind")).containsExactly("commitment-assigned");
        commitments.decidePosition(world.who("clearing.xaa"), ref, Decision.CLEAR, null);
        sender.run();
        assertThat(LISTENER.of(ref)).extracting(one -> one.at("/data/kind")).containsExactly("commitment-assigned", "position-cleared");
    }

    @Test
    void ratings_and_who_gave_them_are_in_no_message() {
        listening("");
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("C-HOOK");
        world.reported(ref, cycle, SelfReport.DONE);
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sender.run();
        sender.run();
        assertThat(LISTENER.of(ref)).isNotEmpty().allSatisfy(message -> assertThat(message.body()).doesNotContain("limited").doesNotContain("LIMITED")
                .doesNotContain("reviewer").doesNotContain("ORG-"));
    }

    @Test
    void what_is_taken_back_is_not_sent() {
        listening("");
        transaction.executeWithoutResult(status -> {
            world.assigned("XAA");
            status.setRollbackOnly();
        });
        sender.run();
        assertThat(LISTENER.heard()).isEmpty();
    }

    @Test
    void nothing_is_noted_while_nobody_listens() {
        world.assigned("XAA");
        assertThat(jdbc.sql("select count(*) from webhook_change").query(Integer.class).single()).isZero();
    }

    @Test
    void an_address_that_is_down_gets_it_later_under_the_same_id_with_the_same_body() {
        var hook = listening("");
        var ref = world.assigned("XAA");
        LISTENER.answer = 503;
        sender.run();
        sender.run();
        assertThat(LISTENER.of(ref)).as("not before its time").hasSize(1);
        assertThat(deliveries(hook)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(one.attempts()).isEqualTo(1);
            assertThat(one.status()).isEqualTo(503);
            assertThat(one.trouble()).isEqualTo("refused");
        });
        dueNow();
        LISTENER.answer = 204;
        sender.run();
        sender.run();
        assertThat(LISTENER.of(ref)).hasSize(2);
        assertThat(LISTENER.of(ref).stream().map(Heard::id).distinct()).hasSize(1);
        assertThat(LISTENER.of(ref).stream().map(Heard::body).distinct()).hasSize(1);
        assertThat(deliveries(hook)).extracting(Delivery::state).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void a_node_that_dies_after_sending_sends_again_under_the_same_id() {
        listening("");
        var ref = world.assigned("XAA");
        sender.run();
        jdbc.sql("update webhook_delivery set delivered_at = null").update();
        jdbc.sql("update webhook set busy_until = now() + interval '5 minutes'").update();
        sender.run();
        assertThat(LISTENER.of(ref)).as("while another node has it").hasSize(1);
        jdbc.sql("update webhook set busy_until = now() - interval '1 second'").update();
        sender.run();
        assertThat(LISTENER.of(ref)).hasSize(2);
        assertThat(LISTENER.of(ref).stream().map(Heard::id).distinct()).hasSize(1);
    }

    @Test
    void several_nodes_share_the_outbox_without_sending_twice() throws InterruptedException {
        listening("");
        var refs = java.util.stream.IntStream.range(0, 12).mapToObj(i -> world.assigned("XAA")).toList();
        Callable<Boolean> node = () -> {
            sender.run();
            return true;
        };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.invokeAll(Collections.nCopies(4, node));
        }
        sender.run();
        assertThat(LISTENER.heard()).extracting(Heard::id).doesNotHaveDuplicates();
        assertThat(refs).allSatisfy(ref -> assertThat(LISTENER.of(ref)).hasSize(1));
    }

    @Test
    void one_refusal_spares_the_address_the_rest() {
        var hook = listening("");
        world.assigned("XAA");
        world.assigned("XAA");
        LISTENER.answer = 500;
        sender.run();
        assertThat(LISTENER.heard()).hasSize(1);
        assertThat(deliveries(hook)).extracting(Delivery::attempts).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void a_redirect_is_not_followed() {
        var hook = listening("");
        world.assigned("XAA");
        LISTENER.answer = 302;
        sender.run();
        assertThat(LISTENER.heard()).extracting(Heard::path).containsExactly("/hook?of=followthrough");
        assertThat(deliveries(hook).getFirst().status()).isEqualTo(302);
    }

    @Test
    void what_was_refused_for_three_days_is_given_up_seen_and_tried_again() {
        var hook = listening("");
        var ref = world.assigned("XAA");
        LISTENER.answer = 500;
        for (var attempt = 0; attempt < 11; attempt++) {
            dueNow();
            sender.run();
        }
        assertThat(webhooks.get(admin, hook.webhook().id())).satisfies(one -> {
            assertThat(one.dead()).isEqualTo(1);
            assertThat(one.waiting()).isZero();
        });
        dueNow();
        sender.run();
        assertThat(LISTENER.of(ref)).hasSize(11);
        LISTENER.answer = 200;
        webhooks.tryAgain(admin, hook.webhook().id(), deliveries(hook).getFirst().id());
        sender.run();
        assertThat(LISTENER.of(ref)).hasSize(12);
        assertThat(webhooks.get(admin, hook.webhook().id()).dead()).isZero();
        assertThatThrownBy(() -> webhooks.tryAgain(admin, hook.webhook().id(), null)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_address_that_is_gone_gets_nothing_until_it_is_resumed() {
        var hook = listening("");
        var ref = world.assigned("XAA");
        LISTENER.answer = 410;
        sender.run();
        assertThat(webhooks.get(admin, hook.webhook().id()).state()).isEqualTo(WebhookState.GONE);
        dueNow();
        sender.run();
        assertThat(LISTENER.of(ref)).hasSize(1);
        LISTENER.answer = 200;
        webhooks.resume(admin, hook.webhook().id());
        sender.run();
        assertThat(LISTENER.of(ref)).hasSize(2);
    }

    @Test
    void what_happens_while_it_is_paused_waits() {
        var hook = listening("");
        webhooks.pause(admin, hook.webhook().id());
        var ref = world.assigned("XAA");
        sender.run();
        assertThat(LISTENER.heard()).isEmpty();
        webhooks.resume(admin, hook.webhook().id());
        sender.run();
        assertThat(LISTENER.of(ref)).hasSize(1);
    }

    @Test
    void what_is_ended_gets_nothing_and_is_seen_no_more() {
        var hook = listening("");
        world.assigned("XAA");
        webhooks.end(admin, hook.webhook().id());
        sender.run();
        assertThat(LISTENER.heard()).isEmpty();
        assertThatThrownBy(() -> webhooks.get(admin, hook.webhook().id())).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select length(secret) from webhook where id = :id").param("id", hook.webhook().id()).query(Integer.class).single()).isZero();
    }

    @Test
    void an_address_can_be_tried_before_anything_happens() {
        var hook = listening("party=XAB");
        webhooks.tryOut(admin, hook.webhook().id());
        sender.run();
        assertThat(LISTENER.heard()).singleElement().satisfies(one -> assertThat(one.at("/type")).isEqualTo("webhook.tried"));
    }

    @Test
    void sentences_come_in_the_language_of_the_webhook() {
        webhooks.register(admin, LISTENER.address(), "", "fr");
        var ref = world.assigned("XAA");
        sender.run();
        assertThat(LISTENER.of(ref).getFirst().at("/data/language")).isEqualTo("fr");
        assertThat(LISTENER.of(ref).getFirst().at("/data/text")).doesNotContain("Assigned");
    }

    @Test
    void an_organiser_keeps_their_own_for_an_edition_and_others_keep_none() {
        var organiser = world.who("organiser");
        assertThatThrownBy(() -> webhooks.register(organiser, LISTENER.address(), "party=XAA", "en")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> webhooks.register(organiser, LISTENER.address(), "edition=NONE", "en")).isInstanceOf(RuleViolation.class);
        var own = webhooks.register(organiser, LISTENER.address(), "party=XAA&edition=" + World.EDITION, "en").webhook();
        var other = listening("").webhook();
        assertThat(webhooks.of(organiser)).extracting(Webhook::id).containsExactly(own.id());
        assertThatThrownBy(() -> webhooks.get(organiser, other.id())).isInstanceOf(NotFound.class);
        assertThat(webhooks.of(admin)).extracting(Webhook::id).contains(own.id(), other.id());
        assertThatThrownBy(() -> webhooks.of(world.who("focal.xaa"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> webhooks.of(Actor.PUBLIC)).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"party", "nonsense=1", "party=XAA&party=XAB", "state=nowhere"})
    void impossible_conditions_are_refused(String conditions) {
        assertThatThrownBy(() -> listening(conditions)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void pauses_grow_up_to_half_a_day() {
        assertThat(WebhookSender.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(WebhookSender.pause(3)).isEqualTo(Duration.ofMinutes(16));
        assertThat(WebhookSender.pause(10)).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void registering_leaves_an_entry_that_only_administrators_read_and_that_holds_no_secret() {
        var hook = listening("party=XAA");
        var entry = jdbc.sql("select action, visibility, content::text as content from audit_entry where subject = :id").param("id", hook.webhook().id().toString())
                .query().singleRow();
        assertThat(entry).containsEntry("action", "webhook-registered").containsEntry("visibility", "administrator");
        assertThat(entry.get("content").toString()).contains("party=XAA").doesNotContain(hook.secret());
    }
}
