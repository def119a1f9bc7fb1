package org.followthrough.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheets of papers; they hold nothing that markup would have to escape. */
final class Look {

    private Look() {
    }

    static String of(String name) {
        try (InputStream css = Objects.requireNonNull(Look.class.getResourceAsStream("/paper/" + name + ".css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
