package org.followthrough.evidence.copies;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Posts a message to an address that somebody typed, as safely as {@link SafeFetcher} fetches: to the very machine that was asked about,
 * within a time, and nowhere else, for redirects are answers like any other. Of the answer only its status is read.
 */
public record SafePost(AddressRule rule, Duration limit) {

    /** Sends the body and gives the status of the answer. @throws FetchFailed where there is none, with why */
    public int send(URI address, Map<String, String> headers, byte[] body) throws FetchFailed {
        var until = System.nanoTime() + limit.toNanos();
        return new SafeLine(rule).ask(address, until, socket -> converse(socket, address, headers, body, until));
    }

    private static int converse(Socket socket, URI address, Map<String, String> headers, byte[] body, long until) throws IOException {
        var out = socket.getOutputStream();
        out.write(head(address, headers, body.length).getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return HttpAnswer.status(new TimedStream(socket, until));
    }

    private static String head(URI address, Map<String, String> headers, int length) {
        var head = new StringBuilder("POST " + SafeLine.target(address) + " HTTP/1.1\r\nHost: " + SafeLine.host(address) + "\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head + "Content-Length: " + length + "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }
}
