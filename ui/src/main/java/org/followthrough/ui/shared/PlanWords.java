package org.followthrough.ui.shared;

import java.time.LocalDate;
import java.util.function.Function;
import org.followthrough.commitment.PlanChange;
import org.followthrough.commitment.PlanVersion;
import org.jspecify.annotations.Nullable;

/** Says what a plan changed and from when it counts, a sentence each; portal and workspace have the same keys. */
public final class PlanWords {

    /** The text of a key with its arguments. */
    @FunctionalInterface
    public interface Text {
        String of(String key, Object... args);
    }

    private final Text text;
    private final Function<LocalDate, String> day;

    public PlanWords(Text text, Function<LocalDate, String> day) {
        this.text = text;
        this.day = day;
    }

    /** One change as a sentence. */
    public String of(PlanChange change) {
        var key = "plan.changed." + change.kind().code();
        var milestone = change.milestone() == null ? "" : change.milestone();
        return switch (change.kind()) {
            case MILESTONE_ADDED -> text.of(key, milestone, date(change.after()));
            case MILESTONE_DROPPED -> text.of(key, milestone, date(change.before()));
            case MILESTONE_MOVED -> text.of(key, milestone, date(change.before()), date(change.after()));
            case MILESTONE_WEIGHED -> text.of(key, milestone, change.before(), change.after());
            case MILESTONE_CORE -> text.of(key + "." + change.after(), milestone);
            case TARGET_DATE -> changed(key, date(change.before()), date(change.after()));
            case LEAD_INSTITUTION, BASELINE, EXPECTED_CHANGE -> changed(key, change.before(), change.after());
        };
    }

    private String changed(String key, @Nullable String before, @Nullable String after) {
        if (before == null || before.isEmpty()) {
            return text.of(key + ".given", after);
        }
        return after == null || after.isEmpty() ? text.of(key + ".dropped", before) : text.of(key, before, after);
    }

    private String date(@Nullable String day) {
        return day == null ? "" : this.day.apply(LocalDate.parse(day));
    }

    /** From when a version counts; {@code last} where none came after it. */
    public String counts(PlanVersion version, boolean last, Function<PlanVersion, String> since) {
        return version.counts() ? text.of("plan.version.counts", since.apply(version)) : text.of(last ? "plan.version.next" : "plan.version.never");
    }
}
