package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a curator should see about each candidate (features, row B4): slips, gaps, marks of consensus. */
final class Remarks {

    private static final Comparator<Remark> ORDER =
            Comparator.comparingInt(Remark::candidate).thenComparingInt(Remark::start).thenComparing(Remark::kind);

    private final Slips slips;
    private final Gaps gaps;
    private final Agreement agreement;
    private final Map<Entry, Optional<Remark>> marks = new IdentityHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks(String text, Cues cues) {
        this.slips = new Slips(text, cues);
        this.gaps = new Gaps(text, cues);
        this.agreement = new Agreement(text, cues);
    }

    /** The remarks about candidates; {@code text} is the text without the furniture of its pages. */
    static List<Remark> of(String text, Cues cues, List<Candidate> candidates) {
        Remarks remarks = new Remarks(text, cues);
        for (int i = 0; i < candidates.size(); i++) {
            remarks.add(i, candidates.get(i));
        }
        remarks.remarks.sort(ORDER);
        return List.copyOf(remarks.remarks);
    }

    /** The remarks about any passage, which know nothing of its list. */
    static List<Remark> of(String text, Cues cues, int from, int to) {
        Remarks remarks = new Remarks(text, cues);
        remarks.addOwn(0, from, to);
        remarks.gaps.breaksOff(0, from, to, remarks.remarks);
        remarks.remarks.sort(ORDER);
        return List.copyOf(remarks.remarks);
    }

    private void add(int index, Candidate candidate) {
        boolean consensus = addOwn(index, candidate.from(), candidate.to());
        gaps.of(index, candidate, remarks);
        if (!opens(candidate)) {
            gaps.breaksOff(index, candidate, remarks);
        }
        if (!consensus) {
            addInherited(index, candidate.represents() ? candidate.entry().parent : null);
        }
    }

    /** A sentence that its list completes may end anywhere. */
    private static boolean opens(Candidate candidate) {
        return candidate.represents() && candidate.entry().governs;
    }

    private boolean addOwn(int index, int from, int to) {
        slips.in(index, from, to, remarks);
        Remark mark = agreement.in(index, from, to);
        if (mark != null) {
            remarks.add(mark);
        }
        return mark != null;
    }

    /** What the sentence above a list says of agreement holds for its items. */
    private void addInherited(int index, @Nullable Entry above) {
        Optional<Remark> mark = Optional.empty();
        for (Entry entry = above; entry != null && mark.isEmpty(); entry = entry.parent) {
            mark = marks.computeIfAbsent(entry, one -> Optional.ofNullable(agreement.in(index, one.from, one.to)));
        }
        mark.ifPresent(one -> remarks.add(one.about(index)));
    }
}
