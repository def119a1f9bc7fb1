package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Verifiability;
import org.followthrough.register.sharpening.Part;
import org.followthrough.register.sharpening.Parts;
import org.followthrough.register.sharpening.Proposal;
import org.followthrough.shared.Coded;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The five parts of a sharpened ask; while they are written the rules say what is missing and which codes they propose. */
class SharpenSection extends Div {

    private static final int PAUSE_MILLIS = 400;

    /** What the form asks and does. */
    interface Sharpening {
        Proposal propose(Parts written);

        void sharpen(Quality codes, Parts parts);
    }

    private final transient Words words;
    private final transient Sharpening sharpening;
    private final Problems problems;
    private final Map<Part, TextArea> fields = new EnumMap<>(Part.class);
    private final Map<Part, Button> offers = new EnumMap<>(Part.class);
    private final Select<Verifiability> verifiability;
    private final Select<Ambition> ambition;
    private final Select<Consensus> consensus;
    private final Verdict verdict;
    private boolean chosenByHand;

    SharpenSection(Words words, Refusals refusals, Parts standing, Quality codes, Sharpening sharpening, Component beside, Runnable done) {
        this.words = words;
        this.sharpening = sharpening;
        problems = new Problems(words);
        verdict = new Verdict(words);
        verifiability = choice("verifiability", "value.verifiability", Verifiability.values(), codes.verifiability());
        ambition = choice("ambition", "ambition", Ambition.values(), codes.ambition());
        consensus = choice("consensus", "consensus", Consensus.values(), codes.consensus());
        var form = new Div(Page.dim(words.get("sharpen.lead")), problems);
        form.addClassName("form");
        for (var part : Part.values()) {
            form.add(field(part, standing.get(part)), offers.get(part));
        }
        var row = new Div(verifiability, ambition, consensus);
        row.addClassName("grid2");
        form.add(row, Act.main(words.get("sharpen.send"), () -> {
            if (refusals.attempt(problems, () -> sharpening.sharpen(codes(), parts()))) {
                done.run();
            }
        }));
        var side = new Div(verdict, beside);
        side.addClassName("stack");
        var columns = new Div(form, side);
        columns.addClassNames("cols", "even");
        add(columns);
        follow(sharpening.propose(parts()), !standing.isEmpty());
    }

    private Component field(Part part, String value) {
        TextArea field = problems.field("parts." + Parts.name(part), Fields.text(words, "sharpen." + part.code(), 1));
        field.setMaxLength(Parts.LONGEST);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> follow(sharpening.propose(parts()), chosenByHand));
        fields.put(part, field);
        var offer = new Button();
        offer.addThemeNames("small", "tertiary", "offer");
        offer.addClickListener(click -> {
            field.setValue(sharpening.propose(parts()).suggested().get(part));
            field.focus();
        });
        offers.put(part, offer);
        return field;
    }

    private <C extends Coded> Select<C> choice(String name, String place, C[] values, C chosen) {
        var select = problems.field(name, new Select<C>());
        select.setLabel(words.get("quality." + (name.equals("verifiability") ? "value.verifiability" : name)));
        select.setItems(values);
        select.setItemLabelGenerator(value -> words.of(place, value));
        select.setValue(chosen);
        select.addValueChangeListener(change -> chosenByHand |= change.isFromClient());
        return select;
    }

    /** Tells what the rules say, and lets the codes follow until a person has chosen others. */
    private void follow(Proposal proposal, boolean keepCodes) {
        verdict.show(proposal);
        offers.forEach((part, offer) -> offer(offer, proposal.suggested().get(part), fields.get(part).isEmpty()));
        if (!keepCodes) {
            verifiability.setValue(proposal.verifiability());
            ambition.setValue(proposal.ambition());
        }
    }

    private void offer(Button offer, String suggested, boolean empty) {
        offer.setVisible(empty && !suggested.isEmpty());
        offer.setText(words.get("sharpen.take", suggested));
    }

    private Parts parts() {
        return new Parts(value(Part.ACTOR), value(Part.ACT), value(Part.SIGN), value(Part.BY_WHEN), value(Part.BASELINE));
    }

    private String value(Part part) {
        var field = fields.get(part);
        return field == null ? "" : field.getValue();
    }

    private Quality codes() {
        return new Quality(verifiability.getValue(), ambition.getValue(), consensus.getValue(), null);
    }
}
