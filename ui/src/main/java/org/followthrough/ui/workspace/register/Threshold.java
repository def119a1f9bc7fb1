package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.ui.workspace.shared.Words;

/** How certain the rules have to be of a candidate that is shown, in percent: every step at which the number changes. */
class Threshold extends Select<Integer> {

    /** As everywhere else. */
    static final int USUAL = (int) Math.round(CandidateQuery.USUAL * 100);

    private final transient Words words;
    private transient Collection<Candidate> open = List.of();
    private boolean filling;

    Threshold(Words words, IntConsumer moved) {
        this.words = words;
        getElement().setAttribute("aria-label", words.get("register.threshold"));
        setItemLabelGenerator(this::label);
        setItems(USUAL);
        setValue(USUAL);
        addValueChangeListener(change -> {
            if (!filling && change.getValue() != null) {
                moved.accept(change.getValue());
            }
        });
    }

    /** Offers the steps of these candidates, and goes to one of them. */
    void offer(Collection<Candidate> candidates, int from) {
        open = candidates.stream().filter(Candidate::open).toList();
        filling = true;
        setItems(Stream.concat(Stream.of(USUAL, from), open.stream().map(Threshold::percent)).distinct().sorted((a, b) -> b - a).toList());
        setValue(from);
        filling = false;
    }

    /** Rounded down, so that whoever stands right on a step is shown. */
    private static int percent(Candidate candidate) {
        return (int) Math.floor(candidate.confidence() * 100 + 1e-6);
    }

    private String label(int from) {
        var shown = open.stream().filter(one -> percent(one) >= from).count();
        return words.get("register.threshold.from", from, shown);
    }
}
