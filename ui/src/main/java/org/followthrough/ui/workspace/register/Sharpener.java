package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.sharpening.Parts;
import org.followthrough.register.sharpening.Proposal;
import org.followthrough.register.sharpening.SharpeningService;
import org.followthrough.register.sharpening.Sharpenings;
import org.followthrough.register.sharpening.Version;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The part of an ask's page where it is sharpened. */
@org.springframework.stereotype.Component
class Sharpener {

    private final Words words;
    private final SharpeningService sharpening;
    private final Sharpenings sharpenings;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private final Refusals refusals;

    Sharpener(Words words, SharpeningService sharpening, Sharpenings sharpenings, AccessPolicy policy, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.sharpening = sharpening;
        this.sharpenings = sharpenings;
        this.policy = policy;
        this.current = current;
        this.refusals = refusals;
    }

    /** Whether the one who is signed in can sharpen this ask. */
    boolean isOpen(Recommendation ask) {
        return policy.allows(current.get(), Permission.CODE_QUALITY, Target.ANYTHING) && ask.state() == RecommendationState.REGISTERED
                && !current.get().id().equals(ask.qualityProposedBy());
    }

    /** @param beside stands next to the form */
    Section section(Recommendation ask, Component beside, Runnable done) {
        var standing = sharpenings.standing(ask.ref()).map(Version::parts).orElse(Parts.NONE);
        var form = new SharpenSection(words, refusals, standing, ask.quality(), new SharpenSection.Sharpening() {
            @Override
            public Proposal propose(Parts written) {
                return sharpening.propose(current.get(), ask.ref(), written);
            }

            @Override
            public void sharpen(Quality codes, Parts parts) {
                sharpening.sharpen(current.get(), ask.ref(), codes, parts);
            }
        }, beside, done);
        var section = Page.section(words.get("sharpen.heading"), form);
        var history = sharpenings.history(ask.ref());
        if (!history.isEmpty()) {
            section.add(history(history));
        }
        return section;
    }

    private Component history(List<Version> versions) {
        var list = new Div();
        list.addClassName("stack");
        versions.forEach(version -> list.add(new Div(Page.dim(words.get(version.confirmed() ? "sharpen.version.confirmed" : "sharpen.version.proposed",
                words.day(version.proposedAt()), words.get("value.verifiability." + version.verifiability().code()),
                words.of("ambition", version.ambition()))), Page.quote(version.parts().text()))));
        return new Details(words.get("sharpen.history", versions.size()), list);
    }
}
