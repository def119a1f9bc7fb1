package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Role;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.notification.NoticeService;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.ui.workspace.tasks.TasksView;
import org.followthrough.workflow.Inbox;

/** The places of the workspace that are open to the one who is signed in. */
@SpringComponent
@UIScope
class Drawer extends Div {

    private static final Role[] OF_A_PARTY = {Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER};

    private final transient Words words;
    private final transient CurrentActor current;
    private final transient Inbox inbox;
    private final transient Parties parties;
    private final transient SubmissionService submissions;
    private final Span waiting = badge();
    private final Span returned = badge();
    private final Span proposed = badge();
    private final Span said = badge();
    private final Span told = badge();
    private final transient NoticeService notices;
    private final transient AlternativeService alternatives;
    private final transient PublicCommentService comments;

    Drawer(Words words, CurrentActor current, Inbox inbox, Parties parties, SubmissionService submissions, NoticeService notices,
            AlternativeService alternatives, PublicCommentService comments) {
        this.comments = comments;
        this.alternatives = alternatives;
        this.notices = notices;
        this.words = words;
        this.current = current;
        this.inbox = inbox;
        this.parties = parties;
        this.submissions = submissions;
        addClassName("places");
        current.find().ifPresent(this::fill);
    }

    private static Span badge() {
        var badge = new Span();
        badge.addClassName("badge");
        return badge;
    }

    private void fill(Actor actor) {
        var mine = nav("drawer.mine");
        var tasks = new SideNavItem(words.get("drawer.tasks"), "tasks");
        tasks.setSuffixComponent(waiting);
        mine.addItem(tasks, counted("drawer.notices", "notices", told), new SideNavItem(words.get("drawer.accountability"), "accountability"),
                new SideNavItem(words.get("drawer.support"), "support"));
        if (submissions.maySubmit(actor)) {
            mine.addItem(counted("drawer.proposals", "proposals", returned));
        }
        if (!alternatives.organisations(actor).isEmpty()) {
            mine.addItem(new SideNavItem(words.get("drawer.alternatives"), "alternative-reports"));
        }
        if (actor.has(Role.REVIEWER) || actor.has(Role.PANEL_CHAIR)) {
            mine.addItem(new SideNavItem(words.get("drawer.availability"), "availability"));
        }
        add(mine);
        parties.find(actor.parties(OF_A_PARTY).toList()).forEach(this::party);
        register(actor);
        settings(actor);
    }

    private void settings(Actor actor) {
        if (actor.has(Role.ADMINISTRATOR)) {
            var settings = nav("drawer.settings");
            settings.addItem(new SideNavItem(words.get("drawer.admin"), "admin"),
                    new SideNavItem(words.get("drawer.vocabularies"), "admin/vocabularies"),
                    new SideNavItem(words.get("drawer.engine"), "admin/engine"), new SideNavItem(words.get("drawer.models"), "admin/models"),
                    new SideNavItem(words.get("drawer.webhooks"), "webhooks"));
            add(settings);
        }
    }

    private void party(Party party) {
        var nav = new SideNav(party.name());
        nav.addItem(new SideNavItem(words.get("drawer.commitments"), "commitments?party=" + party.code()));
        add(nav);
    }

    private void register(Actor actor) {
        var nav = nav("drawer.register");
        if (actor.has(Role.CURATOR)) {
            nav.addItem(new SideNavItem(words.get("drawer.import"), "register/import"),
                    new SideNavItem(words.get("drawer.candidates"), "register/candidates"));
        }
        if (submissions.mayModerate(actor)) {
            nav.addItem(counted("drawer.moderation", "moderation", proposed));
        }
        if (actor.has(Role.ORGANISER)) {
            nav.addItem(counted("drawer.public-comments", "comments", said));
        }
        nav.addItem(new SideNavItem(words.get("drawer.recommendations"), "recommendations"));
        if (actor.has(Role.CURATOR) || actor.has(Role.ORGANISER)) {
            nav.addItem(new SideNavItem(words.get("drawer.lineage"), "register/lineage"),
                    new SideNavItem(words.get("drawer.declarations"), "register/declarations"));
            nav.addItem(new SideNavItem(words.get("drawer.editions"), "editions"));
        }
        if (actor.has(Role.ORGANISER)) {
            nav.addItem(new SideNavItem(words.get("drawer.cycles"), "cycles"), new SideNavItem(words.get("drawer.calendars"), "calendars"));
            nav.addItem(new SideNavItem(words.get("drawer.process"), "process"));
            nav.addItem(new SideNavItem(words.get("drawer.roster"), "roster"));
            nav.addItem(new SideNavItem(words.get("drawer.escalation"), "escalation"));
            if (!actor.has(Role.ADMINISTRATOR)) {
                nav.addItem(new SideNavItem(words.get("drawer.webhooks"), "webhooks"));
            }
        }
        add(nav);
    }

    private SideNavItem counted(String key, String address, Span count) {
        var item = new SideNavItem(words.get(key), address);
        item.setSuffixComponent(count);
        return item;
    }

    private SideNav nav(String key) {
        return new SideNav(words.get(key));
    }

    /** Counts the work that waits now. */
    void refresh() {
        current.find().ifPresent(actor -> {
            waiting.setText(TasksView.counted(words, inbox.count(actor)));
            show(returned, submissions.returned(actor));
            show(proposed, submissions.waiting(actor));
            show(said, comments.waiting(actor, null));
            show(told, notices.unread(actor));
        });
    }

    /** A count of nothing is not shown. */
    private void show(Span badge, int count) {
        badge.setText(words.number(count));
        badge.setVisible(count > 0);
    }
}
