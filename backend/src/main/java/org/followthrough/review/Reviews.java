package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Panels, their ratings and assessments. */
@Repository
public class Reviews {

    private final JdbcClient jdbc;
    private final Json json;

    Reviews(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The commitment's panel in a cycle: after an accepted appeal the second one. */
    public Optional<Review> find(UUID commitment, UUID cycle) {
        return jdbc.sql("select * from panel where commitment = :commitment and cycle = :cycle order by ordinal desc limit 1")
                .param("commitment", commitment).param("cycle", cycle).query(this::review).optional();
    }

    public Review get(UUID id) {
        return jdbc.sql("select * from panel where id = :id").param("id", id).query(this::review).single();
    }

    /** The review whose assessment was published last. */
    public Optional<Review> lastPublished(UUID commitment) {
        return jdbc.sql("""
                select * from panel where commitment = :commitment and state = 'published'
                order by published_at desc, drawn_at desc, ordinal desc limit 1""")
                .param("commitment", commitment).query(this::review).optional();
    }

    /** Until when the last published assessment of each of several commitments can be appealed against, where it can and nobody has. */
    public Map<UUID, Instant> appealWindows(Collection<UUID> commitments) {
        return jdbc.sql("""
                select commitment, appeal_ends_at from (
                    select distinct on (commitment) id, commitment, appeal_ends_at from panel
                    where commitment = any(:commitments) and state = 'published' order by commitment, published_at desc, drawn_at desc, ordinal desc) p
                where appeal_ends_at is not null and not exists (select 1 from appeal a where a.panel = p.id)""")
                .param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("commitment", UUID.class), Sql.instant(row, "appeal_ends_at"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Panels that have published nothing end with their commitment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID commitment) {
        jdbc.sql("update panel set state = 'ended', version = version + 1 where commitment = :commitment and state in ('rating', 'sealed')")
                .param("commitment", commitment).update();
    }

    /**
     * Everybody who has ever had to do with a cycle's panels, seats given back and chairs included.
     *
     * @param organisations for which they sat
     */
    record Seated(Set<String> organisations, Set<UUID> accounts) {

        static final Seated NOBODY = new Seated(Set.of(), Set.of());
    }

    private record Person(UUID account, String organisation) {
    }

    /** Those of the cycle's panels, but for this one. */
    Seated seatedBeside(UUID commitment, UUID cycle, @Nullable UUID panel) {
        var people = jdbc.sql("""
                select s.account, s.organisation from panel_seat s join panel p on p.id = s.panel
                where p.commitment = :commitment and p.cycle = :cycle and p.id is distinct from :panel::uuid
                union select p.chair, p.chair_organisation from panel p
                where p.commitment = :commitment and p.cycle = :cycle and p.id is distinct from :panel::uuid and p.chair is not null""")
                .param("commitment", commitment).param("cycle", cycle).param("panel", panel).query(Person.class).list();
        return new Seated(people.stream().map(Person::organisation).collect(Collectors.toSet()),
                people.stream().map(Person::account).collect(Collectors.toSet()));
    }

    /** The review that was drawn last. */
    public Optional<Review> latest(UUID commitment) {
        return jdbc.sql("select * from panel where commitment = :commitment order by drawn_at desc, ordinal desc limit 1")
                .param("commitment", commitment).query(this::review).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Review r) {
        jdbc.sql("""
                insert into panel (id, commitment, cycle, ordinal, state, chair, chair_organisation, complete, sectors, regions, drawn_at, review_ends_at, on_ladder)
                values (:id, :commitment, :cycle, :ordinal, :state, :chair, :chairOrganisation, :complete, :sectors, :regions, :drawnAt, :ends, :onLadder)""")
                .param("id", r.id).param("commitment", r.commitment).param("cycle", r.cycle).param("ordinal", r.ordinal)
                .param("state", r.state.code()).param("chair", r.chair).param("chairOrganisation", r.chairOrganisation).param("complete", r.complete)
                .param("sectors", r.sectors.toArray(String[]::new)).param("regions", r.regions.toArray(String[]::new))
                .param("drawnAt", Sql.time(r.drawnAt)).param("ends", Sql.time(r.reviewEndsAt)).param("onLadder", r.onLadder).update();
        r.seats.forEach(seat -> add(r.id, seat));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID panel, Seat s) {
        jdbc.sql("""
                insert into panel_seat (id, panel, ordinal, account, organisation, sector, region, migrant_or_diaspora, pseudonym,
                    seated_at, declare_by)
                values (:id, :panel, :ordinal, :account, :organisation, :sector, :region, :diaspora, :pseudonym, :seatedAt, :declareBy)""")
                .param("id", s.id()).param("panel", panel).param("ordinal", s.ordinal()).param("account", s.account())
                .param("organisation", s.organisation()).param("sector", s.sector()).param("region", s.region())
                .param("diaspora", s.migrantOrDiaspora()).param("pseudonym", s.pseudonym())
                .param("seatedAt", Sql.time(s.seatedAt())).param("declareBy", Sql.time(s.declareBy())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Review r) {
        var saved = jdbc.sql("""
                update panel set state = :state, sectors = :sectors, regions = :regions, sealed_at = :sealedAt,
                    sealed_by_engine = :byEngine, reply_ends_at = :replyEnds, published_at = :publishedAt, appeal_ends_at = :appealEnds,
                    chair = :chair, chair_organisation = :chairOrganisation, chair_declared_at = :chairDeclaredAt, complete = :complete,
                    review_ends_at = :ends, consensus_opened_at = :consensusAt, consensus_distribution = :consensus, version = version + 1
                where id = :id and version = :version""")
                .param("state", r.state.code()).param("sectors", r.sectors.toArray(String[]::new))
                .param("regions", r.regions.toArray(String[]::new)).param("sealedAt", Sql.time(r.sealedAt))
                .param("byEngine", r.sealedByEngine).param("replyEnds", Sql.time(r.replyEndsAt))
                .param("publishedAt", Sql.time(r.publishedAt)).param("appealEnds", Sql.time(r.appealEndsAt))
                .param("chair", r.chair).param("chairOrganisation", r.chairOrganisation)
                .param("chairDeclaredAt", Sql.time(r.chairDeclaredAt)).param("complete", r.complete)
                .param("ends", Sql.time(r.reviewEndsAt)).param("consensusAt", Sql.time(r.consensus().map(Consensus::openedAt).orElse(null)))
                .param("consensus", r.consensus().map(Consensus::distribution).map(json::column).orElse(null))
                .param("id", r.id).param("version", r.version).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(r.id.toString());
        }
    }

    /** A seat given back stays in the record; its rating goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(Seat seat, Instant now) {
        deleteParts(seat.id());
        jdbc.sql("delete from rating_revision where seat = :seat").param("seat", seat.id()).update();
        jdbc.sql("delete from rating where seat = :seat").param("seat", seat.id()).update();
        jdbc.sql("update panel_seat set given_back_at = :now where id = :seat").param("now", Sql.time(now)).param("seat", seat.id()).update();
    }

    /** Silence counts as work taken, so that the next draw does not answer it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lapse(Seat seat, Instant now) {
        giveBack(seat, now);
        jdbc.sql("update panel_seat set lapsed = true where id = :seat").param("seat", seat.id()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void declare(Seat seat, Instant now) {
        jdbc.sql("update panel_seat set declared_at = :now where id = :seat and declared_at is null").param("now", Sql.time(now))
                .param("seat", seat.id()).update();
    }

    /** Who ever sat on the panel, seats given back included. */
    Set<UUID> accountsSeated(UUID panel) {
        return Set.copyOf(jdbc.sql("select distinct account from panel_seat where panel = :panel").param("panel", panel).query(UUID.class).list());
    }

    /** Organisations that ever sat on the panel, seats given back included, and its chair's. */
    Set<String> organisationsSeated(UUID panel) {
        return Set.copyOf(jdbc.sql("""
                select organisation from panel_seat where panel = :panel
                union select chair_organisation from panel where id = :panel and chair_organisation is not null""")
                .param("panel", panel).query(String.class).list());
    }

    int nextOrdinal(UUID panel) {
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from panel_seat where panel = :panel").param("panel", panel)
                .query(Integer.class).single();
    }

    Optional<SeatedRating> rating(UUID seat) {
        return jdbc.sql("""
                select r.*, array(select milestone from rating_milestone m where m.seat = r.seat) as verified,
                    array(select evidence from rating_evidence e where e.seat = r.seat order by evidence) as cited
                from rating r where r.seat = :seat""").param("seat", seat).query(Reviews::seatedRating).optional();
    }

    /** Keeps a rating; refuses when the same reviewer has saved elsewhere meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(UUID seat, RatingDraft d, @Nullable Instant submitted, Instant now, long version) {
        var saved = jdbc.sql("""
                insert into rating (seat, level, evidence_grade, effect, for_whom, effect_indicator, rung, verified_rungs, comment, submitted_at,
                    saved_at)
                values (:seat, :level, :grade, :effect, :forWhom, :indicator, :rung, :verifiedRungs, :comment, :submitted, :now)
                on conflict (seat) do update set level = excluded.level, evidence_grade = excluded.evidence_grade,
                    effect = excluded.effect, for_whom = excluded.for_whom, effect_indicator = excluded.effect_indicator, rung = excluded.rung, verified_rungs = excluded.verified_rungs, comment = excluded.comment,
                    submitted_at = excluded.submitted_at, saved_at = excluded.saved_at, version = rating.version + 1
                where rating.version = :version""")
                .param("seat", seat).param("level", Sql.code(d.level())).param("grade", Sql.code(d.evidenceGrade()))
                .param("effect", Sql.code(d.effect())).param("forWhom", d.forWhom()).param("indicator", d.effectIndicator()).param("rung", d.rung()).param("comment", d.comment())
                .param("verifiedRungs", d.verifiedRungs().toArray(Integer[]::new))
                .param("submitted", Sql.time(submitted)).param("now", Sql.time(now)).param("version", version).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(seat.toString());
        }
        deleteParts(seat);
        d.verified().forEach(milestone -> jdbc.sql("insert into rating_milestone (seat, milestone) values (:seat, :milestone)")
                .param("seat", seat).param("milestone", milestone).update());
        d.evidence().stream().distinct().forEach(item -> jdbc.sql("insert into rating_evidence (seat, evidence) values (:seat, :item)")
                .param("seat", seat).param("item", item).update());
    }

    private void deleteParts(UUID seat) {
        jdbc.sql("delete from rating_milestone where seat = :seat").param("seat", seat).update();
        jdbc.sql("delete from rating_evidence where seat = :seat").param("seat", seat).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Assessment a) {
        jdbc.sql("""
                insert into assessment (panel, commitment, cycle, method_version, level, evidence_grade, effect, finding, minority_note,
                    distribution, agreement, spread, verified, ratings, consensus_round, sealed_at, rung, verified_rungs,
                    effect_groups, effect_indicators)
                values (:panel, :commitment, :cycle, :method, :level, :grade, :effect, :finding, :minority,
                    :distribution, :agreement, :spread, :verified, :ratings, :consensus, :sealedAt, :rung, :verifiedRungs, :groups, :indicators)""")
                .param("panel", a.review()).param("commitment", a.commitment()).param("cycle", a.cycle()).param("method", a.methodVersion())
                .param("level", a.level().code()).param("grade", Sql.code(a.evidenceGrade())).param("effect", Sql.code(a.effect()))
                .param("finding", a.finding()).param("minority", a.minorityNote()).param("distribution", json.column(a.distribution()))
                .param("agreement", a.agreement()).param("spread", a.spread()).param("verified", a.verified().toArray(UUID[]::new))
                .param("ratings", a.ratings()).param("consensus", a.consensusRound()).param("sealedAt", Sql.time(a.sealedAt()))
                .param("rung", a.rung()).param("verifiedRungs", a.verifiedRungs().toArray(Integer[]::new))
                .param("groups", json.column(a.effectGroups())).param("indicators", a.effectIndicators().toArray(String[]::new)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void reply(UUID review, boolean disputes, String text, Instant now) {
        jdbc.sql("update assessment set reply_disputes = :disputes, reply_text = :text, replied_at = :now where panel = :review")
                .param("disputes", disputes).param("text", text).param("now", Sql.time(now)).param("review", review).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void publish(UUID review, Instant now) {
        jdbc.sql("update assessment set published_at = :now where panel = :review").param("now", Sql.time(now)).param("review", review).update();
    }

    public Optional<Assessment> assessment(UUID review) {
        return jdbc.sql("select * from assessment where panel = :review").param("review", review).query(this::assessmentRow).optional();
    }

    /** Published assessments, oldest first. */
    public List<Assessment> published(UUID commitment) {
        return jdbc.sql("select * from assessment where commitment = :commitment and published_at is not null order by published_at, sealed_at")
                .param("commitment", commitment).query(this::assessmentRow).list();
    }

    /** The same of several commitments, by commitment. */
    public Map<UUID, List<Assessment>> published(Collection<UUID> commitments) {
        return jdbc.sql("""
                select * from assessment where commitment = any(:commitments) and published_at is not null
                order by published_at, sealed_at""").param("commitments", commitments.toArray(UUID[]::new)).query(this::assessmentRow).list().stream()
                .collect(Collectors.groupingBy(Assessment::commitment));
    }

    /**
     * What the outside sees of a panel.
     *
     * @param sectors of its seats, as a set of their own
     * @param regions of its seats, never paired with the sectors
     */
    public record Face(UUID review, List<String> sectors, List<String> regions) {
    }

    /** The faces of several panels, by panel. */
    public Map<UUID, Face> faces(Collection<UUID> reviews) {
        return jdbc.sql("select id, sectors, regions from panel where id = any(:reviews)").param("reviews", reviews.toArray(UUID[]::new))
                .query((row, number) -> new Face(row.getObject("id", UUID.class), Sql.strings(row, "sectors"), Sql.strings(row, "regions")))
                .list().stream().collect(Collectors.toMap(Face::review, Function.identity()));
    }

    /** Which of the commitment's cycles that asked it this one is, from 1. */
    int cycleNumber(UUID commitment, UUID cycle) {
        return jdbc.sql("""
                select count(*) from progress_report r where r.commitment = :commitment
                    and not (r.voluntary and r.first_submitted_at is null) and r.asked_at <=
                    (select asked_at from progress_report x where x.commitment = :commitment and x.cycle = :cycle)""")
                .param("commitment", commitment).param("cycle", cycle).query(Integer.class).single();
    }

    private List<Seat> seats(UUID panel) {
        return jdbc.sql("select * from panel_seat where panel = :panel and given_back_at is null order by ordinal").param("panel", panel)
                .query(Reviews::seat).list();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(row.getObject("id", UUID.class), row.getInt("ordinal"), row.getObject("account", UUID.class),
                row.getString("organisation"), row.getString("sector"), row.getString("region"), row.getBoolean("migrant_or_diaspora"),
                row.getString("pseudonym"), Sql.instant(row, "seated_at"), Sql.instant(row, "declared_at"), Sql.instant(row, "declare_by"));
    }

    private Review review(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var r = new Review(id, row.getObject("commitment", UUID.class), row.getObject("cycle", UUID.class), row.getInt("ordinal"),
                row.getBoolean("complete"),
                Sql.instant(row, "drawn_at"), Sql.instant(row, "review_ends_at"), row.getObject("chair", UUID.class),
                row.getString("chair_organisation"), Sql.codedAlways(PanelState.class, row, "state"), seats(id),
                Sql.strings(row, "sectors"), Sql.strings(row, "regions"), row.getLong("version"));
        r.chairDeclaredAt = Sql.instant(row, "chair_declared_at");
        r.consensus = Optional.ofNullable(Sql.instant(row, "consensus_opened_at"))
                .map(at -> new Consensus(at, counts(row))).orElse(null);
        r.sealedAt = Sql.instant(row, "sealed_at");
        r.sealedByEngine = row.getBoolean("sealed_by_engine");
        r.replyEndsAt = Sql.instant(row, "reply_ends_at");
        r.publishedAt = Sql.instant(row, "published_at");
        r.appealEndsAt = Sql.instant(row, "appeal_ends_at");
        r.onLadder = row.getBoolean("on_ladder");
        return r;
    }

    private static SeatedRating seatedRating(ResultSet row, int number) throws SQLException {
        var seat = row.getObject("seat", UUID.class);
        var draft = new RatingDraft(Sql.coded(AssessmentLevel.class, row, "level"), Sql.coded(EvidenceGrade.class, row, "evidence_grade"),
                Sql.coded(Effect.class, row, "effect"), row.getString("for_whom"), row.getObject("rung", Integer.class),
                Set.copyOf(Sql.ids(row, "verified")), row.getString("comment"), Sql.ids(row, "cited"),
                Set.of((Integer[]) row.getArray("verified_rungs").getArray()), row.getString("effect_indicator"));
        return new SeatedRating(seat, draft, Sql.instant(row, "submitted_at"), Sql.instant(row, "saved_at"), row.getLong("version"));
    }

    private Map<String, Integer> counts(ResultSet row) {
        try {
            return byLevel(row.getString("consensus_distribution"));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Counts in the order of the scale. */
    private Map<String, Integer> byLevel(String text) {
        Map<String, Integer> distribution = new LinkedHashMap<>();
        var counts = json.map(text);
        for (var level : AssessmentLevel.values()) {
            if (counts.get(level.code()) instanceof Number count) {
                distribution.put(level.code(), count.intValue());
            }
        }
        return distribution;
    }

    private Assessment assessmentRow(ResultSet row, int number) throws SQLException {
        var distribution = byLevel(row.getString("distribution"));
        return new Assessment(row.getObject("panel", UUID.class), row.getObject("commitment", UUID.class),
                row.getObject("cycle", UUID.class), row.getInt("method_version"), Sql.codedAlways(AssessmentLevel.class, row, "level"),
                Sql.coded(EvidenceGrade.class, row, "evidence_grade"), Sql.coded(Effect.class, row, "effect"), row.getString("finding"),
                row.getString("minority_note"), distribution, row.getBigDecimal("agreement"), row.getInt("spread"),
                List.of((UUID[]) row.getArray("verified").getArray()), row.getInt("ratings"), row.getBoolean("consensus_round"),
                row.getObject("reply_disputes", Boolean.class),
                row.getString("reply_text"), Sql.instant(row, "replied_at"), Sql.instant(row, "sealed_at"),
                Sql.instant(row, "published_at"), row.getObject("rung", Integer.class),
                List.of((Integer[]) row.getArray("verified_rungs").getArray()),
                json.list(row.getString("effect_groups"), GroupEffect.class), Sql.strings(row, "effect_indicators"));
    }
}
