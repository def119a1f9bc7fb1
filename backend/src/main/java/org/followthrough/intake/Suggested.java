package org.followthrough.intake;

/**
 * A value for the curator to check, with what suggested it.
 *
 * @param rule code of the rule; {@code intake.suggestion.CODE} explains it
 * @param cue  the words of the text that made it apply, or empty
 */
public record Suggested<T>(T value, String rule, String cue) {
}
