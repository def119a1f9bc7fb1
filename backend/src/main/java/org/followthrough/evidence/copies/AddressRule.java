package org.followthrough.evidence.copies;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * To which machines the fetcher connects: never into the network in which the product itself runs. Asked of every address
 * to which a name resolves and again on every redirect; the connection goes to the very address that was asked about.
 */
public record AddressRule(Predicate<InetAddress> address, IntPredicate port) {

    /** Addresses of the public internet, on the ports of web servers. */
    public static final AddressRule PUBLIC = new AddressRule(AddressRule::isPublic, Set.of(80, 443, 8080, 8443)::contains);

    boolean allows(InetAddress asked, int askedPort) {
        return address.test(asked) && port.test(askedPort);
    }

    /** Whether a name that resolves to these machines may be called at the port. */
    public boolean allowsAll(InetAddress[] machines, int askedPort) {
        return Arrays.stream(machines).allMatch(machine -> allows(machine, askedPort));
    }

    static boolean isPublic(InetAddress asked) {
        if (asked.isAnyLocalAddress() || asked.isLoopbackAddress() || asked.isLinkLocalAddress() || asked.isSiteLocalAddress()
                || asked.isMulticastAddress()) {
            return false;
        }
        return asked instanceof Inet6Address ? isPublic6(asked.getAddress()) : isPublic4(asked.getAddress());
    }

    /** Special blocks of IPv4 (RFC 6890) that the platform knows no name for. */
    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        return first != 0 && first < 224 && !(first == 100 && second >= 64 && second < 128) && !(first == 192 && second == 0 && third == 0)
                && !(first == 192 && second == 0 && third == 2) && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100) && !(first == 203 && second == 0 && third == 113)
                && !(first == 192 && second == 88 && third == 99) && !isHostOfCloud(b);
    }

    /** 168.63.129.16, by which machines in one large cloud reach their host; it lies among public addresses. */
    private static boolean isHostOfCloud(byte[] b) {
        return (b[0] & 0xff) == 168 && b[1] == 63 && (b[2] & 0xff) == 129 && b[3] == 16;
    }

    /** Of IPv6 only global unicast, without the blocks that carry an IPv4 address inside or are for examples. */
    private static boolean isPublic6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int second = (b[2] & 0xff) << 8 | b[3] & 0xff;
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8)) && first != 0x3fff;
    }
}
