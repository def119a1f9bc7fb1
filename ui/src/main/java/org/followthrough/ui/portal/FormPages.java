package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The pages of forms that ask for no account: no cache keeps one, and no page that is opened from here learns where its reader came from. */
@Component
class FormPages {

    private final Pages pages;

    FormPages(Pages pages) {
        this.pages = pages;
    }

    PageView show(HttpServletResponse response, String template, Page page, Object model, HttpStatus status) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        return pages.show(template, page, model, status).unkept();
    }

    /** Where a form is sent: the answer speaks the language of the page on which it stands. */
    String address(String path) {
        return address(path, "", "");
    }

    /** The same with a parameter; without it where its value is empty. */
    String address(String path, String name, String value) {
        var language = pages.chosenLanguage();
        return UriComponentsBuilder.fromPath(path).queryParamIfPresent(name, Optional.of(value).filter(one -> !one.isEmpty()).map(one -> UriUtils.encode(one, StandardCharsets.UTF_8)))
                .queryParamIfPresent(LanguageSwitch.PARAMETER, Optional.of(language).filter(one -> !one.isEmpty())).build(true).toUriString();
    }
}
