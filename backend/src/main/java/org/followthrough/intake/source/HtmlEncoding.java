package org.followthrough.intake.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followthrough.shared.RuleViolation;

/** In which encoding a page is written: as its first bytes say, else as plain text is. */
final class HtmlEncoding {

    private static final int HEAD = 4_096;
    private static final Pattern NAMED = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private HtmlEncoding() {
    }

    /** @throws RuleViolation for what is no text */
    static String decode(byte[] page) {
        return named(page).map(charset -> new String(page, charset)).or(() -> PlainText.decode(page))
                .filter(text -> text.indexOf('\0') < 0)
                .orElseThrow(() -> RuleViolation.of(SourceText.FIELD, "intake.file.unreadable"));
    }

    /** A page that says UTF-8 is read as plain text is, which knows when that is not so. */
    private static Optional<Charset> named(byte[] page) {
        var head = new String(page, 0, Math.min(HEAD, page.length), StandardCharsets.ISO_8859_1);
        var name = NAMED.matcher(head);
        return name.find() ? charset(name.group(1)).filter(charset -> !charset.name().startsWith("UTF")) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
