package org.followthrough.random;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.Side;
import org.followthrough.identity.Role;
import org.followthrough.processes.AssignmentProcess;
import org.followthrough.processes.CivilSocietyReviewProcess;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.processes.ProgressReportingProcess;
import org.followthrough.reporting.ReportState;
import org.followthrough.review.PanelState;
import org.followthrough.shared.Coded;
import org.followthrough.workflow.WorkItemKind;
import org.jspecify.annotations.Nullable;

/** What everybody who keeps something about a commitment has to say of it. */
final class Expected {

    private Expected() {
    }

    /** The same words for the product's values and the expected ones. */
    static Map<String, String> of(Promise p) {
        var verdict = Table.verdict(p).or(() -> p.published().stream().reduce((a, b) -> b));
        return Map.ofEntries(Map.entry("state", p.state.code()), Map.entry("position", code(p.position)), Map.entry("lateness", code(p.lateness)),
                Map.entry("due", String.valueOf(p.due)), Map.entry("lies with", code(p.liesWith)),
                Map.entry("under appeal", String.valueOf(p.appealSince != null)),
                Map.entry("headline", Table.headline(p).code()),
                Map.entry("self-report", p.lastCleared().map(report -> code(report.said)).orElse("-")),
                Map.entry("assessment", verdict.map(board -> code(board.level)).orElse("-")),
                Map.entry("cooperation", code(Grades.of(p))), Map.entry("responded", String.valueOf(p.respondedAt != null)),
                Map.entry("deadlines", dates(p.deadlines)), Map.entry("stopped", dates(p.stopped)),
                Map.entry("tokens", sorted(tokens(p))), Map.entry("desks", sorted(desks(p))),
                Map.entry("reports", sorted(p.reports.stream().map(Expected::report).toList())), Map.entry("told", sorted(p.told)),
                Map.entry("confidential", sorted(p.secrets.stream().map(Secret::words).toList())), Map.entry("brought", sorted(brought(p))),
                Map.entry("supporters", String.join(", ", p.supporters)), Map.entry("waiting supporters", sorted(Objects.requireNonNullElse(p.waitingSupporters, List.of()))),
                Map.entry("advice", sorted(p.advice)),
                Map.entry("asked parts", sorted(p.reports.stream().flatMap(report -> report.asked.stream().map(part -> part(report, part))).toList())));
    }

    /** Evidence from beside the two sides; what is no longer public is kept for the panels in whose file it was. */
    private static List<String> brought(Promise p) {
        var copies = p.secrets.stream().flatMap(secret -> Stream.concat(Stream.generate(() -> "redacted gone").limit(secret.copiesGone),
                secret.copied && !secret.withdrawn ? Stream.of("redacted public") : Stream.empty()));
        var reports = p.voices.values().stream().flatMap(voice -> Stream.generate(() -> voice.withdrawn ? "alternative gone" : "alternative public")
                .limit(voice.cited.getOrDefault(p.ref, 0)));
        return Stream.concat(copies, reports).toList();
    }

    private static String report(Report report) {
        return String.join(" ", report.cycle.code, report.state.code(), String.valueOf(report.version), report.due.toString(),
                report.veryLate.toString());
    }

    private static String part(Report report, Parts.Part part) {
        return String.join(" ", report.cycle.code, part.institution, part.state, part.due.toString());
    }

    static String code(@Nullable Coded value) {
        return value == null ? "-" : value.code();
    }

    static String sorted(Collection<String> words) {
        return String.join("\n    ", words.stream().sorted().toList());
    }

    private static String dates(Map<DeadlineKind, Instant> dates) {
        return sorted(dates.entrySet().stream().map(date -> date.getKey().code() + " " + date.getValue().truncatedTo(ChronoUnit.SECONDS)).toList());
    }

    /** Where the engine waits. */
    private static List<String> tokens(Promise p) {
        if (p.isClosed()) {
            return List.of();
        }
        var aside = p.waiting != null && !p.inAssignment() ? Stream.of(CommitmentProcess.Task.CLEAR_CHANGED_POSITION.id()) : Stream.<String>empty();
        return Stream.concat(Stream.of(token(p)), aside).toList();
    }

    private static String token(Promise p) {
        return switch (p.state) {
            case CLARIFICATION -> p.inAssignment() ? responding(p) : reporting(p);
            case ASSIGNED, AWAITING_RESPONSE -> p.isHandedBack() ? AssignmentProcess.Task.REASSIGN.id()
                    : p.position == Position.NO_RESPONSE ? CommitmentProcess.Step.AWAIT_NEXT.id() : responding(p);
            case REPORT_DUE -> ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT.id();
            case UNDER_CLEARANCE -> reporting(p);
            case IN_REVIEW -> CivilSocietyReviewProcess.Task.RATE_AND_SEAL.id();
            case RIGHT_OF_REPLY -> CivilSocietyReviewProcess.Task.REPLY.id();
            default -> CommitmentProcess.Step.AWAIT_NEXT.id();
        };
    }

