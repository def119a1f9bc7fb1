package org.followthrough.register;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a recommendation in the register of another body (features, row B3), written {@code source:id}.
 *
 * @param source code of that register, such as {@code uhri}
 * @param id     as that register writes it
 */
public record Upstream(String source, String id) {

    /** In characters. */
    public static final int LONGEST_ID = 200;
    private static final Pattern WRITTEN = Pattern.compile("([a-z][a-z0-9-]{0,29}):(\\S.{0,199})");

    /** Reads one; nothing where it is not written like one. */
    public static Optional<Upstream> of(String text) {
        var written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new Upstream(written.group(1), written.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return source + ":" + id;
    }
}
