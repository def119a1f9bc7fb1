package org.followthrough.accountability;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.commitment.ClockResumed;
import org.followthrough.commitment.CommitmentAssigned;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.CommitmentStarted;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlineMoved;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.PlanEvent;
import org.followthrough.commitment.PositionCleared;
import org.followthrough.commitment.ResponseLate;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.joint.JointEvent;
import org.followthrough.commitment.sideways.SideWayEvent;
import org.followthrough.corrections.TextCorrected;
import org.followthrough.evidence.alternative.AlternativeEvent;
import org.followthrough.evidence.confidential.ConfidentialEvent;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.reporting.institutions.InstitutionEvent;
import org.followthrough.review.ReopeningEvent;
import org.followthrough.review.ReviewEvent;
import org.followthrough.review.replies.LaterReplyEvent;
import org.followthrough.shared.DomainEvent.Readers;
import org.followthrough.shared.Batch;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.followthrough.workflow.Escalated;
import org.followthrough.workflow.Listening;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public may read of a commitment's history: an entry is written when what it tells becomes public. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final Json json;
    private final Cycles cycles;

    Timeline(JdbcClient jdbc, Json json, Cycles cycles) {
        this.jdbc = jdbc;
        this.json = json;
        this.cycles = cycles;
    }

    private static final Set<DeadlineKind> TOLD = EnumSet.of(DeadlineKind.RESPONSE_DUE, DeadlineKind.REPORT_DUE, DeadlineKind.REVIEW_ENDS,
            DeadlineKind.REPLY_ENDS);

    /** Whose act an entry tells. */
    private static final String ADDRESSEE = "addressee";
    private static final String PANEL = "panel";
    private static final String ORGANISER = "organiser";
    private static final String ENGINE = "engine";

    /**
     * One public entry.
     *
     * @param kind what happened, as a stable code
     * @param text the sentence with its arguments
     * @param cycle code of the reporting cycle, or null
     * @param by addressee, panel, organiser or engine
     */
    public record Entry(long ordinal, Instant at, String kind, Sentence text, @Nullable String cycle, String by) {
    }

    @EventListener
    @Order(Listening.TIMELINE)
    void on(CommitmentEvent event) {
        if (event.readers() != Readers.PUBLIC) {
            return;
        }
        switch (event) {
            case CommitmentAssigned e -> write(e, ORGANISER, null, Map.of("due", e.responseDue().toString()));
            case CommitmentStarted e -> write(e, ORGANISER, null, Map.of());
            case ResponseLate e -> write(e, ENGINE, null, Map.of());
            case NoResponseRecorded e -> write(e, ENGINE, null, Map.of());
            case PositionCleared e -> write(e, ADDRESSEE, null, Map.of("position", e.position().code()));
            case PlanEvent.PlanChanged e -> write(e, ADDRESSEE, null, "timeline." + e.action() + (e.atOnce() ? "" : ".next-cycle"), Map.of());
            case PlanEvent.PlanGiven e -> write(e, ADDRESSEE, null, "timeline." + e.action() + (e.atOnce() ? "" : ".next-cycle"), Map.of());
            case PlanEvent.PlanCounts e -> write(e, ENGINE, null, Map.of());
            case InstitutionEvent.InstitutionsPublished e -> write(e, ADDRESSEE, null, Map.of());
            case ReportEvent.ReportAsked e -> write(e, ENGINE, e.cycle(), Map.of("due", e.due().toString()));
            case ReportEvent.ReportSubmitted e -> write(e, ADDRESSEE, e.cycle(), Map.of());
            case ReportEvent.ReportLate e -> write(e, ENGINE, e.cycle(), Map.of("lateness", e.lateness().code()));
            case ReportEvent.ReportCleared e when e.lateness() == null -> write(e, ADDRESSEE, e.cycle(), "timeline." + e.action() + ".unasked",
                    Map.of("report", e.selfReport().code()));
            case ReportEvent.ReportCleared e -> write(e, ADDRESSEE, e.cycle(),
                    Map.of("report", e.selfReport().code(), "lateness", e.lateness().code()));
            case ReportEvent.NothingReported e -> write(e, ENGINE, e.cycle(), Map.of());
            case ReviewEvent.PanelDrawn e -> write(e, ENGINE, e.cycle(), Map.of("ends", e.ends().toString()));
            case ReviewEvent.AssessmentSealed e -> write(e, PANEL, e.cycle(), Map.of("ends", e.replyEnds().toString()));
            case ReviewEvent.Replied e -> write(e, ADDRESSEE, e.cycle(), Map.of("disputes", String.valueOf(e.disputes())));
            case ReviewEvent.AssessmentPublished e -> write(e, PANEL, e.cycle(), Map.of("level", e.level().code()));
            case LaterReplyEvent.LaterReplyPublished e -> write(e, ADDRESSEE, e.cycle(), Map.of());
            case ReopeningEvent.Reopened e -> write(e, ORGANISER, null, Map.of("ground", e.ground().code()));
            case ReopeningEvent.ReopeningLapsed e -> lapsed(e);
            case ReopeningEvent.AppealLodged e -> write(e, ADDRESSEE, e.cycle(), Map.of());
            case ReopeningEvent.AppealRefused e -> write(e, ORGANISER, e.cycle(), Map.of());
            case ReopeningEvent.AppealAccepted e -> write(e, e.account() == null && e.actedAs().equals(ENGINE) ? ENGINE : ORGANISER,
                    e.cycle(), Map.of());
            case ReopeningEvent.SecondPanelCalled e -> write(e, ENGINE, e.cycle(), Map.of());
            case ReopeningEvent.AppealOvertaken e -> write(e, ENGINE, e.cycle(), Map.of());
            case ReopeningEvent.AppealLapsed e -> write(e, ENGINE, e.cycle(), Map.of());
            case Escalated e -> write(e, ENGINE, null, Map.of("asked", e.asked().code()));
            case CommitmentClosed e -> write(e, e.by() == CommitmentClosed.Way.PANEL ? PANEL
                    : e.by() == CommitmentClosed.Way.TRACKING_END ? ENGINE : ORGANISER, null, Map.of("as", e.as().code()));
            case DeadlineMoved e when TOLD.contains(e.kind()) -> write(e, ORGANISER, e.cycle(), "timeline." + e.action() + "." + e.kind().code(),
                    Map.of("due", e.to().toString(), "was", e.from().toString()));
            case ClockResumed e -> resumed(e);
            case SideWayEvent.ClarificationAsked e -> write(e, by(e.asked().other()), e.cycle(), Map.of("with", e.asked().code()));
            case SideWayEvent.ClarificationAnswered e -> write(e, by(e.asked()), e.cycle(), Map.of("with", e.asked().code()));
            case SideWayEvent.ClarificationWithdrawn e -> write(e, by(e.asked().other()), e.cycle(), Map.of("with", e.asked().code()));
            case SideWayEvent.ClarificationUnanswered e -> write(e, ENGINE, e.cycle(), Map.of("with", e.asked().code()));
            case SideWayEvent.ReassignmentOverdue e -> write(e, ENGINE, null, Map.of("due", e.due().toString()));
            case SideWayEvent.ExtensionGranted e -> write(e, ORGANISER, e.cycle(), Map.of("before", e.before().toString(),
                    "due", e.due().toString()));
            case SideWayEvent.ExtensionRefused e -> write(e, ORGANISER, e.cycle(), Map.of("due", e.due().toString()));
            case SideWayEvent.PassedOn e -> write(e, ADDRESSEE, null, Map.of("institution", e.to()));
            case SideWayEvent.HandedBack e -> write(e, ADDRESSEE, null, Map.of());
            case SideWayEvent.GivenBack e -> write(e, ORGANISER, null, Map.of());
            case SideWayEvent.GivenOn e -> write(e, ORGANISER, null, Map.of("commitment", e.to()));
            case JointEvent.JointlyKept e -> write(e, organiserOr(e), null, Map.of());
            case JointEvent.JointlyLeft e -> write(e, e.party() == null ? organiserOr(e) : ADDRESSEE, null, Map.of());
            case JointEvent.JointlyDissolved e -> write(e, ENGINE, null, Map.of());
            case JointEvent.CoordinatorChanged e -> write(e, organiserOr(e), null, Map.of("commitment", e.after()));
            case TextCorrected e -> write(e, ORGANISER, e.cycle(), "timeline." + e.action() + "." + e.wording().code(), Map.of());
            case ConfidentialEvent.RedactedCopyPublished e -> write(e, PANEL, null, Map.of());
            case ConfidentialEvent.RedactedCopyWithdrawn e -> write(e, ENGINE, null, Map.of());
            case AlternativeEvent.AlternativeReportAttached e -> alternative(e);
            case AlternativeEvent.AlternativeReportWithdrawn e -> alternative(e);
            case JointEvent.JointStatementWritten e when e.isOwn() -> write(e, ADDRESSEE, null, Map.of());
            default -> { }
        }
    }

    private void alternative(AlternativeEvent.OfCommitment event) {
        write(event, ENGINE, null, Map.of("number", event.number(), "organisation", event.organisation()));
    }

    /** By its ground. */
    private void lapsed(ReopeningEvent.ReopeningLapsed event) {
        write(event, ENGINE, null, "timeline." + event.action() + "." + event.ground().code(), Map.of("because", event.because()));
    }

    private static String organiserOr(CommitmentEvent event) {
        return event.actedAs().equals(ENGINE) ? ENGINE : ORGANISER;
    }

    private static String by(Side side) {
        return side == Side.ADDRESSEE ? ADDRESSEE : ORGANISER;
    }

    /** With both dates where the due date was moved. */
    private void resumed(ClockResumed event) {
        if (event.movedDue()) {
            write(event, ENGINE, event.cycle(), Map.of("before", String.valueOf(event.before()), "due", String.valueOf(event.due())));
        } else {
            write(event, ENGINE, event.cycle(), "timeline." + event.action() + ".kept", Map.of());
        }
    }

    private void write(CommitmentEvent event, String by, @Nullable UUID cycle, Map<String, String> args) {
        write(event, by, cycle, "timeline." + event.action(), args);
    }

    private void write(CommitmentEvent event, String by, @Nullable UUID cycle, String key, Map<String, String> args) {
        Batch.write(this, new Row(event, by, cycle, key, args), this::write);
    }

    private record Row(CommitmentEvent event, String by, @Nullable UUID cycle, String key, Map<String, String> args) {
    }

    private void write(List<Row> rows) {
        var codes = cycles.codes(rows.stream().map(Row::cycle).filter(Objects::nonNull).distinct().toList());
        jdbc.sql("""
                insert into timeline_entry (id, commitment, at, kind, text_key, text_args, cycle, by, visible_at)
                select gen_random_uuid(), commitment, at, kind, key, args::jsonb, cycle, by, at
                from unnest(:commitments::uuid[], :ats::timestamptz[], :kinds::text[], :keys::text[], :args::text[], :cycles::text[],
                        :bys::text[])
                    with ordinality as n (commitment, at, kind, key, args, cycle, by, ordinal)
                order by n.ordinal""")
                .param("commitments", rows.stream().map(row -> row.event().commitment()).toArray(UUID[]::new))
                .param("ats", texts(rows, row -> row.event().at())).param("kinds", texts(rows, row -> row.event().action()))
                .param("keys", texts(rows, Row::key)).param("args", texts(rows, row -> json.text(row.args())))
                .param("cycles", texts(rows, row -> row.cycle() == null ? null : codes.get(row.cycle()))).param("bys", texts(rows, Row::by))
                .update();
    }

    private static String[] texts(List<Row> rows, Function<Row, ? extends @Nullable Object> text) {
        return rows.stream().map(text).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    /** Many at once. */
    @EventListener
    @Order(Listening.TIMELINE)
    void on(Happenings many) {
        many.of(CommitmentEvent.class).forEach(this::on);
    }

    /** The public entries of a commitment, oldest first, starting after {@code after}. */
    public List<Entry> of(UUID commitment, long after, int limit) {
        return jdbc.sql("""
                select ordinal, at, kind, text_key, text_args, cycle, by from timeline_entry
                where commitment = :commitment and ordinal > :after order by ordinal limit :limit""")
                .param("commitment", commitment).param("after", after).param("limit", limit)
                .query((row, number) -> new Entry(row.getLong("ordinal"), Sql.instant(row, "at"), row.getString("kind"),
                        new Sentence(row.getString("text_key"), strings(json.map(row.getString("text_args")))), row.getString("cycle"),
                        row.getString("by"))).list();
    }

    private static Map<String, String> strings(Map<String, Object> args) {
        return args.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
