package org.followthrough.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever registers an address can make the server call it. */
class WebhookAddressTest {

    private final WebhookAddress open = new WebhookAddress(false);
    private final WebhookAddress inside = new WebhookAddress(true);

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/hook", "https://93.184.216.34:8443/hook?a=b"})
    void https_on_the_public_internet_is_taken(String address) {
        assertThat(open.parse(address)).hasValueSatisfying(one -> assertThat(one).hasToString(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/hook", "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://10.1.2.3/", "https://192.168.1.1/",
        "https://169.254.169.254/latest", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://93.184.216.34:22/", "https://0.0.0.0/", "https://100.64.0.1/"})
    void what_leads_inside_or_is_not_secret_is_refused(String address) {
        assertThat(open.parse(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hook", "https:///hook", "https://user:secret@93.184.216.34/", "https://93.184.216.34/#part", "ftp://93.184.216.34/",
        "https://93.184.216.34/\r\nHost: other", "https://93.184.216.34/ a", "javascript:alert(1)"})
    void what_is_no_full_web_address_is_refused_even_where_the_settings_allow_more(String address) {
        assertThat(open.parse(address)).isEmpty();
        assertThat(inside.parse(address)).isEmpty();
    }

    @Test
    void settings_may_allow_an_address_inside() {
        assertThat(inside.parse("http://127.0.0.1:9000/hook")).isPresent();
        assertThat(inside.rule().allowsAll(new java.net.InetAddress[] {java.net.InetAddress.getLoopbackAddress()}, 9000)).isTrue();
    }
}
