package org.followthrough.shared;

import java.util.List;

/**
 * Many things of one kind that happened in one step. Listeners that can write many rows at once hear them together; nobody
 * is told of them one by one.
 */
public record Happenings(List<? extends DomainEvent> events) {

    /** Those of one kind, in their order. */
    public <T extends DomainEvent> List<T> of(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
