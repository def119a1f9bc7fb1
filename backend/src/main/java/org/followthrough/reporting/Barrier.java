package org.followthrough.reporting;

/** Something that stands in the way. */
public record Barrier(BarrierKind kind, String text) {
}
