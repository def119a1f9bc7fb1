package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.intake.suggest.TermSuggester;
import org.followthrough.register.Classification;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.RegisterService;
import org.followthrough.ui.shared.TermGroup;
import org.followthrough.ui.shared.TermNames;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Vocabularies;

/** Shows of what a recommendation speaks, and lets those who may say it anew (features, rows C1 to C5). */
@SpringComponent
class TermDesk {

    private final Words words;
    private final TermNames names;
    private final Vocabularies vocabularies;
    private final TermSuggester suggester;
    private final RegisterService register;
    private final CurrentActor current;
    private final AccessPolicy policy;
    private final Refusals refusals;

    TermDesk(Words words, TermNames names, Vocabularies vocabularies, TermSuggester suggester, RegisterService register, CurrentActor current,
            AccessPolicy policy, Refusals refusals) {
        this.words = words;
        this.names = names;
        this.vocabularies = vocabularies;
        this.suggester = suggester;
        this.register = register;
        this.current = current;
        this.policy = policy;
        this.refusals = refusals;
    }

    /** A part of the recommendation's page; {@code done} builds the page anew. */
    Component of(Recommendation ask, Runnable done) {
        var inside = new Div();
        inside.addClassName("stack");
        show(inside, ask, done);
        return Page.section(words.get("terms.heading"), inside);
    }

    private void show(Div inside, Recommendation ask, Runnable done) {
        inside.removeAll();
        var groups = names.of(ask, words.locale());
        if (groups.isEmpty()) {
            inside.add(Page.empty(words.get("terms.empty")));
        } else {
            var lists = new Div();
            lists.addClassName("termlists");
            groups.forEach(group -> lists.add(group(group)));
            inside.add(lists);
        }
        if (ask.state() == RecommendationState.REGISTERED && policy.allows(current.get(), Permission.CLASSIFY, Target.ANYTHING)) {
            inside.add(new Div(Act.button(words.get("terms.edit"), () -> edit(inside, ask, done))));
        }
    }

    private Component group(TermGroup group) {
        var list = new UnorderedList();
        group.values().forEach(value -> list.add(item(group, value)));
        var section = new Section(new H3(words.get("facet." + group.facet().code())), list);
        section.addClassName("termlist");
        return section;
    }

    private ListItem item(TermGroup group, TermGroup.Value value) {
        var item = new ListItem();
        if (!value.above().isEmpty()) {
            item.add(dim(value.above()));
        }
        var link = new Anchor("recommendations?" + group.facet().code() + "=" + value.value(),
                value.lead().isEmpty() ? value.text() : words.get("terms.numbered", value.lead(), value.brief()));
        link.setTitle(value.lead().isEmpty() ? "" : value.text());
        item.add(link);
        if (!value.now().isEmpty()) {
            item.add(dim(words.get("terms.now", value.now())));
        }
        return item;
    }

    private static Div dim(String text) {
        var line = new Div(new Span(text));
        line.addClassName("dim");
        return line;
    }

    private void edit(Div inside, Recommendation ask, Runnable done) {
        inside.removeAll();
        var form = new TermForm(words, refusals, choices(ask), Classification.of(ask), suggester.of(ask.readingText()),
                said -> register.classify(current.get(), ask.ref(), said, ask.version()), done);
        inside.add(form);
    }

    private TermChoices choices(Recommendation ask) {
        var choices = TermChoices.of(suggester.offer()).with(Scheme.THEMES, ask.themes(), vocabularies, names);
        for (var scheme : Scheme.FURTHER) {
            choices = choices.with(scheme, ask.coding().of(scheme), vocabularies, names);
        }
        return choices;
    }
}
