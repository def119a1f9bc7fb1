package org.followthrough.ui.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large or comes too often before anything of it is read, so that nobody fills disk or memory with it. What is small is
 * read all the same: whoever wrote a text finds it in the form again.
 */
@Component
@Order(FormFilter.AFTER_THE_REQUEST_IS_KNOWN)
class FormFilter extends OncePerRequestFilter {

    /** Behind the filter by which the language of the request is known, before the first that reads parameters. */
    static final int AFTER_THE_REQUEST_IS_KNOWN = -104;
    /** Set where a form that came too often is read only so that it can be shown again. */
    static final String LATER = FormFilter.class.getName() + ".later";
    private static final long SMALL = 256L * 1024;

    private final List<OpenForm> forms;

    FormFilter(List<OpenForm> forms) {
        this.forms = forms;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || form(request).isEmpty();
    }

    private Optional<OpenForm> form(HttpServletRequest request) {
        return forms.stream().filter(one -> one.isAt(request.getServletPath())).findFirst();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var form = form(request).orElseThrow();
        var length = request.getContentLengthLong();
        var allowed = form.gate().allows(request.getRemoteAddr());
        if (length < 0 || length > form.largest()) {
            form.refused(request, response, "large", HttpStatus.CONTENT_TOO_LARGE).render(null, request, response);
        } else if (!allowed && length > SMALL) {
            form.refused(request, response, "later", HttpStatus.TOO_MANY_REQUESTS).render(null, request, response);
        } else {
            request.setAttribute(LATER, !allowed);
            chain.doFilter(request, response);
        }
    }
}
