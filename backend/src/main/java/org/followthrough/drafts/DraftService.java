package org.followthrough.drafts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.followthrough.commitment.Commitments;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.WrongState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody writes before they send it (features, row F2; contract, section 4). Whoever may fill a form may keep it, and
 * reads their own draft only. No event tells of it: neither record nor timeline, no count and no notice.
 */
@Service
@Transactional
public class DraftService {

    private static final int LONGEST = 400_000;

    private final KeptDrafts drafts;
    private final Commitments commitments;
    private final ReviewService reviews;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final SystemClock realTime;

    DraftService(KeptDrafts drafts, Commitments commitments, ReviewService reviews, AccessPolicy policy, MethodClock clock, SystemClock realTime) {
        this.drafts = drafts;
        this.commitments = commitments;
        this.reviews = reviews;
        this.policy = policy;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** The caller's own draft. */
    @Transactional(readOnly = true)
    public Optional<KeptDraft> mine(Actor actor, DraftPlace place) {
        return drafts.find(row(actor, place));
    }

    /**
     * Keeps the caller's draft.
     *
     * @param version on which the window worked, {@link KeptDraft#NONE} where nothing was kept
     * @throws OptimisticLockingFailureException if another window of theirs has written meanwhile
     * @throws WrongState if the draft was sent or thrown away in another window
     */
    public KeptDraft keep(Actor actor, DraftPlace place, String content, long version) {
        var row = row(actor, place);
        requireBearable(content);
        var kept = version == KeptDraft.NONE ? drafts.begin(row, content, clock.now(), realTime.now())
                : drafts.replace(row, content, version, clock.now(), realTime.now());
        var now = drafts.find(row).orElseThrow(() -> new WrongState("drafts.gone"));
        if (!kept) {
            throw new OptimisticLockingFailureException(place.ref());
        }
        return now;
    }

    private static void requireBearable(String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw RuleViolation.of("draft", "drafts.too-long", LONGEST / 1000);
        }
    }

    /** Throws the caller's own draft away. */
    public void forget(Actor actor, DraftPlace place) {
        drafts.remove(row(actor, place));
    }

    /** Whoever may not fill the form keeps nothing there. */
    private KeptDrafts.Row row(Actor actor, DraftPlace place) {
        var commitment = commitments.get(commitments.id(place.ref()));
        switch (place.form()) {
            case RATING -> reviews.desk(actor, place.ref(), Optional.ofNullable(place.cycle()).orElseThrow(() -> new NotFound("reporting.cycle.unknown")));
            case CONTRIBUTION -> policy.require(actor, Permission.CONTRIBUTE, Target.of(commitment.addressee()));
            case POSITION, PLAN, REPLY, LATER_REPLY -> policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee()));
        }
        return new KeptDrafts.Row(actor.id(), place.form(), commitment.id(), place.cycleOrNone());
    }
}
