package org.followthrough.forum;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** An organiser changed an edition or its programme. */
public sealed interface ProgrammeEvent extends DomainEvent {

    @Override
    default String actedAs() {
        return Role.ORGANISER.code();
    }

    /** An edition was made, or its name or dates changed; {@code before} is null for a new one. */
    record EditionSaved(@Nullable Edition before, Edition after, Instant at, UUID account) implements ProgrammeEvent {

        @Override
        public String subject() {
            return after.code();
        }

        @Override
        public String action() {
            return before == null ? "edition-made" : "edition-changed";
        }

        @Override
        public Map<String, Object> content() {
            return before == null ? Map.of("after", fields(after)) : Map.of("before", fields(before), "after", fields(after));
        }

        private static Map<String, Object> fields(Edition e) {
            return Map.of("name", e.name(), "opens", e.opens().toString(), "closes", e.closes().toString(), "timeZone", e.timeZone().getId());
        }
    }

    /** The profile of an edition was changed; it counts for what begins from now on. */
    record ProfileChanged(String subject, Profile before, Profile after, Instant at, UUID account) implements ProgrammeEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("before", fields(before), "after", fields(after));
        }

        private static Map<String, Object> fields(Profile p) {
            return new TreeMap<>(Map.ofEntries(Map.entry("profile", p.code()), Map.entry("steps", p.steps().stream().map(ProfileStep::code).sorted().toList()),
                    Map.entry("objection", p.objection()), Map.entry("response", p.response()), Map.entry("reminder", p.reminder()),
                    Map.entry("veryLate", p.veryLate()), Map.entry("review", p.review()), Map.entry("reply", p.reply()), Map.entry("answer", p.answer()),
                    Map.entry("comment", p.comment()), Map.entry("trackingYears", p.trackingYears())));
        }
    }

    /** An edition that held nothing was taken away. */
    record EditionRemoved(String subject, Instant at, UUID account) implements ProgrammeEvent {
    }

    /** An event was added, changed or moved; {@code before} is null for a new one. */
    record EventSaved(@Nullable Event before, Event after, Instant at, UUID account) implements ProgrammeEvent {

        @Override
        public String subject() {
            return after.code();
        }

        @Override
        public String action() {
            return before == null ? "event-added" : before.at(after.parent(), after.ordinal()).equals(after) ? "event-moved" : "event-changed";
        }

        @Override
        public Map<String, Object> content() {
            return before == null ? Map.of("after", fields(after)) : Map.of("before", fields(before), "after", fields(after));
        }

        private static Map<String, Object> fields(Event e) {
            var fields = new TreeMap<String, Object>(Map.of("name", e.name(), "kind", e.kind().code(), "ordinal", e.ordinal(),
                    "starts", e.starts().toString(), "ends", e.ends().toString()));
            fields.put("parent", String.valueOf(e.parent()));
            fields.put("place", String.valueOf(e.place()));
            return fields;
        }
    }

    /** An event that held nothing was taken away. */
    record EventRemoved(String subject, Instant at, UUID account) implements ProgrammeEvent {
    }
}
