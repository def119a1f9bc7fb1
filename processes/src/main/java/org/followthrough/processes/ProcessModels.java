package org.followthrough.processes;

import java.util.List;

/** All models that are deployed with the product. */
public final class ProcessModels {

    /** Every model: whoever calls stands before whom it calls, so a commitment's diagrams in this order are outermost first. */
    public static final List<Model> ALL = List.of(
            new Model(ReportingCycleProcess.KEY),
            new Model(CommitmentProcess.KEY),
            new Model(AssignmentProcess.KEY),
            new Model(ProgressReportingProcess.KEY),
            new Model(CivilSocietyReviewProcess.KEY));

    private ProcessModels() {
    }

    /** One model by its key, which is the id of its process. */
    public record Model(String key) {

        /** Where the model's XML lies on the class path. */
        public String resource() {
            return "processes/" + key + ".bpmn";
        }
    }
}
