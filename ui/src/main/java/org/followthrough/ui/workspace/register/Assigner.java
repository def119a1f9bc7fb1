package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.ResponseAnchors;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.register.Recommendation;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Giving an ask to addressees from its page, by those who may. */
@org.springframework.stereotype.Component
class Assigner {

    private final Words words;
    private final CommitmentService commitments;
    private final ResponseAnchors anchors;
    private final JointService joints;
    private final Parties parties;
    private final Editions editions;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private final Refusals refusals;

    Assigner(Words words, CommitmentService commitments, ResponseAnchors anchors, JointService joints, Parties parties, Editions editions, AccessPolicy policy,
            CurrentActor current, Refusals refusals) {
        this.words = words;
        this.commitments = commitments;
        this.anchors = anchors;
        this.joints = joints;
        this.parties = parties;
        this.editions = editions;
        this.policy = policy;
        this.current = current;
        this.refusals = refusals;
    }

    /** The form, for whoever may assign. @param done told when it was given */
    Optional<Component> form(Recommendation ask, Runnable done) {
        return policy.allows(current.get(), Permission.ASSIGN, Target.ANYTHING)
                ? Optional.of(Page.box(words.get("assign.heading"), new AssignForm(words, refusals, parties.page(null, null, AssignForm.MOST), events(ask),
                        wish -> assign(ask.ref(), wish), done)))
                : Optional.empty();
    }

    private List<Event> events(Recommendation ask) {
        return editions.find(ask.edition()).map(Edition::forum).map(editions::eventsOf).orElse(List.of());
    }

    private void assign(String ref, AssignForm.Wish wish) {
        if (wish.coordinator() == null) {
            given(ref, wish);
        } else {
            joints.assign(current.get(), ref, () -> given(ref, wish), Objects.requireNonNull(wish.coordinator()));
        }
    }

    private List<Commitment> given(String ref, AssignForm.Wish wish) {
        return wish.anchor() == null ? commitments.assign(current.get(), ref, wish.addressees(), wish.responseDue(), wish.oneOff())
                : anchors.assign(current.get(), ref, wish.addressees(), Objects.requireNonNull(wish.anchor()), wish.oneOff());
    }
}
