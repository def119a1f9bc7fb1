package org.followthrough.ui.workspace;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.followthrough.Followthrough;
import org.followthrough.TestDatabase;
import org.followthrough.World;
import org.followthrough.accountability.packs.FreezingDesk;
import org.followthrough.ui.workspace.shared.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** Views on the real services, without a browser; a test signs somebody in and goes to an address. */
@SpringBootTest(classes = Followthrough.class, properties = "followthrough.background=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({World.class, FreezingDesk.class})
@ViewPackages(packages = "org.followthrough.ui.workspace")
public abstract class WorkspaceTest extends SpringBrowserlessTest {

    @Autowired
    protected World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected void signIn(String name) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(name + "@demo.example", "", List.of()));
    }

    protected <C extends Component> C go(String address, Class<C> view) {
        return navigate(address, view);
    }

    protected void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** What the page refuses, if it refuses anything. */
    protected List<Problems> refusals() {
        return find(Problems.class).all().stream().filter(Component::isVisible).toList();
    }
}
