package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The pages for confidential submissions: no cache keeps one, and no page that is opened from here learns where its reader came from. */
@Component
class ConfidentialPages {

    static final String FORM = "/submit-evidence";
    static final String RECEIPT = "/submit-evidence/receipt";
    static final int LARGEST = ConfidentialService.LARGEST_FILE / 1024 / 1024;
    /** In the address to which a form is sent; it names the commitment also where the form is not read. */
    private static final String FOR = "for";

    private final Pages pages;

    ConfidentialPages(Pages pages) {
        this.pages = pages;
    }

    PageView show(HttpServletResponse response, String template, String title, Object model, HttpStatus status) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        var texts = pages.texts();
        return pages.show(template, pages.page(Section.NONE, texts.get(title), texts.get("confidential.description"), List.of()), model, status).unkept();
    }

    /** A form that was thrown away unread: large or later. The browser still has it. */
    PageView refused(HttpServletRequest request, HttpServletResponse response, String why, HttpStatus status) {
        var text = pages.texts().get("confidential.refused." + why, LARGEST);
        return show(response, "confidential-refused", "confidential.refused.title", new ConfidentialRefusal(text, address(FORM, "commitment", asked(request))), status);
    }

    private static String asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream().flatMap(query -> Stream.of(query.split("&"))).filter(part -> part.startsWith(FOR + "="))
                .map(part -> decoded(part.substring(FOR.length() + 1))).findFirst().orElse("");
    }

    private static String decoded(String sent) {
        try {
            return UriUtils.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** Where a form is sent: the answer speaks the language of the page on which it stands. */
    String address(String path) {
        return address(path, FOR, "");
    }

    String formAddress(String ref) {
        return address(FORM, FOR, ref);
    }

    private String address(String path, String name, String ref) {
        var language = pages.chosenLanguage();
        return UriComponentsBuilder.fromPath(path).queryParamIfPresent(name, Optional.of(ref).filter(one -> !one.isEmpty()).map(one -> UriUtils.encode(one, StandardCharsets.UTF_8)))
                .queryParamIfPresent(LanguageSwitch.PARAMETER, Optional.of(language).filter(one -> !one.isEmpty())).build(true).toUriString();
    }
}
