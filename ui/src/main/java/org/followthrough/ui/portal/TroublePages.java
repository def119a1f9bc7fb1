package org.followthrough.ui.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * The portal's "not found" and error pages. What may not be seen looks like what does not exist. The API answers its own
 * errors before they come here.
 */
@Controller
@ControllerAdvice(basePackageClasses = TroublePages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroublePages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(TroublePages.class);

    private final Pages pages;

    TroublePages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    View notFound(NotFound nothing) {
        return notFound();
    }

    @ExceptionHandler
    View unreadable(InvalidParameterException unreadable) {
        return show("refused", "", HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    View failed(RuntimeException defect) {
        return defect("page", defect);
    }

    PageView notFound() {
        return show("not-found", "", HttpStatus.NOT_FOUND);
    }

    /** What filters and the container refuse, and what fails while a page is written. */
    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            return defect(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return status == HttpStatus.NOT_FOUND ? notFound() : show("refused", "", status);
    }

    /** A defect: the reader gets a number under which the log tells what happened. */
    private PageView defect(String what, @Nullable Throwable defect) {
        if (Outage.isBehind(defect)) {
            LOG.warn("{}: the database cannot be reached", what);
            return show("unavailable", "", HttpStatus.SERVICE_UNAVAILABLE);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} failed, reference {}", what, reference, defect);
        return show("failed", reference, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private PageView show(String key, String reference, HttpStatus status) {
        var page = pages.trouble(pages.texts().get("trouble." + key + ".title"), pages.texts().get("trouble." + key + ".text"));
        return pages.show("trouble", page, new Trouble(key, reference), status);
    }
}
