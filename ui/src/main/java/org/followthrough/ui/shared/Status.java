package org.followthrough.ui.shared;

/**
 * How a coded value is shown: sign and word, never one without the other.
 *
 * @param glyph id of the sign in {@code portal/glyphs.svg}
 * @param tone class that gives the sign its colour, by who says so; may be empty
 * @param fill class of its area in charts; may be empty where it never stands in one
 * @param textKey key of its word
 */
public record Status(String glyph, String tone, String fill, String textKey) {
}
