package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.evidence.Evidence;
import org.followthrough.reporting.contributions.ContributionRequest;
import org.followthrough.ui.workspace.drafts.DraftDesk;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** An institution's part of the report, signed by its own contributor; it goes to the focal point and is never public by itself. */
class ContributionForm extends Div {

    /** The fields as they stand. */
    record Written(String institution, String text, List<UUID> cited) {
    }

    private final transient Words words;
    private final transient List<Evidence> items;
    private final transient List<UUID> cited = new ArrayList<>();
    private final UnorderedList citedList = new UnorderedList();

    ContributionForm(Words words, Refusals refusals, PartsDesk desk, EvidenceRoom room, DraftDesk<Written> drafts,
            Runnable done) {
        this.words = words;
        items = room.of(desk.ref());
        var problems = new Problems(words);
        var institution = institution(problems, desk);
        TextArea text = problems.field("text", Fields.text(words, "contribution.text", 5));
        var button = Act.main(words.get("contribution.send"), () -> {
            if (refusals.attempt(problems, () -> desk.sign(institution.getValue(), text.getValue(), cited))) {
                done.run();
            }
        });
        citedList.addClassName("bullets");
        citedList.setVisible(false);
        var keeper = new Keeper<>(words, drafts, new Keeper.Fields<>(() -> new Written(institution.getValue(), text.getValue(), List.copyOf(cited)), written -> {
            if (!institution.isReadOnly()) {
                institution.setValue(written.institution());
            }
            text.setValue(written.text());
            citeAgain(written.cited());
        }, Written::text));
        add(Page.section(words.get("contribution.heading")), questions(desk), keeper, problems, (Component) institution, text, citedList,
                room.form(desk.ref(), this::cite), Page.dim(words.get("contribution.foot")), keeper.line(), button);
        addClassName("form");
    }

    /** One's own institution where one signs for it alone; else any. */
    private AbstractField<?, String> institution(Problems problems, PartsDesk desk) {
        var mine = desk.mine();
        if (mine.isEmpty()) {
            return problems.field("institution", Fields.line(words, "contribution.institution"));
        }
        var choice = problems.field("institution", new Select<String>());
        choice.setLabel(words.get("contribution.institution.label"));
        choice.setItems(mine);
        choice.setValue(mine.getFirst());
        choice.setReadOnly(mine.size() == 1);
        return choice;
    }

    /** What the focal point wants to know of those for whom this person signs. */
    private Div questions(PartsDesk desk) {
        var questions = new Div();
        desk.requests().stream().filter(ContributionRequest::missing)
                .filter(request -> desk.mine().isEmpty() || desk.mine().stream().anyMatch(request.institution()::equalsIgnoreCase))
                .forEach(request -> questions.add(question(request)));
        questions.addClassName("stack");
        return questions;
    }

    private Div question(ContributionRequest request) {
        var note = new Div(Page.dim(words.get("contribution.asked", request.institution(), words.shortDay(request.dueAt()))),
                Page.quote(request.question()));
        note.addClassName("note");
        return note;
    }

    /** What is still there of what was cited. */
    private void citeAgain(List<UUID> ids) {
        cited.clear();
        citedList.removeAll();
        citedList.setVisible(false);
        items.stream().filter(item -> ids.contains(item.id())).forEach(this::cite);
    }

    private void cite(Evidence item) {
        cited.add(item.id());
        citedList.add(new ListItem(item.title()));
        citedList.setVisible(true);
    }
}
