package org.followthrough.register;

import java.util.List;

/** A text in pieces, some of which answer to what was searched for. The pieces are plain text: whoever writes them escapes them. */
public record Marked(List<Piece> pieces) {

    /** A stretch of text; {@code hit} where it answers to the words of the search. */
    public record Piece(String text, boolean hit) {
    }

    static Marked plain(String text) {
        return new Marked(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }

    public boolean any() {
        return pieces.stream().anyMatch(Piece::hit);
    }

    /** The text without marks. */
    public String text() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }
}
