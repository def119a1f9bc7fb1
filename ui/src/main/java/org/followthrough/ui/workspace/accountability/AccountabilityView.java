package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch.Row;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.Overview.Figures;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.Movements;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.packs.FreezingService;
import org.followthrough.accountability.packs.Packs;
import org.followthrough.forum.Editions;
import org.followthrough.notification.FollowKind;
import org.followthrough.parties.Parties;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.FollowButton;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** The same figures as on the public pages, each with the list behind it; what is asked for stands in the address. */
@Route(value = "accountability", layout = MainLayout.class)
@RouteAlias(value = "commitments", layout = MainLayout.class)
@OpenTo
public class AccountabilityView extends Page implements BeforeEnterObserver {

    static final int PAGE = 50;

    private final transient Overview overview;
    private final transient CommitmentSearch search;
    private final transient Movements movements;
    private final transient Editions editions;
    private final transient Parties parties;
    private final transient FollowButton follow;
    private final transient Refusals refusals;
    private final transient FreezingService freezings;
    private final transient Packs packs;
    private final transient CurrentActor current;
    private transient Asked asked = new Asked(java.util.Map.of());
    private String last = "";

    AccountabilityView(Words words, Overview overview, CommitmentSearch search, Movements movements, Editions editions, Parties parties, FollowButton follow,
            Refusals refusals, FreezingService freezings, Packs packs, CurrentActor current) {
        super(words);
        this.overview = overview;
        this.search = search;
        this.movements = movements;
        this.editions = editions;
        this.parties = parties;
        this.follow = follow;
        this.refusals = refusals;
        this.freezings = freezings;
        this.packs = packs;
        this.current = current;
        name(words.get("figures.title"), Crumb.here(words.get("figures.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = Asked.of(event.getLocation().getQueryParameters());
        removeAll();
        var figures = overview.of(asked.filter(), asked.groupBy(), words.locale());
        add(heading(words.get("figures.title"), dim(words.get("figures.as-of", words.minute(figures.asOf()), figures.methodVersion()))),
                new FilterBar(words, asked, editions, parties, next -> UI.getCurrent().navigate(AccountabilityView.class, next.query())));
        if (figures.total().assigned() == 0) {
            add(empty(words.get("figures.empty")));
            return;
        }
        var halves = new Div(figures(figures), new HeadlineTable(words, asked, figures.total()));
        halves.addClassNames("cols", "even");
        add(halves, groups(figures));
        moves().ifPresent(this::add);
        add(list());
        Optional.ofNullable(asked.text("edition")).flatMap(editions::find).ifPresent(edition -> add(section(words.get("pack.box"),
                new PackBox(words, refusals, freezings, packs, current, edition))));
        if (asked.text("edition") != null) {
            add(accounts(asked.text("edition")));
        }
    }

    /** What the public reads of the same edition: one set of pages for both faces, so that they cannot differ. */
    private Component accounts(String edition) {
        var links = new UnorderedList();
        links.addClassName("parts");
        for (var part : List.of("times", "comparison", "timeline", "contested", "uptake")) {
            var link = new Anchor("/accountability/" + edition + "/" + part, words.get("account." + part + ".heading"));
            link.setRouterIgnore(true);
            links.add(new ListItem(link));
        }
        return section(words.get("account.parts"), links);
    }

    /** Between the last two cycles, of an edition or an addressee: cycles of several editions together say nothing. */
    private Optional<Component> moves() {
        if (asked.text("edition") == null && asked.text("party") == null || asked.text("moved") != null) {
            return Optional.empty();
        }
        return movements.of(asked.filter()).latest().filter(table -> table.all() > 0)
                .map(table -> new MovesTable(words, asked, table));
    }

    private Component figures(Figures figures) {
        var funnel = new FunnelTable(words, asked, figures.total());
        var sides = asked.ofBothSides();
        var both = new Div(funnel, new SidesTable(words, sides, overview.sides(sides.filter()), !sides.equals(asked)));
        both.addClassName("stack");
        return both;
    }

    private Component groups(Figures figures) {
        var rows = new Rows<Group>(words.get("figures.groups"))
                .names(words.get("figures.group." + figures.groupBy().code()), group -> groupLink(figures, group))
                .column(words.get("stage.assigned"), "n", group -> figure(group.assigned()))
                .column(words.get("stage.responded"), "n", group -> figure(group.responded()))
                .column(words.get("stage.reported"), "n", group -> figure(group.reported()))
                .column(words.get("stage.assessed"), "n", group -> figure(group.assessed()))
                .column(words.get("stage.complete"), "n", group -> figure(group.complete()));
        rows.show(figures.groups());
        return section(words.get("figures.groups"), rows);
    }

    private Component groupLink(Figures figures, Group group) {
        var name = switch (figures.groupBy()) {
            case HEADLINE -> words.get("value.headline." + group.key());
            case KIND -> words.get("sides." + group.key());
            case GCM -> words.get("figures.gcm", group.key());
            default -> group.name();
        };
        return new Anchor(asked.with(figures.groupBy().parameter(), group.key()).address(), name);
    }

    private Component figure(int count) {
        return new Span(words.number(count));
    }

    private Component list() {
        var rows = new Rows<Row>(words.get("figures.list"))
                .names(words.get("figures.commitment"), this::commitment)
                .column(words.get("figures.addressee"), "", row -> new Span(row.addresseeName()))
                .column(words.get("figures.headline"), "", row -> new Sign(Vocabulary.headlineOf(row.standing()),
                        words.of(row.standing().headline().text())))
                .column(words.get("tasks.due"), "d", row -> new Span(row.standing().dueAt() == null ? "" : words.shortDay(row.standing().dueAt())))
                .column(words.get("figures.cooperation"), "wide", row -> row.standing().cooperation() == null ? new Span()
                        : new Sign(Vocabulary.of(row.standing().cooperation()), words));
        var first = search.page(asked.filter(), null, PAGE);
        rows.show(first);
        var more = new Button(words.get("list.more", PAGE));
        more.addClickListener(click -> more(rows, more));
        shown(first, more);
        return section(words.get("figures.list.heading", count()), followed(), rows, more);
    }

    /** One party is followed as itself; any other conditions as a list. */
    private Component followed() {
        var conditions = asked.with("groupBy", null);
        var party = conditions.text("party");
        return party != null && conditions.parameters().size() == 1 ? follow.of(FollowKind.PARTY, party)
                : follow.of(FollowKind.FILTER, conditions.conditions());
    }

    private String count() {
        var count = search.count(asked.filter());
        return count > CommitmentSearch.COUNTED ? words.get("figures.many", CommitmentSearch.COUNTED) : words.number(count);
    }

    private void more(Rows<Row> rows, Button more) {
        var next = search.page(asked.filter(), last, PAGE);
        rows.more(next);
        shown(next, more);
    }

    private void shown(List<Row> page, Button more) {
        more.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            last = page.getLast().standing().ref();
        }
    }

    private Component commitment(Row row) {
        var reference = new Span(row.standing().ref());
        reference.addClassNames("dim", "code");
        return new Div(new Anchor("commitments/" + row.standing().ref(), row.standing().title()), new Span(" "), reference);
    }
}
