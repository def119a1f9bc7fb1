package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.register.Belonging;
import org.followthrough.register.Parts;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.SubPoints;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.AttributionService;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.register.attribution.SourceAttribution;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.ProponentLines;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Where an ask comes from, the asks around it, and who made it; those who keep the register change it here (features, rows A3, A5, A6). */
@org.springframework.stereotype.Component
class BelongingBox {

    private final Words words;
    private final RegisterSearch register;
    private final SubPoints subPoints;
    private final Editions editions;
    private final Parts parts;
    private final AttributionService attribution;
    private final CurrentActor current;
    private final AccessPolicy policy;
    private final Refusals refusals;

    BelongingBox(Words words, RegisterSearch register, SubPoints subPoints, Editions editions, Parts parts, AttributionService attribution,
            CurrentActor current, AccessPolicy policy, Refusals refusals) {
        this.words = words;
        this.register = register;
        this.subPoints = subPoints;
        this.editions = editions;
        this.parts = parts;
        this.attribution = attribution;
        this.current = current;
        this.policy = policy;
        this.refusals = refusals;
    }

    /** The parts of the page; {@code done} shows it anew. */
    List<Component> of(Recommendation ask, Runnable done) {
        var belonging = register.find(ask.ref()).orElseThrow().belonging();
        var keeper = policy.allows(current.get(), Permission.KEEP_ATTRIBUTION, Target.ANYTHING);
        var origin = Page.box(words.get("belonging.heading"), trail(ask, belonging));
        points(ask).forEach(origin::add);
        if (keeper) {
            origin.add(place(ask, belonging, done), parent(ask, belonging, done));
            return List.of(origin, attribution(attribution.of(current.get(), ask.ref()), done));
        }
        if (!belonging.proponents().isEmpty()) {
            origin.add(named(belonging.proponents()));
        }
        return List.of(origin);
    }

    private Component trail(Recommendation ask, Belonging belonging) {
        var list = new OrderedList(new ListItem(new Anchor("recommendations?edition=" + ask.edition(), ask.edition())));
        editions.programme(ask.edition()).trail(belonging.part())
                .forEach(event -> list.add(new ListItem(new Anchor("recommendations?event=" + event.code(), event.name()))));
        list.addClassName("trail");
        return list;
    }

    private List<Component> points(Recommendation ask) {
        var shown = new ArrayList<Component>();
        subPoints.above(ask.id()).ifPresent(whole -> shown.add(new Div(new Span(words.get("belonging.whole") + " "),
                new Anchor("recommendations/" + whole.ref(), whole.title()))));
        var family = subPoints.family(ask.id());
        if (family.size() > 1) {
            var list = new UnorderedList();
            family.stream().skip(1).forEach(point -> list.add(new ListItem(new Anchor("recommendations/" + point.ref(), point.title()),
                    new Span(" "), dim(words.get("belonging.of-point", point.commitments(), point.reported(), point.complete())))));
            shown.add(dim(words.get("belonging.points.short", family.size() - 1, family.stream().mapToInt(SubPoints.Point::commitments).sum(),
                    family.stream().mapToInt(SubPoints.Point::reported).sum(), family.stream().mapToInt(SubPoints.Point::complete).sum())));
            shown.add(list);
        }
        return shown;
    }

    private static Span dim(String text) {
        var span = new Span(text);
        span.addClassName("dim");
        return span;
    }

    private Component place(Recommendation ask, Belonging belonging, Runnable done) {
        var programme = editions.programme(ask.edition());
        var choices = programme.events().stream().filter(event -> programme.trail(event.code()).stream().map(Event::code).toList().contains(ask.event()))
                .toList();
        if (choices.size() < 2) {
            return new Div();
        }
        var problems = new Problems(words);
        var part = problems.field("part", new Select<Event>());
        part.setLabel(words.get("belonging.part.label"));
        part.setItems(choices);
        part.setItemLabelGenerator(Event::name);
        programme.find(belonging.part()).ifPresent(part::setValue);
        return form(problems, part, Act.button(words.get("belonging.part.send"), () -> {
            if (refusals.attempt(problems, () -> parts.move(current.get(), ask.ref(), part.getValue().code()))) {
                done.run();
            }
        }));
    }

    private Component parent(Recommendation ask, Belonging belonging, Runnable done) {
        var problems = new Problems(words);
        var parent = problems.field("parent", Fields.line(words, "belonging.parent"));
        parent.setValue(Fields.shown(belonging.parent()));
        return form(problems, parent, Act.button(words.get("belonging.parent.send"), () -> {
            if (refusals.attempt(problems, () -> subPoints.place(current.get(), ask.ref(), Fields.written(parent.getValue())))) {
                done.run();
            }
        }));
    }

    private static Div form(Component... content) {
        var form = new Div(content);
        form.addClassName("form");
        return form;
    }

    private UnorderedList named(List<Proponent> proponents) {
        var list = new UnorderedList();
        proponents.forEach(one -> list.add(new ListItem(text(one))));
        return list;
    }

    private String text(Proponent one) {
        return one.person() == null || one.organisation() == null ? Optional.ofNullable(one.person()).orElse(String.valueOf(one.organisation()))
                : words.get("attribution.of", one.person(), one.organisation());
    }

    private Component attribution(SourceAttribution source, Runnable done) {
        var box = Page.box(words.get("attribution.heading"), Page.dim(words.get("attribution.effective." + source.effective().code())));
        if (!source.proponents().isEmpty()) {
            box.add(named(source.proponents()));
            if (source.effective() != Attribution.NAMED) {
                box.add(hidden());
            }
        }
        var opening = source.opening();
        if (opening != null) {
            box.add(Page.dim(words.get("attribution.waiting", words.of("attribution.mode", opening.attribution()), opening.reason())));
        }
        box.add(mode(source, done), proponents(source, done));
        return box;
    }

    private Component hidden() {
        var note = new Span(words.get("attribution.hidden"));
        note.addClassNames("st", "pill");
        return note;
    }

    private Component mode(SourceAttribution source, Runnable done) {
        var problems = new Problems(words);
        var mode = problems.field("attribution", new Select<Attribution>());
        mode.setLabel(words.get("attribution.mode.label"));
        mode.setItems(Attribution.values());
        mode.setItemLabelGenerator(value -> words.of("attribution.mode", value));
        mode.setValue(source.own());
        var reason = problems.field("reason", Fields.text(words, "attribution.reason", 2));
        return form(problems, mode, reason, Act.button(words.get("attribution.send"), () -> {
            if (refusals.attempt(problems, () -> attribution.change(current.get(), source.ref(), mode.getValue(), Fields.written(reason.getValue())))) {
                done.run();
            }
        }));
    }

    private Component proponents(SourceAttribution source, Runnable done) {
        var problems = new Problems(words);
        var names = problems.field("proponents", Fields.text(words, "attribution.proponents", 2));
        names.setValue(String.join("\n", source.proponents().stream().map(ProponentLines::line).toList()));
        return form(problems, names, Act.button(words.get("attribution.proponents.send"), () -> {
            if (refusals.attempt(problems, () -> attribution.name(current.get(), source.ref(), ProponentLines.read(names.getValue())))) {
                done.run();
            }
        }));
    }
}
