package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.accountability.HeadlineRule;
import org.followthrough.review.Rung;
import org.followthrough.ui.shared.Status;

/** How commitments are followed: the five values, and the rules of the headline as the product itself applies them. */
public record MethodPage(int version, List<Value> values, List<HeadlineRule> rules) {

    /** The rungs for treaty asks, the lowest first. */
    public List<Rung> ladder() {
        return List.of(Rung.values());
    }

    /** One of the values that are never merged: who sets it, and what each of its values means. */
    public record Value(String key, List<Meaning> meanings) {
    }

    /** A value with its definition. */
    public record Meaning(Status status, String definitionKey) {
    }
}
