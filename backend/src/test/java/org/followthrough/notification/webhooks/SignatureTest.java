package org.followthrough.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The example by which receivers try their code (docs/webhooks.md). */
class SignatureTest {

    private static final UUID ID = UUID.fromString("7f0c9c58-4a0e-4a0b-93bf-0a8e3a0c6f0d");
    private static final String BODY = """
            {"data":{"webhook":"7a3d1c52-0f6e-4a39-9f5e-1f2d3c4b5a69"},"timestamp":"2026-09-01T09:00:00Z","type":"webhook.tried"}""";
    private static final byte[] SECRET = Base64.getDecoder().decode("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

    @Test
    void a_message_is_signed_as_the_documentation_shows() {
        assertThat(Signature.headers(ID, Instant.ofEpochSecond(1788253200L), BODY, SECRET)).containsEntry("webhook-id", ID.toString())
                .containsEntry("webhook-timestamp", "1788253200").containsEntry("webhook-signature", "v1,j6cSq9Qjr5KBOlnKxyxDefsFCqvFVhBM/oRfBHw6Z0M=");
    }

    @Test
    void another_body_time_or_secret_gives_another_signature() {
        var signed = Signature.headers(ID, Instant.ofEpochSecond(1788253200L), BODY, SECRET).get("webhook-signature");
        assertThat(Signature.headers(ID, Instant.ofEpochSecond(1788253200L), BODY + " ", SECRET)).doesNotContainValue(signed);
        assertThat(Signature.headers(ID, Instant.ofEpochSecond(1788253201L), BODY, SECRET)).doesNotContainValue(signed);
        assertThat(Signature.headers(ID, Instant.ofEpochSecond(1788253200L), BODY, Signature.newSecret())).doesNotContainValue(signed);
    }

    @Test
    void every_secret_is_new_and_shown_in_the_form_of_the_specification() {
        var secret = Signature.newSecret();
        assertThat(secret).hasSize(32).isNotEqualTo(Signature.newSecret());
        assertThat(Signature.shown(secret)).startsWith("whsec_").endsWith("=");
    }
}
