package org.followthrough.ui.faults;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.processes.AssignmentProcess;
import org.followthrough.processes.CivilSocietyReviewProcess;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.processes.ProgressReportingProcess;
import org.followthrough.ui.faults.Api.Reply;
import org.followthrough.ui.faults.Ledger.Kept;

/** What the writers do, step by step; each step is acknowledged before the next one is taken. */
final class Stories {

    private static final String CLEAR = "{\"decision\": \"clear\"}";

    private final Caller caller;
    private final Ledger ledger;

    Stories(Caller caller, Ledger ledger) {
        this.caller = caller;
        this.ledger = ledger;
    }

    /** One step of somebody's work. */
    interface Step {
        void take();
    }

    /** A recommendation is given to a state, which accepts it. */
    Stream<Step> assignment(String recommendation, String state) {
        var ref = recommendation + "~" + state;
        return Stream.of(
                () -> {
                    json("organiser", "POST", "/recommendations/" + recommendation + "/commitments", "{\"addressees\": [\"" + state + "\"]}");
                    ledger.of(ref).acted("commitment-assigned").at("assigned", AssignmentProcess.Task.RESPOND.id());
                },
                () -> {
                    var kept = ledger.of(ref);
                    json(kept.of("focal"), "POST", path(ref) + "/position", Positions.acceptance(LocalDate.now()));
                    kept.acted("position-submitted").at("assigned", AssignmentProcess.Task.CLEAR_POSITION.id());
                },
                () -> {
                    var kept = ledger.of(ref);
                    json(kept.of("clearing"), "POST", path(ref) + "/position/clear", CLEAR);
                    kept.acted("position-cleared").at("in-implementation", CommitmentProcess.Step.AWAIT_NEXT.id());
                },
                () -> evidence(ref, 2_000));
    }

    /** A commitment that is asked for a report comes to a published assessment. */
    Stream<Step> report(String ref) {
        var kept = ledger.of(ref).acted("commitment-assigned").acted("position-submitted").acted("position-cleared")
                .at("report-due", ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT.id());
        var report = path(ref) + "/reports/" + Seed.CYCLE;
        var review = path(ref) + "/reviews/" + Seed.CYCLE;
        return Stream.of(
                () -> draft(kept, report, "First words."),
                () -> {
                    json(kept.of("ministry"), "POST", report + "/contributions", "{\"institution\": \"Ministry of Finance\", \"text\": \"Costed.\"}");
                    kept.acted("contribution-signed").contributed();
                },
                () -> evidence(ref, 300_000),
                () -> draft(kept, report, "The bill was tabled."),
                () -> {
                    json(kept.of("focal"), "POST", report + "/submit", "{}");
                    kept.acted("report-submitted").at("under-clearance", ProgressReportingProcess.Task.CLEAR_REPORT.id());
                },
                () -> {
                    json(kept.of("clearing"), "POST", report + "/clear", CLEAR);
                    kept.acted("report-cleared").at("in-review", CivilSocietyReviewProcess.Task.RATE_AND_SEAL.id());
                },
                () -> panel(review).forEach(reviewer -> {
                    json(reviewer, "PUT", review, """
                            {"level": "limited", "evidenceGrade": "moderate", "comment": "As found.", "conflictOfInterest": false}""");
                    json(reviewer, "POST", review + "/submit", "{}");
                    kept.acted("rating-submitted");
                }),
                () -> {
                    json(chair(ref), "POST", review + "/seal", "{\"finding\": \"A bill, no law yet.\"}");
                    kept.acted("assessment-sealed").at("right-of-reply", CivilSocietyReviewProcess.Task.REPLY.id());
                },
                () -> {
                    json(kept.of("focal"), "POST", path(ref) + "/reply/" + Seed.CYCLE, "{\"disputes\": false, \"text\": \"We agree.\"}");
                    kept.acted("replied").acted("assessment-published").at("assessed", CommitmentProcess.Step.AWAIT_NEXT.id());
                });
    }

    /** Evidence without end. */
    Stream<Step> library(String ref) {
        return Stream.generate(() -> () -> evidence(ref, 120_000));
    }

    /** Whoever only reads, without end. */
    Stream<Step> reading() {
        return Stream.generate(() -> () -> {
            caller.page("/");
            caller.page("/commitments");
            caller.get("observer", "/accountability?groupBy=party");
        });
    }

    private void draft(Kept kept, String report, String text) {
        json(kept.of("focal"), "PUT", report, "{\"selfReport\": \"under-way\", \"text\": \"" + text + "\", \"noEvidence\": \"Not printed yet.\"}");
        kept.drafted(text);
    }

    private void evidence(String ref, int size) {
        var kept = ledger.of(ref);
        var text = new byte[size / 2];
        new Random().nextBytes(text);
        var reply = done(Change.evidence(kept.of("focal"), ref, "The law", HexFormat.of().formatHex(text).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        kept.acted("evidence-added").added(reply.at("/id"), reply.at("/sha256"));
    }

    /** Who sits on a panel is nobody's to know but theirs: everybody is asked. */
    private List<String> panel(String review) {
        return IntStream.rangeClosed(1, 12).mapToObj(n -> "reviewer" + n).filter(name -> caller.get(name, review).isDone()).toList();
    }

    private String chair(String ref) {
        return Stream.of("chair1", "chair2").filter(name -> caller.get(name, "/tasks?limit=500").json().at("/items").values().stream()
                .anyMatch(task -> task.at("/kind").asString().equals("seal") && task.at("/commitment").asString("").equals(ref)))
                .findFirst().orElseThrow();
    }

    private static String path(String ref) {
        return "/commitments/" + ref;
    }

    private Reply json(String who, String method, String path, String body) {
        return done(Change.of(who, method, path, body));
    }

    private Reply done(Change change) {
        var reply = caller.change(change);
        ledger.keep(change, reply);
        return reply;
    }
}
