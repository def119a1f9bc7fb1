package org.followthrough.vocabulary;

import java.time.Instant;

/**
 * What a term is called from an instant on, until its next label in that language begins.
 *
 * @param language a tag such as {@code en}
 */
public record Label(String language, Instant from, String text, String description) {

    public static final int LONGEST = 700;
}
