package org.followthrough.intake.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.intake.submissions.Submission.SourceFile;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposals. */
@Repository
class Submissions {

    /** What an account may decide. */
    private static final String QUEUE = """
            (state = 'handed-in' or state = 'appealed' and refused_by <> :account) and submitted_by <> :account""";

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Submission> find(UUID id) {
        return jdbc.sql("select * from submission where id = :id").param("id", id).query(Submissions::submission).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Submission> lock(UUID id) {
        return jdbc.sql("select * from submission where id = :id for update").param("id", id).query(Submissions::submission).optional();
    }

    /** One's own in any state, and for a moderator everybody's from being handed in on; after the given one. */
    List<Submission> page(UUID account, boolean moderator, @Nullable SubmissionState state, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from submission where (submitted_by = :account or :moderator and handed_in_at is not null)
                    and (:state::text is null or state = :state) and (:after::uuid is null or id > :after) order by id limit :limit""")
                .param("account", account).param("moderator", moderator).param("state", Sql.code(state)).param("after", after)
                .param("limit", limit).query(Submissions::submission).list();
    }

    /** One's own, the last saved first. */
    List<Submission> own(UUID account, int limit) {
        return jdbc.sql("select * from submission where submitted_by = :account order by saved_at desc, id limit :limit").param("account", account)
                .param("limit", limit).query(Submissions::submission).list();
    }

    /** What waits for a decision that this account may take, what was handed in first at the top. */
    List<Submission> queue(UUID account, int limit) {
        return jdbc.sql("select * from submission where " + QUEUE + " order by coalesce(appealed_at, handed_in_at), id limit :limit")
                .param("account", account).param("limit", limit).query(Submissions::submission).list();
    }

    int waiting(UUID account) {
        return jdbc.sql("select count(*) from submission where " + QUEUE).param("account", account).query(Integer.class).single();
    }

    int returned(UUID account) {
        return jdbc.sql("select count(*) from submission where submitted_by = :account and state = 'returned'").param("account", account)
                .query(Integer.class).single();
    }

    int unfinished(UUID account) {
        return jdbc.sql("""
                select count(*) from submission where submitted_by = :account and state in ('draft', 'handed-in', 'returned', 'appealed')""")
                .param("account", account).query(Integer.class).single();
    }

    /** An imported document with the same content for that event. */
    @Nullable UUID documentOf(SourceFile file, String event) {
        return jdbc.sql("select id from document where sha256 = :sha256 and event in (select events_above(:event))").param("sha256", file.sha256())
                .param("event", event).query(UUID.class).optional().orElse(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Submission s) {
        bound(jdbc.sql("""
                insert into submission (id, event, state, title, verbatim, section, number, themes, gcm, groups, attribution, persons, organisations,
                    url, sha256, file_name, media_type, submitted_by, party, saved_at, handed_in_at, decided_by, decided_at, ground, reason, refused_by,
                    appeal_until, appeal, appealed_at, recommendation)
                values (:id, :event, :state, :title, :verbatim, :section, :number, :themes, :gcm, :groups, :attribution, :persons, :organisations,
                    :url, :sha256, :file, :type, :submittedBy, :party, :savedAt, :handedInAt, :decidedBy, :decidedAt, :ground, :reason, :refusedBy,
                    :appealUntil, :appeal, :appealedAt, :recommendation)"""), s).param("submittedBy", s.submittedBy()).param("party", s.party()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Submission s) {
        var saved = bound(jdbc.sql("""
                update submission set event = :event, state = :state, title = :title, verbatim = :verbatim, section = :section, number = :number,
                    themes = :themes, gcm = :gcm, groups = :groups, attribution = :attribution, persons = :persons, organisations = :organisations,
                    url = :url, sha256 = :sha256, file_name = :file, media_type = :type, saved_at = :savedAt, handed_in_at = :handedInAt,
                    decided_by = :decidedBy, decided_at = :decidedAt, ground = :ground, reason = :reason, refused_by = :refusedBy,
                    appeal_until = :appealUntil, appeal = :appeal, appealed_at = :appealedAt, recommendation = :recommendation, version = version + 1
                where id = :id and version = :version"""), s).param("version", s.version()).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(s.id().toString());
        }
    }

    private static StatementSpec bound(StatementSpec sql, Submission s) {
        var p = s.proposal();
        var file = Optional.ofNullable(s.file());
        return sql.param("id", s.id()).param("event", p.event()).param("state", s.state().code()).param("title", p.title())
                .param("verbatim", p.verbatim()).param("section", p.section()).param("number", p.number())
                .param("themes", p.themes().stream().sorted().toArray(String[]::new))
                .param("gcm", p.gcmObjectives().stream().sorted().toArray(Integer[]::new))
                .param("groups", p.addresseeGroups().stream().map(AddresseeGroup::code).sorted().toArray(String[]::new))
                .param("attribution", p.attribution().code()).param("persons", names(p.proponents(), Proponent::person))
                .param("organisations", names(p.proponents(), Proponent::organisation)).param("url", p.url())
                .param("sha256", file.map(SourceFile::sha256).orElse(null)).param("file", file.map(SourceFile::name).orElse(null))
                .param("type", file.map(SourceFile::mediaType).orElse(null)).param("savedAt", Sql.time(s.savedAt()))
                .param("handedInAt", Sql.time(s.handedInAt())).param("decidedBy", s.decidedBy()).param("decidedAt", Sql.time(s.decidedAt()))
                .param("ground", Sql.code(s.ground())).param("reason", s.reason()).param("refusedBy", s.refusedBy())
                .param("appealUntil", Sql.time(s.appealUntil())).param("appeal", s.appeal()).param("appealedAt", Sql.time(s.appealedAt()))
                .param("recommendation", s.recommendation());
    }

    private static String[] names(List<Proponent> proponents, Function<Proponent, @Nullable String> name) {
        return proponents.stream().map(one -> Objects.requireNonNullElse(name.apply(one), "")).toArray(String[]::new);
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        var sha256 = row.getString("sha256");
        var file = sha256 == null ? null : new SourceFile(sha256, row.getString("file_name"), row.getString("media_type"));
        return new Submission(row.getObject("id", UUID.class), Sql.codedAlways(SubmissionState.class, row, "state"), proposal(row), file,
                row.getObject("submitted_by", UUID.class), row.getString("party"), Optional.ofNullable(Sql.instant(row, "saved_at")).orElseThrow(),
                Sql.instant(row, "handed_in_at"), row.getObject("decided_by", UUID.class), Sql.instant(row, "decided_at"),
                Sql.coded(RefusalGround.class, row, "ground"), row.getString("reason"), row.getObject("refused_by", UUID.class),
                Sql.instant(row, "appeal_until"), row.getString("appeal"), Sql.instant(row, "appealed_at"),
                row.getObject("recommendation", UUID.class), row.getLong("version"));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var groups = Sql.strings(row, "groups").stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow()).collect(Collectors.toSet());
        return new Proposal(row.getString("event"), row.getString("title"), row.getString("verbatim"), row.getString("section"),
                row.getString("number"), Sql.strings(row, "themes").stream().collect(Collectors.toSet()),
                Sql.integers(row, "gcm").stream().collect(Collectors.toSet()), groups, Sql.codedAlways(Attribution.class, row, "attribution"),
                proponents(Sql.strings(row, "persons"), Sql.strings(row, "organisations")), row.getString("url"));
    }

    private static List<Proponent> proponents(List<String> persons, List<String> organisations) {
        return IntStream.range(0, persons.size()).mapToObj(i -> new Proponent(orNull(persons.get(i)), orNull(organisations.get(i)))).toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
