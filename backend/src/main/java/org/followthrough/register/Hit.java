package org.followthrough.register;

/**
 * A recommendation in the answer to a search.
 *
 * @param title   its title, with what was found marked
 * @param passage a piece of its text around what was found; without a search, nothing
 */
public record Hit(RegisterSearch.Row row, Marked title, Marked passage) {
}
