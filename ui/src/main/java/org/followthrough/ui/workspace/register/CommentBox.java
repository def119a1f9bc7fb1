package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.identity.Actor;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Recommendation;
import org.followthrough.register.comments.QualityComment;
import org.followthrough.register.comments.QualityCommentService;
import org.followthrough.register.comments.QualityComments;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** What focal points and reviewers say of an ask's quality codes, and the form for those who may (method, section 6). */
@org.springframework.stereotype.Component
class CommentBox {

    /** The choice of whoever comments as a reviewer. */
    private static final String REVIEWER = "";

    private final Words words;
    private final QualityComments comments;
    private final QualityCommentService service;
    private final Parties parties;
    private final CurrentActor current;
    private final Refusals refusals;

    CommentBox(Words words, QualityComments comments, QualityCommentService service, Parties parties, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.comments = comments;
        this.service = service;
        this.parties = parties;
        this.current = current;
        this.refusals = refusals;
    }

    /** Nothing where nobody commented and the reader may not. */
    List<Component> of(Recommendation ask, Runnable done) {
        var said = comments.of(ask.id());
        var as = as(current.get(), ask.ref());
        if (said.isEmpty() && as.isEmpty()) {
            return List.of();
        }
        var box = Page.box(words.get("comments.heading"));
        said.forEach(one -> box.add(Page.dim(by(one)), Page.quote(one.text())));
        if (!as.isEmpty()) {
            box.add(form(ask, as, done));
        }
        return List.of(box);
    }

    private List<String> as(Actor actor, String ref) {
        var as = new ArrayList<>(QualityCommentService.parties(actor));
        if (service.mayAsReviewer(actor, ref)) {
            as.add(REVIEWER);
        }
        return as;
    }

    private String by(QualityComment one) {
        return one.party() == null ? words.get("comments.reviewer", words.day(one.on())) : words.get("comments.party", name(one.party()), words.day(one.on()));
    }

    private Component form(Recommendation ask, List<String> as, Runnable done) {
        var problems = new Problems(words);
        var role = new Select<String>();
        role.setLabel(words.get("comments.as"));
        role.setItems(as);
        role.setItemLabelGenerator(one -> one.equals(REVIEWER) ? words.get("comments.as.reviewer") : name(one));
        role.setValue(as.getFirst());
        role.setVisible(as.size() > 1);
        var text = problems.field("text", Fields.text(words, "comments.text", 2));
        var form = new Div(problems, role, text, Act.button(words.get("comments.send"), () -> {
            if (refusals.attempt(problems, () -> comment(ask, role.getValue(), text.getValue()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return form;
    }

    private void comment(Recommendation ask, String as, String text) {
        if (as.equals(REVIEWER)) {
            service.comment(current.get(), ask.ref(), text);
        } else {
            service.commentFor(current.get(), ask.ref(), as, text);
        }
    }

    private String name(String party) {
        return parties.find(party).map(Party::name).orElse(party);
    }
}
