package org.followthrough.ui.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In which language a page is read: the one that its address names, else the best that the browser accepts, else English.
 * Nothing is kept of it, so that the portal needs no cookie.
 */
@Component
class PortalLanguages {

    private final Texts texts;

    PortalLanguages(Texts texts) {
        this.texts = texts;
    }

    /** For pages that there are always, also where the address names a language that nobody speaks here. */
    LanguageSwitch find() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked ? find(asked.getRequest())
                : LanguageSwitch.of(Locale.ENGLISH, false, "/", null, texts.languages());
    }

    private LanguageSwitch find(HttpServletRequest request) {
        var named = named(request).flatMap(this::spoken);
        var accepted = Optional.ofNullable(request.getHeader("Accept-Language")).flatMap(header -> LanguageRules.best(header, texts.languages()));
        var wrong = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return LanguageSwitch.of(named.or(() -> accepted).orElse(Locale.ENGLISH), named.isPresent(),
                wrong == null ? request.getRequestURI() : "/", wrong == null ? request.getQueryString() : null, texts.languages());
    }

    /** The parameter as it was sent: reading all of them might fail, and a page that says so has a language, too. */
    private static Optional<String> named(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream().flatMap(query -> java.util.Arrays.stream(query.split("&")))
                .filter(part -> part.startsWith(LanguageSwitch.PARAMETER + "=")).map(part -> part.substring(LanguageSwitch.PARAMETER.length() + 1))
                .filter(value -> !value.isBlank()).findFirst();
    }

    private Optional<Locale> spoken(String code) {
        return texts.languages().stream().filter(one -> one.toLanguageTag().equals(code)).findFirst();
    }

    /** Refuses a language that is named and not spoken, as any other value that there is not. @throws NotFound */
    void check() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && named(asked.getRequest()).filter(code -> spoken(code).isEmpty()).isPresent()) {
            throw new NotFound("portal.filter.unknown");
        }
    }
}
