package org.followthrough.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.shared.LanguageRules;
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
        return Optional.ofNullable(request.getHeader("Accept-Language")).flatMap(header -> LanguageRules.best(header, texts.languages()))
                .orElse(Locale.ENGLISH);
    }
}
