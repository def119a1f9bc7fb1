package org.followthrough.ui.workspace.joint;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.followthrough.accountability.JointReader.Joint;
import org.followthrough.accountability.Standing;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** A joint commitment: every partner's own values side by side, whose headline counts for all, and what they say together. */
class JointBox extends Section {

    private final transient Words words;
    private final transient UnaryOperator<String> names;

    /**
     * @param names  of parties by their codes
     * @param writes whether a form with the statement stands below, so that it is not shown twice
     */
    JointBox(Words words, Joint joint, UnaryOperator<String> names, boolean writes) {
        this.words = words;
        this.names = names;
        var least = joint.headline().standing();
        addClassName("stack");
        add(new H3(words.get("joint.of", joint.of().code())), new Div(new Sign(Vocabulary.headlineOf(least), words.of(least.headline().text())).asPill()),
                Page.dim(words.get(joint.headline().deciding().size() == joint.standings().size() ? "joint.decides.all" : "joint.decides",
                        deciding(joint))), table(joint));
        if (joint.of().dissolvedAt() != null) {
            add(Page.dim(words.get("joint.ended", words.day(joint.of().dissolvedAt()))));
        }
        if (!writes && joint.of().statement() != null) {
            add(new H3(words.get("joint.statement")), Page.quote(joint.of().statement()), Page.dim(words.get("joint.statement.by",
                    names.apply(Objects.requireNonNull(joint.of().statementBy())), words.day(Objects.requireNonNull(joint.of().statementAt())))));
        }
    }

    private String deciding(Joint joint) {
        return joint.standings().stream().filter(standing -> joint.headline().deciding().contains(standing.ref()))
                .map(standing -> names.apply(standing.addressee())).collect(Collectors.joining(words.get("list.separator")));
    }

    private Component table(Joint joint) {
        var rows = new Rows<Standing>(words.get("joint.partners"))
                .names(words.get("figures.addressee"), standing -> partner(joint, standing))
                .column(words.get("figures.headline"), "", standing -> new Sign(Vocabulary.headlineOf(standing), words.of(standing.headline().text())))
                .column(words.get("joint.position"), "", standing -> value(standing.position() == null ? null : Vocabulary.of(standing.position())))
                .column(words.get("joint.report"), "", standing -> value(standing.selfReport() == null ? null : Vocabulary.of(standing.selfReport())))
                .column(words.get("joint.assessment"), "",
                        standing -> value(standing.assessment() == null ? null : Vocabulary.of(standing.assessment())))
                .column(words.get("joint.effect"), "", standing -> value(standing.effect() == null ? null : Vocabulary.of(standing.effect())))
                .column(words.get("joint.cooperation"), "",
                        standing -> value(standing.cooperation() == null ? null : Vocabulary.of(standing.cooperation())));
        rows.show(joint.standings());
        return rows;
    }

    private Component partner(Joint joint, Standing standing) {
        var name = new Div(new Anchor("commitments/" + standing.ref(), names.apply(standing.addressee())));
        if (standing.ref().equals(joint.of().coordinator())) {
            var role = new Span(words.get("joint.coordinates"));
            role.addClassName("dim");
            name.add(new Span(" "), role);
        }
        return name;
    }

    private Component value(@Nullable Status status) {
        return status == null ? new Span(words.get("joint.none")) : new Sign(status, words);
    }
}
