package org.followthrough.ui.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large or comes too often before anything of it is read, so that nobody fills disk or memory with it. What is small is
 * read all the same: whoever wrote a text finds it in the form again.
 */
@Component
@Order(ConfidentialFilter.AFTER_THE_REQUEST_IS_KNOWN)
class ConfidentialFilter extends OncePerRequestFilter {

    /** Behind the filter by which the language of the request is known, before the first that reads parameters. */
    static final int AFTER_THE_REQUEST_IS_KNOWN = -104;
    /** Set where a form that came too often is read only so that it can be shown again. */
    static final String LATER = ConfidentialFilter.class.getName() + ".later";
    private static final long LARGEST = ConfidentialService.LARGEST_FILE + 1024L * 1024;
    private static final long SMALL = 256L * 1024;

    private final ConfidentialGates gates;
    private final ConfidentialPages pages;

    ConfidentialFilter(ConfidentialGates gates, ConfidentialPages pages) {
        this.gates = gates;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals(ConfidentialPages.FORM); // Decoded, however it was written.
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var length = request.getContentLengthLong();
        var allowed = gates.form.allows(request.getRemoteAddr());
        if (length < 0 || length > LARGEST) {
            pages.refused(request, response, "large", HttpStatus.CONTENT_TOO_LARGE).render(null, request, response);
        } else if (!allowed && length > SMALL) {
            pages.refused(request, response, "later", HttpStatus.TOO_MANY_REQUESTS).render(null, request, response);
        } else {
            request.setAttribute(LATER, !allowed);
            chain.doFilter(request, response);
        }
    }
}
