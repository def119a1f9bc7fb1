package org.followthrough.ui.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** A reader without scripts, cookies or an account. */
@TestComponent
class Browsing {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)(?:#[^\"]*)?\"");

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Environment environment;

    Browsing(Environment environment) {
        this.environment = environment;
    }

    String address(String path) {
        return "http://localhost:" + environment.getProperty("local.server.port") + path;
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** Addresses of this site that a page links to, as a browser reads them. */
    static List<String> links(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1).replace("&amp;", "&")).filter(link -> link.startsWith("/"))
                .distinct().toList();
    }
}