    private static String reporting(Promise p) {
        return p.openReport().filter(report -> report.state == ReportState.SUBMITTED).isPresent()
                ? ProgressReportingProcess.Task.CLEAR_REPORT.id() : ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT.id();
    }

    private static String responding(Promise p) {
        return p.waiting == null ? AssignmentProcess.Task.RESPOND.id() : AssignmentProcess.Task.CLEAR_POSITION.id();
    }

    /** What lies on whose desk; with its date where it has one of its own. */
    private static List<String> desks(Promise p) {
        var desks = new ArrayList<String>();
        p.clearances.forEach((kind, due) -> desks.add(of(Objects.requireNonNull(Clearances.WORK.get(kind)), Role.CLEARING_OFFICER, p.party) + " " + due + " "
                + (p.lateClearances.contains(kind) ? Lateness.LATE : Lateness.ON_TIME).code()));
        if (p.isClosed()) {
            proposals(p, desks);
            return desks;
        }
        answers(p, desks);
        p.openReport().ifPresent(report -> reports(p, report, desks));
        p.reports.stream().filter(Report::isUnsent).forEach(report -> parts(p, report, desks));
        p.lastBoard().ifPresent(board -> panel(p, board, desks));
        proposals(p, desks);
        return desks;
    }

    private static void answers(Promise p, List<String> desks) {
        if (p.waiting != null) {
            desks.add(of(WorkItemKind.CLEAR_POSITION, Role.CLEARING_OFFICER, p.party) + (p.awaitsResponse() ? dated(p) : ""));
        } else if (!p.isHandedBack() && (p.awaitsResponse() || p.returned)) {
            desks.add(of(WorkItemKind.RESPOND, Role.FOCAL_POINT, p.party) + (p.awaitsResponse() ? dated(p) : ""));
        }
        if (p.isHandedBack()) {
            desks.add(of(WorkItemKind.REASSIGN, Role.ORGANISER, "") + " " + p.answerBy);
        }
        if (p.asked != null) {
            desks.add(of(WorkItemKind.ANSWER_CLARIFICATION, p.asked.role(), p.asked == Side.ADDRESSEE ? p.party : "") + " " + p.answerBy);
        }
        if (p.extension != null) {
            desks.add(of(WorkItemKind.DECIDE_EXTENSION, Role.ORGANISER, ""));
        }
    }

    private static void reports(Promise p, Report report, List<String> desks) {
        desks.add((report.state == ReportState.SUBMITTED ? of(WorkItemKind.CLEAR_REPORT, Role.CLEARING_OFFICER, p.party)
                : of(WorkItemKind.REPORT, Role.FOCAL_POINT, p.party)) + dated(p));
        if (report.asksContributors) {
            desks.add(of(WorkItemKind.CONTRIBUTE, Role.CONTRIBUTOR, p.party) + dated(p));
        }
        parts(p, report, desks);
    }

    private static void parts(Promise p, Report report, List<String> desks) {
        report.asked.stream().filter(part -> part.onDesk)
                .forEach(part -> desks.add(of(WorkItemKind.CONTRIBUTE, Role.CONTRIBUTOR, p.party) + " of " + part.institution + " " + part.due));
    }

    private static void panel(Promise p, Board board, List<String> desks) {
        if (board.state == PanelState.RATING) {
            board.seats.stream().filter(seat -> !seat.submitted || seat.mayRevise)
                    .forEach(seat -> desks.add(of(WorkItemKind.RATE, Role.REVIEWER, seat.holder) + " " + board.ends));
            if (board.chair != null) {
                desks.add(of(WorkItemKind.SEAL, Role.PANEL_CHAIR, board.chair) + " " + board.ends);
            }
        }
        if (p.state == CommitmentState.RIGHT_OF_REPLY) {
            desks.add(of(WorkItemKind.REPLY, Role.FOCAL_POINT, p.party) + " " + board.replyEnds);
        }
    }

    private static void proposals(Promise p, List<String> desks) {
        confirm(WorkItemKind.CONFIRM_REOPEN, p.reopening, "", desks);
        confirm(WorkItemKind.CONFIRM_CLOSE, p.closing, " " + p.lapses, desks);
        if (p.contested != null && !p.appealAccepted) {
            desks.add(of(WorkItemKind.CONFIRM_REOPEN, Role.ORGANISER, ""));
            if (p.contested.chair != null) {
                desks.add(of(WorkItemKind.CONFIRM_REOPEN, Role.PANEL_CHAIR, p.contested.chair));
            }
        }
    }

    private static void confirm(WorkItemKind kind, Promise.@Nullable Proposal proposal, String dated, List<String> desks) {
        if (proposal != null && proposal.to().isEmpty()) {
            desks.add(of(kind, Role.ORGANISER, "") + dated);
        } else if (proposal != null) {
            proposal.to().forEach(chair -> desks.add(of(kind, Role.PANEL_CHAIR, chair) + dated));
        }
    }

    static String of(WorkItemKind kind, Role role, String whose) {
        return kind.code() + " " + role.code() + " " + whose;
    }

    private static String dated(Promise p) {
        return " " + p.due + " " + Objects.requireNonNullElse(p.lateness, Lateness.ON_TIME).code();
    }
}
