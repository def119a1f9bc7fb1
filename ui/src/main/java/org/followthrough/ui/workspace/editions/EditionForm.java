package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.followthrough.forum.Edition;
import org.followthrough.forum.EditionDraft;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** An edition: a new one with its codes, or the name and dates of one that there is. */
class EditionForm extends Div {

    /** What the organiser wants; the codes, the forum's name and the edition it is to be like count for a new edition only. */
    record Wish(String code, String forum, @Nullable String forumName, EditionDraft draft, @Nullable String like) {
    }

    private final TextField code;
    private final TextField forum;
    private final TextField forumName;
    private final TextField name;
    private final DatePicker opens;
    private final DatePicker closes;
    private final TextField zone;
    private final Select<Edition> like = new Select<>();

    /** A form for a new edition, which may begin like one of those that there are; the last one is offered. */
    static EditionForm making(Words words, Refusals refusals, List<Edition> others, Consumer<Wish> save) {
        var form = new EditionForm(words, refusals, null, save);
        form.like.setLabel(words.get("edition.like.label"));
        form.like.setHelperText(words.get("edition.like.help"));
        form.like.setItems(others);
        form.like.setItemLabelGenerator(one -> one == null ? words.get("edition.like.none") : one.name());
        form.like.setEmptySelectionAllowed(true);
        form.like.setEmptySelectionCaption(words.get("edition.like.none"));
        form.like.addValueChangeListener(change -> form.offer(change.getValue()));
        if (!others.isEmpty()) {
            form.addComponentAtIndex(1, form.like);
            form.like.setValue(others.getFirst());
        }
        return form;
    }

    private void offer(@Nullable Edition other) {
        forum.setValue(other == null ? "" : other.forum());
        zone.setValue(other == null ? "Etc/UTC" : other.timeZone().getId());
    }

    EditionForm(Words words, Refusals refusals, @Nullable Edition edition, Consumer<Wish> save) {
        var problems = new Problems(words);
        code = problems.field("code", Fields.line(words, "edition.code"));
        forum = problems.field("forum", Fields.line(words, "edition.forum"));
        forumName = problems.field("forumName", Fields.line(words, "edition.forum-name"));
        name = problems.field("name", Fields.line(words, "edition.name"));
        opens = problems.field("opens", Fields.date(words, "edition.opens"));
        closes = problems.field("closes", Fields.date(words, "edition.closes"));
        zone = problems.field("timeZone", Fields.line(words, "edition.zone"));
        zone.setValue("Etc/UTC");
        add(problems);
        if (edition == null) {
            add(code, forum, forumName);
        } else {
            show(edition);
        }
        var dates = new Div(opens, closes);
        dates.addClassName("grid2");
        var send = words.get(edition == null ? "edition.make" : "edition.save");
        Runnable act = () -> refusals.attempt(problems, () -> save.accept(wish()));
        add(name, dates, zone, edition == null ? Act.main(send, act) : Act.button(send, act));
        addClassName("form");
    }

    private void show(Edition edition) {
        name.setValue(edition.name());
        opens.setValue(edition.opens());
        closes.setValue(edition.closes());
        zone.setValue(edition.timeZone().getId());
    }

    private Wish wish() {
        var missing = new ArrayList<Violation>();
        need(missing, "opens", opens);
        need(missing, "closes", closes);
        RuleViolation.throwIfAny(missing);
        return new Wish(code.getValue().strip(), forum.getValue().strip(), Fields.written(forumName.getValue()),
                new EditionDraft(name.getValue(), opens.getValue(), closes.getValue(), zone()),
                Optional.ofNullable(like.getValue()).map(Edition::code).orElse(null));
    }

    static void need(ArrayList<Violation> missing, String field, DatePicker date) {
        if (date.isEmpty()) {
            missing.add(Violation.of(field, "programme.day-missing"));
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone.getValue().strip());
        } catch (DateTimeException unknown) {
            throw RuleViolation.of("timeZone", "forum.time-zone");
        }
    }
}
