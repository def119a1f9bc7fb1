package org.followthrough.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls from the bearer token. A token that is not good is refused, also where none would be needed. */
final class BearerFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/=-]{1,500}) *");
    private final IdentityService identity;
    private final Problems problems;

    BearerFilter(IdentityService identity, Problems problems) {
        this.identity = identity;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Callers.remember(request, caller(request));
        } catch (Unauthenticated refused) {
            problems.write(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private Actor caller(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            return Actor.PUBLIC;
        }
        var token = BEARER.matcher(headers.getFirst());
        if (headers.size() > 1 || !token.matches()) {
            throw new Unauthenticated(true);
        }
        return identity.bearer(token.group(1)).orElseThrow(() -> new Unauthenticated(true));
    }
}
