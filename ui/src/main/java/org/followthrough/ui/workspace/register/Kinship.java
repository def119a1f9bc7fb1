package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.Outcomes;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.register.Recommendation;
import org.followthrough.register.lineage.Chain;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.lineage.Lineages;
import org.followthrough.register.lineage.SimilarAsks;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** What a page of an ask, or of a candidate, says of others like it. */
@org.springframework.stereotype.Component
class Kinship {

    private static final int MOST = 5;

    private final Words words;
    private final Lineages lineages;
    private final LineageService lineage;
    private final SimilarAsks similar;
    private final Outcomes outcomes;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private final Refusals refusals;

    Kinship(Words words, Lineages lineages, LineageService lineage, SimilarAsks similar, Outcomes outcomes, AccessPolicy policy,
            CurrentActor current, Refusals refusals) {
        this.words = words;
        this.lineages = lineages;
        this.lineage = lineage;
        this.similar = similar;
        this.outcomes = outcomes;
        this.policy = policy;
        this.current = current;
        this.refusals = refusals;
    }

    /** The chain of an ask, and what took its place. @param done told when a link was taken back */
    List<Component> of(Recommendation ask, Runnable done) {
        var chain = lineages.chain(ask.id());
        var parts = new ArrayList<Component>();
        chain.successor(ask.ref()).ifPresent(successor -> parts.add(successor(successor)));
        if (chain.exists()) {
            var asked = words.asked(chain, ask.ref(), outcomes.of(chain.members().stream().map(Chain.Member::id).toList()));
            parts.add(Page.section(asked.heading(), new ChainSection(words, asked), takingBack(ask, done)));
        }
        return parts;
    }

    /** What is like an ask, beyond those that it is linked with. */
    Component similar(Recommendation ask) {
        var members = lineages.chain(ask.id()).members().stream().map(Chain.Member::ref).toList();
        var others = similar.of(ask.id(), MOST + members.size()).stream().filter(one -> !members.contains(one.ref())).limit(MOST).toList();
        return Page.section(words.get("similar.heading"), new SimilarSection(words, others, outcomes));
    }

    private Component successor(Chain.Member member) {
        var note = new Div(Page.dim(words.get("chain.successor")), new Anchor("recommendations/" + member.ref(), member.title()),
                new Span(" "), ChainSection.code(member.ref()));
        note.addClassName("note");
        return note;
    }

    private Div takingBack(Recommendation ask, Runnable done) {
        var row = new Div();
        row.addClassName("row");
        if (mayLink()) {
            lineages.of(List.of(ask.ref())).getOrDefault(ask.ref(), List.of()).forEach(link -> row.add(Act.small(
                    words.get("lineage.take-back." + (link.outgoing() ? "outgoing." : "incoming.") + link.kind().code(), link.ref()),
                    () -> new ReasonDialog(words, refusals, "lineage.undoing", reason -> {
                        lineage.takeBack(current.get(), ask.ref(), link.ref(), reason);
                        done.run();
                    }).open())));
        }
        return row;
    }

    private boolean mayLink() {
        return policy.allows(current.get(), Permission.LINK_ASKS, Target.ANYTHING);
    }

    /** Linking by hand, for those who may. */
    Optional<Component> form(Recommendation ask, Runnable done) {
        return mayLink() ? Optional.of(Page.box(words.get("lineage.form.heading"), new LinkForm(words, refusals,
                (kind, other, reason) -> lineage.link(current.get(), ask.ref(), kind, other, reason), done))) : Optional.empty();
    }

    /** What was asked before in words like these, open where there is any. */
    Component before(String text) {
        var found = similar.ofText(text, MOST);
        if (found.isEmpty()) {
            return Page.dim(words.get("similar.empty"));
        }
        var details = new Details(words.get("similar.count", found.size()), new SimilarSection(words, found, outcomes));
        details.setOpened(true);
        return details;
    }
}
