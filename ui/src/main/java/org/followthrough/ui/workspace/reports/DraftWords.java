package org.followthrough.ui.workspace.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.commitment.Milestone;
import org.followthrough.evidence.Evidence;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportField;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Words;

/** A field of a draft in words, so that two drafts can be read side by side. */
record DraftWords(Words words, List<Milestone> plan, List<Evidence> items) {

    String of(ReportField field, ReportDraft draft) {
        var said = switch (field) {
            case SELF_REPORT -> draft.selfReport() == null ? "" : words.of(Vocabulary.of(draft.selfReport()));
            case TEXT -> draft.text();
            case NEXT_STEP -> draft.nextStep();
            case CONSULTED -> draft.consulted();
            case MILESTONES -> plan.stream().filter(step -> draft.milestonesDone().getOrDefault(step.id(), false)).map(Milestone::title)
                    .collect(Collectors.joining("\n"));
            case BARRIERS -> draft.barriers().stream().map(barrier -> words.get("reports.barrier", words.of("barrier", barrier.kind()),
                    barrier.text())).collect(Collectors.joining("\n"));
            case EVIDENCE -> Stream.concat(items.stream().filter(item -> draft.evidence().contains(item.id())).map(Evidence::title),
                    Stream.of(draft.noEvidence()).filter(reason -> !reason.isBlank())).collect(Collectors.joining("\n"));
        };
        return said.isBlank() ? words.get("report.changes.nothing") : said;
    }
}
