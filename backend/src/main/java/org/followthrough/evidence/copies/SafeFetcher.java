package org.followthrough.evidence.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Fetches what stands behind an address that somebody typed. It resolves the name itself, asks the rule about every address,
 * and connects to the one that was asked about, so that a name that resolves differently a moment later leads nowhere else;
 * redirects pass the same way. Size, time, redirects and kinds of content are limited; nothing is sent but the request.
 */
@Component
public class SafeFetcher {

    static final int LARGEST = 10 * 1024 * 1024;
    private static final int REDIRECTS = 5;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> KINDS = Set.of("text/html", "application/xhtml+xml", "text/plain", "text/csv", "application/pdf",
            "application/json", "application/xml", "text/xml", "image/png", "image/jpeg", "image/gif", "image/webp",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AddressRule rule;
    private final Duration limit;

    @org.springframework.beans.factory.annotation.Autowired
    SafeFetcher() {
        this(AddressRule.PUBLIC, Duration.ofSeconds(30));
    }

    /** With a rule and a time limit of its own. */
    SafeFetcher(AddressRule rule, Duration limit) {
        this.rule = rule;
        this.limit = limit;
    }

    /** What the address shows now. @throws FetchFailed with why it cannot be had */
    public Fetched fetch(String address) throws FetchFailed {
        var until = System.nanoTime() + limit.toNanos();
        var next = parsed(address);
        for (var hop = 0; hop <= REDIRECTS; hop++) {
            var answer = ask(next, until);
            if (!MOVED.contains(answer.status())) {
                return taken(next, answer);
            }
            next = redirected(next, answer.header("location"));
        }
        throw new FetchFailed(FetchProblem.TOO_MANY_REDIRECTS);
    }

    private static Fetched taken(URI address, HttpAnswer answer) throws FetchFailed {
        if (answer.status() != 200) {
            throw new FetchFailed(FetchProblem.REFUSED);
        }
        var kind = answer.header("content-type").map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse("");
        if (!KINDS.contains(kind)) {
            throw new FetchFailed(FetchProblem.KIND_NOT_TAKEN);
        }
        return new Fetched(address, kind, answer.body());
    }

    private static URI parsed(String address) throws FetchFailed {
        try {
            return web(new URI(address.strip()));
        } catch (URISyntaxException none) {
            throw new FetchFailed(FetchProblem.NOT_AN_ADDRESS);
        }
    }

    private static URI redirected(URI from, Optional<String> to) throws FetchFailed {
        try {
            return web(from.resolve(new URI(to.orElseThrow(() -> new FetchFailed(FetchProblem.UNREADABLE)))));
        } catch (URISyntaxException | IllegalArgumentException none) {
            throw new FetchFailed(FetchProblem.NOT_AN_ADDRESS);
        }
    }

    private static URI web(URI address) throws FetchFailed {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new FetchFailed(FetchProblem.NOT_AN_ADDRESS);
        }
        return address;
    }

    private HttpAnswer ask(URI address, long until) throws FetchFailed {
        return new SafeLine(rule).ask(address, until, socket -> converse(socket, address, until));
    }

    private static HttpAnswer converse(Socket socket, URI address, long until) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request(address).getBytes(StandardCharsets.US_ASCII));
        out.flush();
        InputStream in = new TimedStream(socket, until);
        return HttpAnswer.read(in, LARGEST);
    }

    private static String request(URI address) {
        return "GET " + SafeLine.target(address) + " HTTP/1.1\r\nHost: " + SafeLine.host(address) + "\r\nUser-Agent: Followthrough (evidence copies)\r\n"
                + "Accept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }
}
