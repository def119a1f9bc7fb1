package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page behind the address in a mail: it asks, it says the same to everybody, and it can be knocked at only so often. */
@PortalTest
class UnsubscribePageTest {

    @Autowired
    private Browsing reader;

    private HttpResponse<String> post(String token) {
        return reader.send(HttpRequest.newBuilder(URI.create(reader.address("/unsubscribe/" + token))).header("Content-Type",
                "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build());
    }

    @Test
    void opening_the_address_asks_and_changes_nothing() {
        var page = reader.get("/unsubscribe/anything");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">").contains("No more such mails").contains("go on: somebody has to get them");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void a_mail_program_posts_without_signing_in_and_every_token_gets_the_same_answer() {
        var first = post("made-up");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        var other = "x".repeat(64);
        assertThat(post(other).body().replace(other, "made-up")).as("but for the address itself").isEqualTo(first.body());
    }

    @Test
    void nothing_else_of_the_portal_takes_a_post() {
        var request = HttpRequest.newBuilder(URI.create(reader.address("/commitments"))).POST(HttpRequest.BodyPublishers.noBody()).build();
        assertThat(reader.send(request).statusCode()).isEqualTo(404);
    }

    @Test
    void sixty_times_a_minute_from_one_address_and_no_more_until_the_minute_is_over() {
        var begun = Instant.parse("2026-01-01T00:00:00Z");
        var now = new Instant[] {begun};
        InstantSource time = () -> now[0];
        var knocks = new Knocks(new SystemClock(time.withZone(ZoneOffset.UTC)));
        for (var i = 0; i < Knocks.FOR_ADDRESS; i++) {
            assertThat(knocks.allows("192.0.2.1")).isTrue();
        }
        assertThat(knocks.allows("192.0.2.1")).isFalse();
        assertThat(knocks.allows("192.0.2.2")).as("another network").isTrue();
        now[0] = begun.plus(Duration.ofSeconds(59));
        assertThat(knocks.allows("192.0.2.1")).isFalse();
        now[0] = begun.plus(Knocks.WINDOW);
        assertThat(knocks.allows("192.0.2.1")).isTrue();
    }

    @Test
    void whoever_knocks_too_often_takes_nothing_from_others() {
        var knocks = new Knocks(new SystemClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)));
        for (var i = 0; i < Knocks.FOR_ALL * 2; i++) {
            assertThat(knocks.allows("2001:db8:0:1::" + Integer.toHexString(i % 1000))).isEqualTo(i < Knocks.FOR_ADDRESS);
        }
        assertThat(knocks.allows("192.0.2.2")).isTrue();
    }
}
