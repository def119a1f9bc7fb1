package org.followthrough.ui.portal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody sends, for counting alone: one line of IPv6 has more addresses than anybody could count. */
final class Network {

    private static final int HOUSEHOLD = 8;

    private Network() {
    }

    /** The address itself, or of IPv6 its first 64 bits. */
    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HOUSEHOLD)) : address;
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }
}
