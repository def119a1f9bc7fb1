package org.followthrough.ui.portal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.CycleCompletion;
import org.followthrough.commitment.Plan;
import org.followthrough.commitment.PlanChange;
import org.followthrough.commitment.PlanVersion;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.ui.portal.CommitmentPage.PlanOf;
import org.followthrough.ui.shared.PlanWords;

/** What became of a plan: every version with what it changed, from when it counts, and how far it was in its cycles. */
final class PlanHistory {

    private final Detail detail;
    private final Page page;
    private final PlanWords words;

    PlanHistory(Detail detail, Page page) {
        this.detail = detail;
        this.page = page;
        words = new PlanWords(page::t, page.formats()::day);
    }

    /** Newest first. */
    List<PlanOf> versions() {
        var all = detail.plans();
        return IntStream.range(0, all.size()).mapToObj(i -> version(all.get(i), i == 0 ? Plan.NONE : all.get(i - 1).plan())).toList().reversed();
    }

    private PlanOf version(PlanVersion version, Plan before) {
        var changes = PlanChange.between(before, version.plan()).stream().map(words::of).toList();
        return new PlanOf(page.t("plan.version", version.ordinal(), page.formats().day(version.givenAt())),
                words.counts(version, version == detail.plans().getLast(), v -> page.formats().day(Objects.requireNonNull(v.countsFrom()))), changes,
                detail.completions().stream().filter(one -> one.plan() == version.ordinal()).map(this::cycle).toList());
    }

    private String cycle(CycleCompletion then) {
        var key = then.assessed() ? "plan.version.cycle" : "plan.version.cycle.open";
        return page.t(key, code(then.cycle()), then.completion().claimedPercent(), then.completion().verifiedPercent());
    }

    private String code(UUID cycle) {
        return detail.cycles().stream().filter(one -> one.id().equals(cycle)).map(ReportingCycle::code).findFirst().orElse("");
    }
}
