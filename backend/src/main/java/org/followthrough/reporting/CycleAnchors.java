package org.followthrough.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Event;
import org.jspecify.annotations.Nullable;

/** Which dates of a cycle hang on events. */
public record CycleAnchors(@Nullable Anchor opens, @Nullable Anchor due, @Nullable Anchor closes) {

    /** Every date was given as a date. */
    public static final CycleAnchors NONE = new CycleAnchors(null, null, null);

    static CycleAnchors of(Map<String, Anchor> byName) {
        return new CycleAnchors(byName.get("opens"), byName.get("due"), byName.get("closes"));
    }

    /** Those that are there, by the name of their date. */
    public Map<String, Anchor> byName() {
        var anchors = new LinkedHashMap<String, Anchor>();
        put(anchors, "opens", opens);
        put(anchors, "due", due);
        put(anchors, "closes", closes);
        return anchors;
    }

    private static void put(Map<String, Anchor> anchors, String name, @Nullable Anchor anchor) {
        if (anchor != null) {
            anchors.put(name, anchor);
        }
    }

    /** A plan with the dates that its anchors give. */
    CyclePlan dated(CyclePlan plan, Function<String, Event> events) {
        var closing = closes == null ? plan.closes() : day(closes, events);
        return new CyclePlan(plan.code(), plan.edition(), opens == null ? plan.opens() : day(opens, events),
                due == null ? plan.due() : day(due, events), closing, plan.veryLateAfterDays(), plan.reviewDays(), plan.replyDays());
    }

    private static LocalDate day(Anchor anchor, Function<String, Event> events) {
        return anchor.day(events.apply(anchor.event()));
    }
}
