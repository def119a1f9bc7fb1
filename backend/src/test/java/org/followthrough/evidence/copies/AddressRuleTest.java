package org.followthrough.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetcher never reaches into the network in which it runs. */
class AddressRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1",
            "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
            "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1",
            "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "2001:db8::1", "2001::1", "fec0::1", "168.63.129.16"})
    void inner_and_special_addresses_are_refused(String address) throws UnknownHostException {
        assertThat(AddressRule.PUBLIC.allows(InetAddress.getByName(address), 443)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "198.20.0.1", "168.63.129.17", "223.255.255.1",
            "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888"})
    void public_addresses_are_taken(String address) throws UnknownHostException {
        assertThat(AddressRule.PUBLIC.allows(InetAddress.getByName(address), 443)).isTrue();
    }

    @Test
    void only_ports_of_web_servers_are_asked() throws UnknownHostException {
        assertThat(AddressRule.PUBLIC.allows(InetAddress.getByName("1.1.1.1"), 80)).isTrue();
        assertThat(AddressRule.PUBLIC.allows(InetAddress.getByName("1.1.1.1"), 22)).isFalse();
        assertThat(AddressRule.PUBLIC.allows(InetAddress.getByName("1.1.1.1"), 5432)).isFalse();
    }
}
