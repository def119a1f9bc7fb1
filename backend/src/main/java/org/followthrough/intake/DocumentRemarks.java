package org.followthrough.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followthrough.intake.detect.Detector;
import org.followthrough.intake.detect.Remark;

/** What a curator should see of each passage of a document before deciding: slips, gaps, marks of agreement. Computed, never stored. */
public final class DocumentRemarks {

    private final String text;
    private final Map<List<Integer>, List<Remark>> known = new HashMap<>();

    DocumentRemarks(String text) {
        this.text = text;
        var findings = new Detector().examine(text);
        for (var i = 0; i < findings.found().size(); i++) {
            var found = findings.found().get(i);
            known.put(List.of(found.charStart(), found.charEnd()), findings.about(i));
        }
    }

    /** Of one candidate; of one that was split, merged or moved what can be said without its list. */
    public List<Remark> of(Candidate candidate) {
        return known.computeIfAbsent(List.of(candidate.charStart(), candidate.charEnd()),
                span -> Detector.remarks(text, candidate.charStart(), candidate.charEnd()));
    }
}
