package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.followthrough.forum.Edition;
import org.followthrough.forum.EditionDraft;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.identity.Role;
import org.followthrough.reporting.EditionCycles;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/**
 * Making an edition step by step, like the last one or from nothing (features, row U2): forum and name, dates, steps and their
 * lengths, and what comes of it. Each step is checked when it is left; nothing is stored before the last.
 */
@Route(value = "new-edition", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class NewEditionView extends Page implements BeforeEnterObserver {

    private static final int ALL = 500;

    private enum Step {
        FORUM, DATES, PROFILE, RESULT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> OF_FORUM = Set.of("code", "forum", "forumName", "name");

    private final transient ProgrammeService service;
    private final transient EditionCycles editionCycles;
    private final transient Editions editions;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Problems problems;
    private final Select<Edition> like = new Select<>();
    private final TextField code;
    private final TextField forum;
    private final TextField forumName;
    private final TextField name;
    private final EditionDates dates;
    private final ProfileFields profile;
    private final OrderedList way = new OrderedList();
    private final H2 heading = new H2();
    private final Div content = new Div();
    private CycleProposals proposals;
    private Step step = Step.FORUM;

    NewEditionView(Words words, ProgrammeService service, EditionCycles editionCycles, Editions editions, CurrentActor current, Refusals refusals) {
        super(words);
        this.service = service;
        this.editionCycles = editionCycles;
        this.editions = editions;
        this.current = current;
        this.refusals = refusals;
        problems = new Problems(words);
        proposals = new CycleProposals(words, problems, List.of());
        code = problems.field("code", Fields.line(words, "edition.code"));
        forum = problems.field("forum", Fields.line(words, "edition.forum"));
        forumName = problems.field("forumName", Fields.line(words, "edition.forum-name"));
        name = problems.field("name", Fields.line(words, "edition.name"));
        dates = new EditionDates(words, problems);
        profile = new ProfileFields(words, problems);
        name(words.get("editions.new"), new Crumb(words.get("editions.title"), "editions"), Crumb.here(words.get("editions.new")));
        way.addClassName("steps");
        heading.getElement().setAttribute("tabindex", "-1");
        content.addClassName("form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(heading(words.get("editions.new")), way, heading, problems, content);
        offer(editions.page(null, null, ALL));
        show(Step.FORUM);
    }

    /** The newest edition is what the next one is most often like. */
    private void offer(List<Edition> all) {
        like.setLabel(words.get("edition.like.label"));
        like.setHelperText(words.get("edition.like.help"));
        like.setItems(all);
        like.setItemLabelGenerator(one -> one == null ? words.get("edition.like.none") : one.name());
        like.setEmptySelectionAllowed(true);
        like.setEmptySelectionCaption(words.get("edition.like.none"));
        like.addValueChangeListener(change -> begin(Optional.ofNullable(change.getValue())));
        like.setVisible(!all.isEmpty());
        profile.show(Profile.FORMAL);
        all.stream().findFirst().ifPresent(like::setValue);
    }

    private void begin(Optional<Edition> other) {
        forum.setValue(other.map(Edition::forum).orElse(""));
        other.ifPresent(dates::inTimeOf);
        profile.show(other.map(Edition::profile).orElse(Profile.FORMAL));
    }

    private void show(Step now) {
        step = now;
        problems.clear();
        way.removeAll();
        for (var one : Step.values()) {
            way.add(item(one));
        }
        heading.setText(words.get("new-edition." + now.key() + ".heading"));
        content.removeAll();
        content.add(parts(now));
        content.add(buttons());
    }

    private ListItem item(Step one) {
        var item = new ListItem(words.get("new-edition." + one.key()));
        if (one == step) {
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "step");
        } else if (one.ordinal() < step.ordinal()) {
            item.addClassName("done");
        }
        return item;
    }

    private Component[] parts(Step now) {
        return switch (now) {
            case FORUM -> new Component[] {like, name, code, forum, forumName};
            case DATES -> new Component[] {dates};
            case PROFILE -> new Component[] {dim(words.get("new-edition.profile.help")), profile};
            case RESULT -> new Component[] {summary(), programme(), cycles()};
        };
    }

    private Component buttons() {
        var row = new Div();
        row.addClassName("row");
        if (step == Step.RESULT) {
            row.add(Act.main(words.get("edition.make"), () -> refusals.attempt(problems, this::make)));
        } else {
            row.add(Act.main(words.get("new-edition.next"), () -> {
                if (refusals.attempt(problems, this::check)) {
                    go(Step.values()[step.ordinal() + 1]);
                }
            }));
        }
        if (step != Step.FORUM) {
            row.add(Act.button(words.get("new-edition.back"), () -> go(Step.values()[step.ordinal() - 1])));
        }
        return row;
    }

    /** The heading of the step takes the focus, so that whoever hears the page hears where they are. */
    private void go(Step to) {
        show(to);
        heading.getElement().callJsFunction("focus");
    }

    /** What the rules say against the fields of this step alone. */
    private void check() {
        switch (step) {
            case FORUM -> RuleViolation.throwIfAny(violations(new EditionDraft(name.getValue(), LocalDate.EPOCH, LocalDate.EPOCH, ZoneOffset.UTC)).stream()
                    .filter(violation -> OF_FORUM.contains(violation.field())).toList());
            case DATES -> RuleViolation.throwIfAny(violations(draft()));
            case PROFILE -> RuleViolation.throwIfAny(profile.wanted().violations());
            case RESULT -> { }
        }
    }

    private List<Violation> violations(EditionDraft draft) {
        return service.violations(current.get(), written(code), written(forum), Fields.written(forumName.getValue()), draft);
    }

    private static String written(TextField field) {
        return field.getValue().strip();
    }

    private EditionDraft draft() {
        return dates.draft(name.getValue());
    }

    private void make() {
        var other = Optional.ofNullable(like.getValue()).map(Edition::code).orElse(null);
        var made = editionCycles.make(current.get(), written(code), written(forum), Fields.written(forumName.getValue()), draft(), other, profile.wanted(),
                proposals.wishes());
        getUI().ifPresent(ui -> ui.navigate("editions/" + made.code()));
    }

    private Component summary() {
        var draft = draft();
        var wanted = profile.wanted();
        var list = new DescriptionList();
        list.addClassName("pairs");
        pair(list, "edition.name.label", words.get("new-edition.named", draft.name(), written(code)));
        pair(list, "new-edition.dates", words.get("new-edition.from-to", words.day(draft.opens()), words.day(draft.closes())));
        pair(list, "edition.zone.label", draft.timeZone().getId());
        for (var one : ProfileStep.values()) {
            pair(list, "new-edition.step." + one.code(), words.get(wanted.has(one) ? "new-edition.on" : "new-edition.off"));
        }
        pair(list, "profile.response.label", words.number(wanted.response()));
        pair(list, "profile.veryLate.label", words.number(wanted.veryLate()));
        pair(list, "profile.review.label", words.number(wanted.review()));
        pair(list, "profile.reply.label", words.number(wanted.reply()));
        pair(list, "profile.answer.label", words.number(wanted.answer()));
        if (wanted.has(ProfileStep.PUBLIC_COMMENT)) {
            pair(list, "profile.comment.label", words.number(wanted.comment()));
        }
        return list;
    }

    private void pair(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
    }

    /** The cycles of the other edition on the new dates, which the organiser changes here. */
    private Component cycles() {
        proposals = new CycleProposals(words, problems, like.getOptionalValue()
                .map(other -> editionCycles.skeleton(current.get(), other, written(code), draft())).orElse(List.of()));
        return section(words.get("new-edition.cycles"), proposals);
    }

    private Component programme() {
        List<Event> events = like.getOptionalValue().map(other -> service.skeleton(current.get(), other, written(code), draft())).orElse(List.of());
        if (events.isEmpty()) {
            return dim(words.get("new-edition.programme.none"));
        }
        var rows = new Rows<Event>(words.get("new-edition.programme"))
                .names(words.get("new-edition.event"), event -> new Span(event.name()))
                .column(words.get("editions.code"), "d", event -> new Span(event.code()))
                .column(words.get("editions.opens"), "d", event -> new Span(words.shortDay(event.starts())))
                .column(words.get("editions.closes"), "d", event -> new Span(words.shortDay(event.ends())));
        rows.show(events);
        return section(words.get("new-edition.programme"), dim(words.get("new-edition.programme.names")), rows);
    }
}
