package org.followthrough.reporting;

import java.time.LocalDate;
import java.util.Map;
import org.followthrough.forum.Anchor;
import org.jspecify.annotations.Nullable;

/** A cycle as it could be planned, and which of its dates hang on events. */
public record CycleWish(CyclePlan plan, CycleAnchors anchors) {

    /** The same with another code and other dates; a date that was changed by hand hangs on nothing any more. */
    public CycleWish changed(String code, LocalDate opens, LocalDate due, @Nullable LocalDate closes) {
        var changed = new CyclePlan(code, plan.edition(), opens, due, closes, plan.veryLateAfterDays(), plan.reviewDays(), plan.replyDays());
        return new CycleWish(changed, new CycleAnchors(kept(anchors.opens(), plan.opens(), opens), kept(anchors.due(), plan.due(), due),
                kept(anchors.closes(), plan.closes(), closes)));
    }

    private static @Nullable Anchor kept(@Nullable Anchor anchor, @Nullable LocalDate before, @Nullable LocalDate now) {
        return before != null && before.equals(now) ? anchor : null;
    }

    /** The anchors by the name of their date. */
    public Map<String, Anchor> hung() {
        return anchors.byName();
    }
}
