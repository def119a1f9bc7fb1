package org.followthrough.ui.workspace;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.Arrays;
import org.followthrough.identity.Actor;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.springframework.stereotype.Component;

/** Lets people into the views that are open to them, by the roles that they hold now; a view without a rule stays shut. */
@Component
class ViewAccess implements NavigationAccessChecker {

    private final transient CurrentActor current;

    ViewAccess(CurrentActor current) {
        this.current = current;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        var view = context.getNavigationTarget();
        if (context.isErrorHandling() || view.isAnnotationPresent(AnonymousAllowed.class)) {
            return context.allow();
        }
        var rule = view.getAnnotation(OpenTo.class);
        var open = rule != null && current.find().filter(actor -> isOpen(rule, actor)).isPresent();
        return open ? context.allow() : context.deny(view.getSimpleName());
    }

    private static boolean isOpen(OpenTo rule, Actor actor) {
        return rule.value().length == 0 || Arrays.stream(rule.value()).anyMatch(actor::has);
    }
}
