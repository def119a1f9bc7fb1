package org.followthrough.processes;

/** What the civil-society review asks of the domain; the model knows the implementation as {@code reviewSteps}. */
public interface ReviewSteps {

    /** Draws five seats and a chair for the commitment's report under review (method, section 2 D). */
    void drawPanel(String commitmentId);

    /** Publishes the sealed assessment, with the reply if there is one. */
    void publishAssessment(String commitmentId);
}
