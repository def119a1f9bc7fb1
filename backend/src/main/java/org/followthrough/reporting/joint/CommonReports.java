package org.followthrough.reporting.joint;

import java.util.Optional;
import org.followthrough.commitment.joint.CommonText;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the coordinator's common text into a partner's own draft, where it can be changed and is signed by nobody else. */
@Service
@Transactional
public class CommonReports {

    private final ReportingService reporting;
    private final JointService joints;
    private final JointWords words;

    CommonReports(ReportingService reporting, JointService joints, JointWords words) {
        this.reporting = reporting;
        this.joints = joints;
        this.words = words;
    }

    /** The text that a partner's own people may take; empty where the commitment is kept alone or nothing was written. */
    @Transactional(readOnly = true)
    public Optional<CommonText> of(Actor actor, String ref) {
        return joints.of(ref).filter(joint -> words.isPartner(actor, joint)).flatMap(joint -> words.commonText(actor, joint.code()));
    }

    /**
     * Adds the common text to the draft, as the focal point who writes it.
     *
     * @param version the version on which the writer worked, or null to add to whatever is there
     * @throws NotFound   where there is no common text for this commitment
     * @throws WrongState where the draft has it already, word for word
     */
    public ProgressReport take(Actor actor, String ref, String cycle, @Nullable Long version) {
        reporting.requireWritable(actor, ref, cycle);
        var text = of(actor, ref).orElseThrow(() -> new NotFound("joint.text.none")).text();
        var draft = reporting.read(actor, ref, cycle).report().draft();
        if (draft.text().contains(text)) {
            throw new WrongState("joint.text.taken");
        }
        return reporting.save(actor, ref, cycle, with(draft, text), version);
    }

    private static ReportDraft with(ReportDraft d, String text) {
        return new ReportDraft(d.selfReport(), d.text().isBlank() ? text : d.text().stripTrailing() + "\n\n" + text, d.milestonesDone(),
                d.barriers(), d.nextStep(), d.consulted(), d.evidence(), d.noEvidence());
    }
}
