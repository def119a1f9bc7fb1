package org.followthrough.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.followthrough.identity.Permission;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses callers without an account wherever an endpoint is not open to all; one without a rule is open to nobody. */
@Component
public final class MayInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(method) && !Callers.of(request).signedIn()) {
            throw new Unauthenticated(false);
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod method) {
        var rule = method.getMethodAnnotation(May.class);
        return rule != null && Arrays.asList(rule.value()).contains(Permission.READ_PUBLIC);
    }
}
