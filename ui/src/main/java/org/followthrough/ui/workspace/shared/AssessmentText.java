package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.followthrough.review.Assessment;
import org.followthrough.review.Rung;
import org.followthrough.ui.shared.Vocabulary;

/** What a panel found, and what the addressee replied: values, counts by level, and the texts. */
public class AssessmentText extends Div {

    private final transient Words words;

    public AssessmentText(Words words, Assessment found) {
        this.words = words;
        addClassName("stack");
        add(new Sign(Vocabulary.of(found.level()), words));
        if (found.evidenceGrade() != null) {
            add(Page.dim(words.get("assessment.grade", words.of("grade", found.evidenceGrade()))));
        }
        if (found.rung() != null) {
            add(Page.dim(words.get("ladder.rung", found.rung(), words.of("rung", Rung.find(found.rung()).orElseThrow()))),
                    Ladder.of(words, found.rung(), found.verifiedRungs()));
        }
        if (found.effect() != null) {
            add(new Div(new Span(words.get("assessment.effect") + " "), new Sign(Vocabulary.of(found.effect()), words)));
        }
        found.effectGroups().forEach(group -> add(new Div(new Span(words.get("assessment.effect.group", group.forWhom()) + " "),
                new Sign(Vocabulary.of(group.effect()), words))));
        if (!found.effectIndicators().isEmpty()) {
            add(Page.dim(words.get("assessment.effect.indicators", String.join(words.get("list.separator"), found.effectIndicators()))));
        }
        if (!found.distribution().isEmpty()) {
            add(Page.dim(words.get("assessment.distribution", distribution(found))));
        }
        if (found.isSplit()) {
            add(Page.dim(words.get(found.consensusRound() ? "assessment.split.round" : "assessment.split")));
        }
        text("assessment.finding", found.finding());
        text("assessment.minority", found.minorityNote());
        if (found.replyDisputes() != null) {
            text(found.replyDisputes() ? "assessment.reply.disputes" : "assessment.reply", found.replyText());
        }
    }

    private String distribution(Assessment found) {
        return found.distribution().entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> words.get("assessment.count", words.get("value.assessment." + entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(words.get("list.separator")));
    }

    private void text(String key, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(new H3(words.get(key)), Page.quote(text));
        }
    }
}
