package org.followthrough.ui.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.servlet.http.HttpServletRequest;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The portal's "not found" and error pages. What may not be seen looks like what does not exist. */
@Component
@ControllerAdvice(basePackageClasses = TroublePages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroublePages implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(TroublePages.class);

    private final Pages pages;

    TroublePages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    PageView notFound(NotFound nothing) {
        return notFound();
    }

    /** Anything else is a defect: the reader gets a number under which the log tells what happened. */
    @ExceptionHandler
    PageView failed(RuntimeException defect) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("page failed, reference {}", reference, defect);
        return show("failed", reference, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    PageView notFound() {
        return show("not-found", "", HttpStatus.NOT_FOUND);
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(status == HttpStatus.NOT_FOUND ? notFound()
                : show(status.is5xxServerError() ? "failed" : "refused", "", status));
    }

    private PageView show(String key, String reference, HttpStatus status) {
        var page = pages.page(Section.NONE, pages.texts().get("trouble." + key + ".title"), pages.texts().get("trouble." + key + ".text"),
                List.of());
        return pages.show("trouble", page, new Trouble(key, reference), status);
    }
}
