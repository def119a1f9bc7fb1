package org.followthrough.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way.
 *
 * @param support whether help is asked for, and who may read that
 */
public record Barrier(BarrierKind kind, String text, SupportWanted support) {

    public Barrier(BarrierKind kind, String text, @Nullable SupportWanted support) {
        this.kind = kind;
        this.text = text;
        this.support = support == null ? SupportWanted.NONE : support;
    }

    public Barrier(BarrierKind kind, String text) {
        this(kind, text, SupportWanted.NONE);
    }
}
