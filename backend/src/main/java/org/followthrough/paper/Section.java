package org.followthrough.paper;

import java.util.List;

/** A part of a paper under a heading; the heading's level follows from how deep it lies. */
public record Section(String heading, List<Block> blocks, List<Section> sections) {

    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /** A section without any below it. */
    public static Section of(String heading, Block... blocks) {
        return new Section(heading, List.of(blocks), List.of());
    }
}
