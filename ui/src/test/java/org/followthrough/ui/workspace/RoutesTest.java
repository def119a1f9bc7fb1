package org.followthrough.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.followthrough.ui.workspace.admin.AdminView;
import org.followthrough.ui.workspace.cycles.CyclesView;
import org.followthrough.ui.workspace.frame.NoSuchPage;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every address of the workspace says who may open it, and holds to it. */
class RoutesTest extends WorkspaceTest {

    private static List<Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.followthrough").stream().<Class<?>>map(found ->
                ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)).toList();
    }

    @Test
    void everyViewSaysWhoMayOpenIt() {
        assertThat(views()).hasSizeGreaterThan(10).allMatch(view ->
                view.isAnnotationPresent(OpenTo.class) || view.isAnnotationPresent(AnonymousAllowed.class));
    }

    @Test
    void onlySigningInIsOpenToEverybody() {
        assertThat(views()).filteredOn(view -> view.isAnnotationPresent(AnonymousAllowed.class))
                .extracting(Class::getSimpleName).containsExactlyInAnyOrder("LoginView", "WelcomeView");
    }

    @Test
    void aViewThatIsNotOpenBehavesAsOneThatDoesNotExist() {
        signIn("focal.xaa");
        assertThat(go("cycles", NoSuchPage.class)).isNotNull();
        assertThat(go("nowhere", NoSuchPage.class)).isNotNull();
    }

    @Test
    void rolesOpenTheirViews() {
        signIn("organiser");
        assertThat(go("cycles", CyclesView.class)).isNotNull();
        signIn("admin");
        assertThat(go("admin", AdminView.class)).isNotNull();
    }
}
