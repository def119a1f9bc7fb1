package org.followthrough.shared;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has happened, announced once inside the transaction that made it happen (design, section 3). */
public interface DomainEvent {

    /** When it happened on the method's clock; for a passed deadline the deadline itself. */
    Instant at();

    /** Public reference, code or id of the record that changed. */
    String subject();

    /** The commitment it concerns, or null when it concerns none. */
    default @Nullable UUID commitment() {
        return null;
    }

    /** Account that acted; null when a deadline passed or the process moved by itself. */
    @Nullable UUID account();

    /** Role in which somebody acted, a seat's pseudonym, or {@code engine}. */
    String actedAs();

    /** Party for which somebody acted, or null. */
    default @Nullable String party() {
        return null;
    }

    /** What happened, as a stable code such as {@code position-cleared}. */
    default String action() {
        return action(getClass());
    }

    /** The code under which the record and the timeline keep events of a kind. */
    static String action(Class<? extends DomainEvent> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the moment could tell who somebody without an account is: then the record has {@link #at()} as the moment of writing too,
     * which is the beginning of the day.
     */
    default boolean hidesItsMoment() {
        return false;
    }

    /** Who may read the entry of the record that this event leaves. */
    default Readers readers() {
        return Readers.PUBLIC;
    }

    /** Changed fields for the record: the values set, or before and after. */
    default Map<String, Object> content() {
        return Map.of();
    }

    /** Readers of an audit entry. */
    enum Readers {
        PUBLIC, PARTY, PANEL, ORGANISER, ADMINISTRATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
