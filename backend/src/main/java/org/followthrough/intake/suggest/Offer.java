package org.followthrough.intake.suggest;

import java.util.Map;
import org.followthrough.vocabulary.Scheme;

/**
 * What a curator can choose from today: labels by code, in the order of the vocabulary.
 *
 * @param states names by code
 */
public record Offer(Map<Scheme, Map<String, String>> terms, Map<String, String> states) {
}
