package org.followthrough.ui.portal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address for which there is neither a page nor a file. The API answers its own before they come here. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingPages {

    private final TroublePages trouble;

    MissingPages(TroublePages trouble) {
        this.trouble = trouble;
    }

    @ExceptionHandler
    View missing(NoResourceFoundException nothing) {
        return trouble.notFound();
    }
}
