package org.followthrough.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a focal point writes; may be unfinished until it is submitted.
 *
 * @param milestonesDone by milestone: true when the report claims it is done
 * @param evidence items of the addressee's side that the report cites
 * @param noEvidence why nothing is cited for what is under way, or empty
 */
public record ReportDraft(@Nullable SelfReport selfReport, String text, Map<UUID, Boolean> milestonesDone, List<Barrier> barriers,
        String nextStep, String consulted, List<UUID> evidence, String noEvidence) {

    /** What was kept before a reason was asked for has none. */
    public ReportDraft {
        noEvidence = Objects.requireNonNullElse(noEvidence, "");
    }

    /** A report that gives no reason for citing nothing. */
    public ReportDraft(@Nullable SelfReport selfReport, String text, Map<UUID, Boolean> milestonesDone, List<Barrier> barriers,
            String nextStep, String consulted, List<UUID> evidence) {
        this(selfReport, text, milestonesDone, barriers, nextStep, consulted, evidence, "");
    }

    /** Nothing written. */
    public static final ReportDraft EMPTY = new ReportDraft(null, "", Map.of(), List.of(), "", "", List.of());

    /** Whether somebody has written something that would be missed. */
    public boolean isWritten() {
        return selfReport != SelfReport.NIL && !equals(EMPTY);
    }

    /** What is not as it was in {@code before}, in the order of the form. */
    public List<ReportField> changedSince(ReportDraft before) {
        var changed = new ArrayList<ReportField>();
        note(changed, ReportField.SELF_REPORT, selfReport != before.selfReport);
        note(changed, ReportField.TEXT, !text.equals(before.text));
        note(changed, ReportField.MILESTONES, !done().equals(before.done()));
        note(changed, ReportField.BARRIERS, !barriers.equals(before.barriers));
        note(changed, ReportField.NEXT_STEP, !nextStep.equals(before.nextStep));
        note(changed, ReportField.CONSULTED, !consulted.equals(before.consulted));
        note(changed, ReportField.EVIDENCE, !Set.copyOf(evidence).equals(Set.copyOf(before.evidence))
                || !noEvidence.equals(before.noEvidence));
        return changed;
    }

    /** What is word for word as in the last report: carried over, until somebody edits it. */
    public List<ReportField> carriedOver(ReportDraft last) {
        var carried = new ArrayList<ReportField>();
        note(carried, ReportField.TEXT, !text.isBlank() && text.equals(last.text));
        note(carried, ReportField.BARRIERS, !barriers.isEmpty() && barriers.equals(last.barriers));
        note(carried, ReportField.NEXT_STEP, !nextStep.isBlank() && nextStep.equals(last.nextStep));
        note(carried, ReportField.CONSULTED, !consulted.isBlank() && consulted.equals(last.consulted));
        return carried;
    }

    /** A first draft out of the last report: its words; where things stand now has to be said anew. */
    public ReportDraft startOfNext() {
        return new ReportDraft(null, text, Map.of(), barriers, nextStep, consulted, List.of());
    }

    /** The draft with an institution's part below its text. */
    ReportDraft with(Contribution part) {
        var heading = part.institution() + "\n" + part.text();
        return new ReportDraft(selfReport, text.isBlank() ? heading : text.stripTrailing() + "\n\n" + heading, milestonesDone, barriers,
                nextStep, consulted, evidence, noEvidence);
    }

    /** The draft with only these of its milestones and its evidence. */
    ReportDraft with(Set<UUID> milestones, Set<UUID> items) {
        var done = new LinkedHashMap<>(milestonesDone);
        done.keySet().retainAll(milestones);
        return new ReportDraft(selfReport, text, done, barriers, nextStep, consulted, evidence.stream().filter(items::contains).toList(), noEvidence);
    }

    /** The draft citing these items as well. */
    ReportDraft citing(List<UUID> more) {
        var all = new java.util.TreeSet<>(evidence);
        all.addAll(more);
        return new ReportDraft(selfReport, text, milestonesDone, barriers, nextStep, consulted, List.copyOf(all), noEvidence);
    }

    private Set<UUID> done() {
        return milestonesDone.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static void note(List<ReportField> fields, ReportField field, boolean applies) {
        if (applies) {
            fields.add(field);
        }
    }
}
