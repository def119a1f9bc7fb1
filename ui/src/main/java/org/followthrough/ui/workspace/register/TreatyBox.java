package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.treaties.TreatyAsks;
import org.followthrough.register.treaties.TreatyMark;
import org.followthrough.register.treaties.TreatyService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Whether an ask is a treaty ask; those who code it say so here, and are told where its instruments propose it. */
@org.springframework.stereotype.Component
class TreatyBox {

    private final Words words;
    private final TreatyService treaties;
    private final TreatyAsks asks;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private final Refusals refusals;

    TreatyBox(Words words, TreatyService treaties, TreatyAsks asks, AccessPolicy policy, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.treaties = treaties;
        this.asks = asks;
        this.policy = policy;
        this.current = current;
        this.refusals = refusals;
    }

    /** Nothing for those who only read an ordinary ask; {@code done} shows the page anew. */
    List<Component> of(Recommendation ask, Runnable done) {
        if (policy.allows(current.get(), Permission.CODE_QUALITY, Target.ANYTHING) && ask.state() == RecommendationState.REGISTERED) {
            return List.of(form(ask.ref(), treaties.of(current.get(), ask.ref()), done));
        }
        return asks.isMarked(ask.id()) ? List.of(Page.box(words.get("treaty.heading"), Page.dim(words.get("treaty.marked")))) : List.of();
    }

    private Component form(String ref, TreatyMark mark, Runnable done) {
        var problems = new Problems(words);
        var acts = new Div();
        acts.addClassName("actions");
        if (mark.marked()) {
            acts.add(Act.small(words.get("treaty.unmark"), () -> say(ref, false, problems, done)));
        } else {
            acts.add(Act.small(words.get("treaty.mark"), () -> say(ref, true, problems, done)));
        }
        if (mark.proposed()) {
            acts.add(Act.small(words.get("treaty.none"), () -> say(ref, false, problems, done)));
        }
        return Page.box(words.get("treaty.heading"), Page.dim(words.get(mark.marked() ? "treaty.marked" : mark.proposed() ? "treaty.proposed"
                : "treaty.ordinary")), Page.dim(words.get("treaty.counts")), problems, acts);
    }

    private void say(String ref, boolean treatyAsk, Problems problems, Runnable done) {
        if (refusals.attempt(problems, () -> treaties.mark(current.get(), ref, treatyAsk))) {
            done.run();
        }
    }
}
