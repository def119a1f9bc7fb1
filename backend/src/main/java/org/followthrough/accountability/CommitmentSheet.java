package org.followthrough.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.JointReader.Kept;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.review.replies.LaterReplies;
import org.followthrough.shared.Json;
import org.followthrough.shared.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public list of commitments for whole lists: plain values as the database gives them, without the objects that a page is made of,
 * which cost more than all the rest of a list of 200,000. It is the same as {@link CommitmentSearch}; a test holds one against the other.
 */
@Component
@Transactional(readOnly = true)
public class CommitmentSheet {

    /** Everything as text: what the driver would read in its own way costs more to be written again than the whole row. */
    private static final String COLUMNS = """
            select s.commitment, s.ref, s.title, s.edition, s.event, s.addressee, p.name, p.kind, s.region, s.themes::text, s.gcm::text, s.verifiability, s.state,
                s.lateness, (s.due_at at time zone 'UTC')::text, s.position, s.self_report, s.self_report_cycle, s.assessment, s.assessment_cycle, s.evidence_grade, s.effect,
                s.cooperation, s.headline, s.headline_text, s.headline_args::text,
                planned.first_report::text, s.responded, s.reported, s.assessed, s.complete
            from standing s join party p on p.code = s.addressee""" + StandingRows.PLANNED;

    private final JdbcClient jdbc;
    private final Json json;
    private final JointReader joints;
    private final LaterReplies replies;
    private final InstitutionLists institutions;

    CommitmentSheet(JdbcClient jdbc, Json json, JointReader joints, LaterReplies replies, InstitutionLists institutions) {
        this.jdbc = jdbc;
        this.json = json;
        this.joints = joints;
        this.replies = replies;
        this.institutions = institutions;
    }

    /**
     * One line; values with codes are those codes.
     *
     * @param dueAt an instant as ISO 8601 has it
     * @param headline its code, {@code said} the sentence
     * @param kept what it is kept in with others, or null
     * @param laterReplies how many public ones
     * @param supporting institutions, as everybody may know them
     */
    public record Line(UUID commitment, String ref, String title, String edition, String event, String addressee, String addresseeName, String addresseeKind,
            String region, List<String> themes, List<Integer> gcm, String verifiability, String state, @Nullable String lateness, @Nullable String dueAt,
            @Nullable String position, @Nullable String selfReport, @Nullable String selfReportCycle, @Nullable String assessment,
            @Nullable String assessmentCycle, @Nullable String evidenceGrade, @Nullable String effect, @Nullable String cooperation, String headline,
            String said, boolean responded, boolean reported, boolean assessed, boolean complete, @Nullable Kept kept, int laterReplies,
            List<String> supporting) {

        Line with(@Nullable Kept kept, int laterReplies, List<String> supporting) {
            return new Line(commitment, ref, title, edition, event, addressee, addresseeName, addresseeKind, region, themes, gcm, verifiability, state, lateness,
                    dueAt, position, selfReport, selfReportCycle, assessment, assessmentCycle, evidenceGrade, effect, cooperation, headline, said,
                    responded, reported, assessed, complete, kept, laterReplies, supporting);
        }
    }

    /** What a whole list reads again and again is put together once: headlines in words, lists of codes, dates. */
    public final class Reading {

        private final Filter filter;
        private final Remembered<Said, String> said;
        private final Remembered<String, String> instants = new Remembered<>(utc -> Instant.parse(utc.replace(' ', 'T') + "Z").toString());
        private final Remembered<String, List<String>> themes = new Remembered<>(CommitmentSheet::codes);
        private final Remembered<String, List<Integer>> objectives = new Remembered<>(raw -> codes(raw).stream().map(Integer::valueOf).toList());

        private Reading(Filter filter, Function<Sentence, String> words) {
            this.filter = filter;
            this.said = new Remembered<>(one -> words.apply(one.sentence(json)));
        }

        /** At most so many lines after the given reference, in the order of their references. */
        public List<Line> after(@Nullable String ref, int limit) {
            var where = new Where(filter);
            if (ref != null) {
                where.and("s.ref > :after", "after", ref);
            }
            return whole(jdbc.sql(COLUMNS + where + " order by s.ref limit :limit").params(where.params).param("limit", limit).query(this::line).list());
        }

        private @Nullable String instant(@Nullable String utc) {
            return utc == null ? null : instants.of(utc);
        }

        private Line line(ResultSet row, int number) throws SQLException {
            return new Line(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                    row.getString(7), row.getString(8), row.getString(9), themes.of(row.getString(10)), objectives.of(row.getString(11)), row.getString(12),
                    row.getString(13), row.getString(14), instant(row.getString(15)), row.getString(16),
                    row.getString(17), row.getString(18), row.getString(19), row.getString(20), row.getString(21), row.getString(22), row.getString(23),
                    row.getString(24), said.of(new Said(row.getString(25), row.getString(26), row.getString(27))), row.getBoolean(28), row.getBoolean(29),
                    row.getBoolean(30), row.getBoolean(31), null, 0, List.of());
        }
    }

    /** An array as the database writes it; no code holds what would have to be quoted. */
    private static List<String> codes(String array) {
        return array.length() <= 2 ? List.of() : List.of(array.substring(1, array.length() - 1).split(","));
    }

    /** A headline as it is kept, with the day of the first report where one is planned. */
    private record Said(String key, String args, @Nullable String firstReport) {

        Sentence sentence(Json json) {
            var sentence = new Sentence(key, json.map(args).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, arg -> String.valueOf(arg.getValue()))));
            return firstReport == null ? sentence : HeadlineTexts.expecting(sentence, LocalDate.parse(firstReport));
        }
    }

    /** Begins to read what a filter shows; {@code words} puts a headline into words. */
    public Reading reading(Filter filter, Function<Sentence, String> words) {
        return new Reading(filter, words);
    }

    /** Whether there is any of what only few commitments have: where nobody has it, nobody is asked page by page. */
    private boolean isAnyBeside() {
        return jdbc.sql("""
                select exists (select 1 from joint_partner where left_at is null) or exists (select 1 from later_reply where decision = 'clear')
                    or exists (select 1 from institution_list where decision = 'clear')""").query(Boolean.class).single();
    }

    private List<Line> whole(List<Line> lines) {
        if (lines.isEmpty() || !isAnyBeside()) {
            return lines;
        }
        var ids = lines.stream().map(Line::commitment).toList();
        var kept = joints.kept(ids);
        var later = replies.counts(ids);
        var supporting = institutions.counting(ids);
        return kept.isEmpty() && later.isEmpty() && supporting.isEmpty() ? lines : lines.stream().map(line -> line.with(kept.get(line.commitment()),
                later.getOrDefault(line.commitment(), 0), supporting.getOrDefault(line.commitment(), List.of()).stream()
                        .map(SupportingInstitution::publicly).toList())).toList();
    }
}
