package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.NOT_FOUND;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.reporting.CycleState;
import org.jspecify.annotations.Nullable;

/** Parts of a report that institutions are asked for: each signs its own, once, and is reminded once a day (features, row F3). */
final class Parts {

    private Parts() {
    }

    /** One institution's part. */
    static final class Part {

        final UUID id;
        final String institution;
        final Instant due;
        String state = "open";
        @Nullable Instant remindedAt;
        boolean onDesk = true;

        Part(UUID id, String institution, Instant due) {
            this.id = id;
            this.institution = institution;
            this.due = due;
        }

        Part copy() {
            var copy = new Part(id, institution, due);
            copy.state = state;
            copy.remindedAt = remindedAt;
            copy.onDesk = onDesk;
            return copy;
        }

        boolean isMissing() {
            return state.equals("open");
        }

        boolean isOf(String name) {
            return folded(institution).equals(folded(name));
        }
    }

    /** Reminders that went by themselves are taken over as they are seen. */
    static void wereReminded(Report report, Map<UUID, Instant> reminded) {
        report.asked.forEach(part -> part.remindedAt = reminded.getOrDefault(part.id, part.remindedAt));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Report writable(Promise p, Person who, @Nullable Cycle cycle, Instant now) {
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, p.party));
        Time.settle(p, now);
        NOT_FOUND.when(cycle == null || cycle.state == CycleState.PLANNED);
        Reporting.volunteers(p, Objects.requireNonNull(cycle), now);
        var report = Reporting.found(p, cycle, now);
        WRONG_STATE.when(!report.isWritable());
        return report;
    }

    static void ask(Promise p, Person who, @Nullable Cycle cycle, String institution, LocalDate due, Instant now) {
        var report = writable(p, who, cycle, now);
        WRONG_STATE.when(report.asked.stream().anyMatch(part -> !part.state.equals("withdrawn") && part.isOf(institution)));
        var days = p.edition.days;
        RULE_VIOLATION.when(institution.isBlank() || !days.end(due).isAfter(now) || due.isAfter(days.of(report.cycle.closesAt)));
        p.tell("contribution-asked");
    }

    private static Part missing(Report report, UUID id) {
        var part = report.asked.stream().filter(one -> one.id.equals(id)).findFirst();
        NOT_FOUND.when(part.isEmpty());
        WRONG_STATE.when(!part.orElseThrow().isMissing());
        return part.orElseThrow();
    }

    static void remind(Promise p, Person who, @Nullable Cycle cycle, UUID id, Instant now) {
        var part = missing(writable(p, who, cycle, now), id);
        WRONG_STATE.when(part.remindedAt != null && part.remindedAt.plus(Duration.ofDays(1)).isAfter(now));
        part.remindedAt = now;
        p.tell("contribution-reminded");
    }

    static void withdraw(Promise p, Person who, @Nullable Cycle cycle, UUID id, Instant now) {
        var part = missing(writable(p, who, cycle, now), id);
        part.state = "withdrawn";
        part.onDesk = false;
        p.tell("contribution-withdrawn");
    }

    /** Who was asked has answered. */
    static void signed(Report report, String institution) {
        report.asked.stream().filter(part -> part.isMissing() && part.isOf(institution)).findFirst().ifPresent(part -> {
            part.state = "signed";
            part.onDesk = false;
        });
    }

    /** While a report waits for clearance nobody is asked; what is missing is asked for again when it comes back. */
    static void onDesks(Report report, boolean asked) {
        report.asked.forEach(part -> part.onDesk = asked && part.isMissing());
    }
}
