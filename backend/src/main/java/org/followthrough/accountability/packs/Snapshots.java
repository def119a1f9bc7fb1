package org.followthrough.accountability.packs;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.accountability.packs.Snapshot.Closing;
import org.followthrough.accountability.packs.Snapshot.Commitment;
import org.followthrough.accountability.packs.Snapshot.Report;
import org.followthrough.accountability.packs.Snapshot.Response;
import org.followthrough.accountability.packs.SnapshotRows.Row;
import org.followthrough.commitment.Lateness;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.ProfileStep;
import org.followthrough.parties.Parties;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes snapshots: what was public of an edition at an instant, now or in the past. */
@Service
@Transactional(readOnly = true)
public class Snapshots {

    private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");

    private final Editions editions;
    private final Recommendations recommendations;
    private final Parties parties;
    private final SnapshotRows rows;
    private final MethodClock clock;

    Snapshots(Editions editions, Recommendations recommendations, Parties parties, SnapshotRows rows, MethodClock clock) {
        this.editions = editions;
        this.recommendations = recommendations;
        this.parties = parties;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What was public of an edition at an instant.
     *
     * @throws NotFound where there is no such edition
     * @throws RuleViolation where the instant lies in the future or before the edition, or nobody had been given anything yet
     */
    public Snapshot of(String edition, Instant at) {
        var found = require(edition, at);
        return assemble(found, at, rows.commitments(edition, at));
    }

    /** The edition, if there is something of it to take a snapshot of; refuses as {@link #of} does, and costs next to nothing. */
    Edition require(String edition, Instant at) {
        var found = editions.find(edition).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        possible(edition, at);
        if (!rows.hasCommitments(edition, at)) {
            throw RuleViolation.of("instant", beforeEdition(found, at) ? "accountability.pack.before-edition" : "accountability.pack.nothing-assigned", edition);
        }
        return found;
    }

    /** The instant, if anything can have been public then. @throws RuleViolation where it lies in the future, or in no year that is counted */
    Instant possible(String edition, Instant at) {
        if (at.isAfter(clock.now())) {
            throw RuleViolation.of("instant", "accountability.pack.future");
        }
        if (at.isBefore(FIRST_YEAR)) {
            throw RuleViolation.of("instant", "accountability.pack.before-edition", edition);
        }
        return at;
    }

    private static boolean beforeEdition(Edition edition, Instant at) {
        return at.isBefore(edition.opens().atStartOfDay(edition.timeZone()).toInstant());
    }

    private Snapshot assemble(Edition edition, Instant at, List<Row> given) {
        var asks = recommendations.get(given.stream().map(Row::recommendation).collect(Collectors.toSet()));
        var code = edition.code();
        var published = new Published(at, asks, rows.positions(code, at), rows.reports(code, at), rows.assessments(code, at), rows.told(code, at),
                rows.appeals(code, at));
        var commitments = given.stream().map(published::commitment).sorted(Comparator.comparing(Commitment::ref)).toList();
        var cycles = rows.cycles(commitments.stream().flatMap(c -> c.reports().stream()).map(Report::cycle).collect(Collectors.toSet()));
        return new Snapshot(at, ReviewService.METHOD_VERSION, new Snapshot.Edition(code, edition.name(), edition.forum(), edition.opens(), edition.closes(),
                edition.timeZone(), edition.profile().has(ProfileStep.PANEL)), parties(given), asked(asks.values()), cycles, commitments);
    }

    private List<Snapshot.Party> parties(List<Row> given) {
        var regions = parties.regionNames(Locale.ENGLISH);
        return parties.find(given.stream().map(Row::addressee).collect(Collectors.toSet())).stream()
                .map(p -> new Snapshot.Party(p.code(), p.name(), p.kind(), p.region(), regions.getOrDefault(p.region(), p.region()), p.sector()))
                .sorted(Comparator.comparing(Snapshot.Party::code)).toList();
    }

    private static List<Snapshot.Recommendation> asked(Collection<Recommendation> asks) {
        return asks.stream().map(r -> new Snapshot.Recommendation(r.ref(), r.title(), r.readingText(), r.event(), r.quality().verifiability(),
                r.themes(), r.gcmObjectives())).sorted(Comparator.comparing(Snapshot.Recommendation::ref)).toList();
    }

    /** The published rows of an edition, by commitment. */
    private record Published(Instant at, Map<UUID, Recommendation> asks, Map<UUID, List<Snapshot.PositionTaken>> positions,
            Map<UUID, List<Report>> reports, Map<UUID, List<Snapshot.Assessed>> assessments, Map<UUID, List<ToldOf.Entry>> entries,
            Map<UUID, List<Instant>> appeals) {

        Commitment commitment(Row row) {
            var told = new ToldOf(entries.getOrDefault(row.id(), List.of()), at);
            return new Commitment(row.ref(), Optional.ofNullable(asks.get(row.recommendation())).orElseThrow().ref(), row.addressee(), row.assignedAt(),
                    row.asksPosition(), response(row, told), positions.getOrDefault(row.id(), List.of()),
                    reports.getOrDefault(row.id(), List.of()).stream().map(report -> asItStood(report, told)).toList(),
                    assessments.getOrDefault(row.id(), List.of()), closing(row, told).orElse(null), told.last("reopened", null).orElse(null),
                    appeals.getOrDefault(row.id(), List.of()).stream().reduce((a, b) -> b).orElse(null));
        }

        private static Response response(Row row, ToldOf told) {
            var silence = told.last("no-response-recorded", null);
            var late = told.late(null);
            var stopped = told.stopped();
            return new Response(late.map(ToldOf.Late::since).filter(row.responseDue()::isAfter).orElseGet(() -> told.due(null, row.responseDue())),
                    silence.filter(row.noResponse()::isAfter).orElse(row.noResponse()), late.map(ToldOf.Late::since).orElse(null), silence.orElse(null),
                    stopped.map(ToldOf.Entry::at).orElse(null), stopped.filter(one -> one.kind().equals("handed-back")).isPresent());
        }

        /** With its dates as they stood then, and how late it was. */
        private static Report asItStood(Report r, ToldOf told) {
            var open = r.asked() && r.clearedAt() == null;
            var late = open ? told.late(r.cycle()) : Optional.<ToldOf.Late>empty();
            var veryLate = late.filter(one -> one.lateness() == Lateness.VERY_LATE).map(ToldOf.Late::since).filter(r.veryLate()::isAfter);
            return new Report(r.cycle(), r.asked(), r.askedAt(), open ? told.due(r.cycle(), r.due()) : r.due(), veryLate.orElse(r.veryLate()), r.closes(),
                    late.map(ToldOf.Late::lateness).orElse(null), late.map(ToldOf.Late::since).orElse(null),
                    open ? told.last("nothing-reported", r.cycle()).orElse(null) : null, r.clearedAt(), r.selfReport(), r.text());
        }

        private Optional<Closing> closing(Row row, ToldOf told) {
            return row.closedAt() != null && !row.closedAt().isAfter(at)
                    ? Optional.of(new Closing(ToldOf.state(row.state()), row.closedAt(), row.closingReason()))
                    : told.closed().map(one -> new Closing(ToldOf.state(String.valueOf(one.closed())), one.at(), null));
        }
    }
}
