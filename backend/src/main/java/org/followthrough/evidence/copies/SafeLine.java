package org.followthrough.evidence.copies;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A line to the server behind an address that somebody typed. The name is resolved here, the rule asked about every address, and
 * connected to the one that was asked about, so that a name that resolves differently a moment later leads nowhere else.
 */
record SafeLine(AddressRule rule) {

    /** What is said over the line. */
    interface Talk<T> {
        T over(Socket socket) throws IOException;
    }

    <T> T ask(URI address, long until, Talk<T> talk) throws FetchFailed {
        var secure = address.getScheme().equalsIgnoreCase("https");
        var port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        var machine = resolved(address.getHost(), port);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(machine, port), left(until));
            socket.setSoTimeout(left(until));
            return talk.over(secure ? secured(socket, address.getHost(), port) : socket);
        } catch (FetchFailed why) {
            throw why;
        } catch (SocketTimeoutException slow) {
            throw new FetchFailed(FetchProblem.TOO_SLOW);
        } catch (IOException unreachable) {
            throw new FetchFailed(FetchProblem.UNREACHABLE);
        }
    }

    /** Every address of the name has to be allowed: a name with one that is not is no public server's. */
    private InetAddress resolved(String host, int port) throws FetchFailed {
        try {
            var machines = List.of(InetAddress.getAllByName(host));
            if (!machines.stream().allMatch(machine -> rule.allows(machine, port))) {
                throw new FetchFailed(FetchProblem.FORBIDDEN);
            }
            return machines.getFirst();
        } catch (UnknownHostException unknown) {
            throw new FetchFailed(FetchProblem.UNKNOWN_HOST);
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var secure = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** What the first line of a request asks for. */
    static String target(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new String((path + query).getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII);
    }

    /** The value of the header {@code Host}. */
    static String host(URI address) {
        return address.getPort() > 0 ? address.getHost() + ":" + address.getPort() : address.getHost();
    }

    static int left(long until) throws FetchFailed {
        var millis = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new FetchFailed(FetchProblem.TOO_SLOW);
        }
        return (int) millis;
    }
}
