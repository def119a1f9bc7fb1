package org.followthrough.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.DomainEvent.Readers;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record as its parties may read it, and the checkpoints that anyone may keep (contract, sections 3 and 4). */
@Service
@Transactional(readOnly = true)
public class AuditRecords {

    /** What tells of people who hand something in confidentially: its place in the order would tell when they did. */
    private static final String[] CONFIDENTIAL = {"confidential-%", "redacted-copy-%"};

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final MethodClock clock;

    AuditRecords(JdbcClient jdbc, AccessPolicy policy, MethodClock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /**
     * One entry as its reader may see it.
     *
     * @param seq place in the chain; null until it is sealed, and for what a panel did or somebody confidentially, whose order is not told
     * @param by role in which somebody acted, a seat's pseudonym, or {@code engine}
     * @param hash of the entry's content; null where the place is not told, as the time could be found by it
     */
    public record Entry(UUID id, @Nullable Long seq, Instant at, String subject, String action, String by, @Nullable String hash) {
    }

    /** The head of the chain as it was published last; both null before the first day is over. */
    public record Head(@Nullable Instant at, @Nullable String hash) {
    }

    /** The last daily checkpoint. */
    public Head head() {
        return jdbc.sql("select at, hash from audit_checkpoint order by day desc limit 1")
                .query((row, number) -> new Head(Sql.instant(row, "at"), row.getString("hash"))).optional().orElse(new Head(null, null));
    }

    /** Who stands how to a subject: the commitment's addressee and last panel, where it is one, with the instant it was drawn. */
    private record Subject(@Nullable UUID commitment, @Nullable String addressee, Set<UUID> seats, @Nullable UUID chair,
            @Nullable Instant drawnAt) {

        Target target() {
            return new Target(addressee, seats, chair);
        }
    }

    /**
     * Entries about a commitment, a recommendation, an edition, an event, a cycle, a proposal, a document or a term (as
     * {@code themes~health}), oldest first, after the given one. What a panel did its chair reads at once, as far as
     * it is the last panel's; others are told after its publication, and by the day. That something was handed in confidentially organisers
     * are told when its day is over.
     *
     * @throws Forbidden for those who are no party of the record
     */
    public List<Entry> of(Actor actor, String subject, @Nullable Instant afterAt, @Nullable UUID after, int limit) {
        var about = subject(actor, subject).orElseThrow(() -> new NotFound("audit.subject.unknown"));
        requireParty(actor, about);
        return jdbc.sql("""
                with readable as (
                    select e.id, c.seq, e.at, e.subject, e.action, e.acted_as, e.content_hash,
                        e.visibility = 'panel' and not (:ofPanel and e.at >= :drawnAt::timestamptz) or e.action like any(:confidential) as veiled,
                        e.visibility = any(:visibilities) and (e.action not like 'confidential-%' or :mayCount and e.at < :today::timestamptz) or e.visibility = 'panel' and (:ofPanel and e.at >= :drawnAt::timestamptz
                            or exists (select 1 from panel p
                            where p.commitment = e.commitment and p.published_at is not null and e.at between p.drawn_at and p.published_at))
                            as visible
                    from audit_entry e left join audit_chain c on c.entry = e.id where e.subject = :subject),
                shown as (
                    select id, case when veiled then null else seq end as seq, case when veiled then null else content_hash end as shown_hash,
                        case when veiled then (date_trunc('day', at at time zone 'UTC')) at time zone 'UTC' else at end as shown_at,
                        subject, action, acted_as
                    from readable where visible)
                select * from shown where :after::uuid is null or (shown_at, id) > (:afterAt::timestamptz, :after)
                order by shown_at, id limit :limit""")
                .param("subject", subject).param("ofPanel", policy.allows(actor, Permission.SEAL, about.target()))
                .param("drawnAt", Sql.time(about.drawnAt())).param("confidential", CONFIDENTIAL)
                .param("mayCount", policy.allows(actor, Permission.COUNT_CONFIDENTIAL, about.target()))
                .param("today", Sql.time(clock.now().truncatedTo(ChronoUnit.DAYS)))
                .param("visibilities", visibilities(actor, about).toArray(String[]::new))
                .param("after", after).param("afterAt", Sql.time(afterAt)).param("limit", limit)
                .query(AuditRecords::entry).list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getObject("seq", Long.class), Sql.instant(row, "shown_at"),
                row.getString("subject"), row.getString("action"), row.getString("acted_as"), row.getString("shown_hash"));
    }

    /** A planned cycle, a proposal that was handed in, and a document are the organiser's: for others there is none. */
    private Optional<Subject> subject(Actor actor, String subject) {
        return jdbc.sql("""
                select c.id, c.addressee, p.chair, p.id as panel, p.drawn_at from commitment c
                    left join lateral (select * from panel where commitment = c.id order by drawn_at desc limit 1) p on true
                where c.ref = :subject
                union all select null, null, null, null, null from recommendation where ref = :subject and state <> 'draft'
                union all select null, null, null, null, null from edition where code = :subject
                union all select null, null, null, null, null from event where code = :subject
                union all select null, null, null, null, null from pack where code = :subject
                union all select null, null, null, null, null from reporting_cycle where code = :subject and (state <> 'planned' or :organiser)
                union all select null, null, null, null, null from submission where id::text = :subject and handed_in_at is not null and :organiser
                union all select null, null, null, null, null from alternative_report
                    where 'AR-' || year || '-' || lpad(number::text, greatest(4, length(number::text)), '0') = :subject
                union all select null, null, null, null, null from document where id::text = :subject and :organiser
                union all select null, null, null, null, null from term where scheme || '~' || code = :subject
                limit 1""").param("subject", subject)
                .param("organiser", policy.allows(actor, Permission.RUN_CYCLES, Target.ANYTHING))
                .query(this::subject).optional();
    }

    private Subject subject(ResultSet row, int number) throws SQLException {
        var panel = row.getObject("panel", UUID.class);
        Set<UUID> seats = panel == null ? Set.of() : new HashSet<>(jdbc.sql("""
                select account from panel_seat where panel = :panel and given_back_at is null""").param("panel", panel).query(UUID.class).list());
        return new Subject(row.getObject("id", UUID.class), row.getString("addressee"), seats, row.getObject("chair", UUID.class),
                Sql.instant(row, "drawn_at"));
    }

    private void requireParty(Actor actor, Subject about) {
        var party = policy.allows(actor, Permission.READ_RECORDS, Target.ANYTHING) || isAddressee(actor, about)
                || policy.allows(actor, Permission.RATE, about.target()) || policy.allows(actor, Permission.SEAL, about.target());
        if (!party) {
            throw new Forbidden("access.read-record");
        }
    }

    private boolean isAddressee(Actor actor, Subject about) {
        return about.addressee() != null && policy.allows(actor, Permission.READ_DRAFTS, about.target());
    }

    private List<String> visibilities(Actor actor, Subject about) {
        var readable = new ArrayList<>(List.of(Readers.PUBLIC.code()));
        if (isAddressee(actor, about)) {
            readable.add(Readers.PARTY.code());
        }
        if (policy.allows(actor, Permission.RUN_CYCLES, Target.ANYTHING)) {
            readable.add(Readers.ORGANISER.code());
        }
        if (policy.allows(actor, Permission.MANAGE_ACCOUNTS, Target.ANYTHING)) {
            readable.add(Readers.ADMINISTRATOR.code());
        }
        return readable;
    }
}
