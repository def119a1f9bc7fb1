package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.followthrough.notification.UnsubscribeService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Ends mails of what somebody follows (RFC 8058): a mail program posts to the address, a person who opens it is asked first. Every
 * address gets the same answers, so that nothing tells whether there is such an account.
 */
@Controller
class UnsubscribeController {

    private final Pages pages;
    private final UnsubscribeService service;
    private final Knocks knocks;

    UnsubscribeController(Pages pages, UnsubscribeService service, Knocks knocks) {
        this.pages = pages;
        this.service = service;
        this.knocks = knocks;
    }

    @GetMapping("/unsubscribe/{token}")
    View ask(HttpServletResponse response) {
        return page(response, "ask", HttpStatus.OK);
    }

    @PostMapping("/unsubscribe/{token}")
    View end(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (!knocks.allows(request.getRemoteAddr())) {
            response.setHeader("Retry-After", String.valueOf(Knocks.WINDOW.toSeconds()));
            return page(response, "later", HttpStatus.TOO_MANY_REQUESTS);
        }
        service.end(token);
        return page(response, "done", HttpStatus.OK);
    }

    private View page(HttpServletResponse response, String what, HttpStatus status) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        var texts = pages.texts();
        return pages.show("unsubscribe", pages.page(Section.NONE, texts.get("unsubscribe.title"), texts.get("unsubscribe.lead"), List.of()), what, status);
    }
}
