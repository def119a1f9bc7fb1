package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.followthrough.identity.Actor;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** Drawer, breadcrumbs and the account's menu around every view of the workspace. */
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient Words words;
    private final transient CurrentActor current;
    private final Drawer drawer;
    private final Crumbs crumbs;
    private final DemoLine demo;

    MainLayout(Words words, CurrentActor current, Drawer drawer, AuthenticationContext authentication, DemoLine demo) {
        this.words = words;
        this.current = current;
        this.drawer = drawer;
        this.crumbs = new Crumbs(words);
        this.demo = demo;
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(words.get("frame.drawer")));
        var brand = new Nav(brand());
        brand.getElement().setAttribute("aria-label", words.get("frame.home"));
        addToDrawer(brand, drawer);
        addToNavbar(top(authentication));
    }

    private Component brand() {
        var mark = new Anchor("tasks", words.get("frame.brand"));
        mark.addClassName("mark");
        var sign = new Span();
        sign.getElement().setProperty("innerHTML", SignSheet.MARK);
        mark.addComponentAsFirst(sign);
        return mark;
    }

    private Component top(AuthenticationContext authentication) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(words.get("frame.menu"));
        var line = new Header(toggle, crumbs);
        current.find().ifPresent(actor -> line.add(new Finder(words), account(actor, authentication)));
        line.addClassName("top");
        var top = new Div(new SignSheet(), demo, line);
        top.addClassName("bars");
        return top;
    }

    private Component account(Actor actor, AuthenticationContext authentication) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(words.get("frame.more")));
        MenuItem name = bar.addItem(actor.name());
        name.getSubMenu().addItem(words.get("frame.signed-in", actor.email())).setEnabled(false);
        name.getSubMenu().addItem(words.get("frame.settings"), click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("settings")));
        name.getSubMenu().addItem(words.get("frame.sign-out"), click -> authentication.logout());
        return bar;
    }

    /** Counts anew what waits: something was done without going to another page. */
    public void recount() {
        drawer.refresh();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        drawer.refresh();
        demo.refresh();
        if (getContent() instanceof Page page) {
            crumbs.show(page.crumbs());
        }
    }
}
