package org.followthrough.api.http;

import jakarta.servlet.http.HttpServletRequest;
import org.followthrough.identity.Actor;

/** Keeps who calls with the request, for as long as that takes and nowhere else. */
final class Callers {

    private static final String ATTRIBUTE = Callers.class.getName();

    private Callers() {
    }

    static void remember(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    static Actor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? actor : Actor.PUBLIC;
    }
}
