package org.followthrough.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.shared.Texts;
import org.springframework.stereotype.Component;

/** The language of an answer: the best of Accept-Language that the product speaks, English otherwise. */
@Component
public final class Languages {

    private final Texts texts;

    Languages(Texts texts) {
        this.texts = texts;
    }

    Locale of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept-Language")).map(this::best).orElse(Locale.ENGLISH);
    }

    private Locale best(String header) {
        return Optional.ofNullable(Locale.lookup(ranges(header), texts.languages())).orElse(Locale.ENGLISH);
    }

    /** A header that is not one counts as none. */
    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
