package org.followthrough.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.commitment.Decision;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.replies.LaterReplyService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What addressees say without being asked: replies after publication, and reports of those that have not accepted. */
@Component
@Profile(DemoMode.PROFILE)
class LaterStory {

    private static final String FILE = "later.json";

    private final LaterReplyService replies;
    private final ReportingService reporting;
    private final Cast cast;

    LaterStory(LaterReplyService replies, ReportingService reporting, Cast cast) {
        this.replies = replies;
        this.reporting = reporting;
        this.cast = cast;
    }

    /**
     * One act and its clearance, which it still waits for where there is no instant.
     *
     * @param act what is done
     */
    record Told(String act, String ref, @Nullable String cycle, Instant at, @Nullable Instant clearAt, String text) {

        String addressee() {
            return ref.substring(ref.indexOf('~') + 1);
        }
    }

    void tell(Agenda agenda) {
        DemoFiles.list(FILE, Told.class).forEach(told -> {
            agenda.add(told.at(), told.ref(), () -> act(told));
            Stream.ofNullable(told.clearAt()).forEach(at -> agenda.add(at, told.ref(), () -> clear(told)));
        });
    }

    private void act(Told told) {
        switch (told.act()) {
            case "reply" -> replies.write(cast.focalPoint(told.addressee()), told.ref(), String.valueOf(told.cycle()), told.text());
            case "report" -> report(told, String.valueOf(told.cycle()));
            default -> throw new IllegalStateException(told.act());
        }
    }

    /** Of one that has not accepted and is not asked. */
    private void report(Told told, String cycle) {
        var focalPoint = cast.focalPoint(told.addressee());
        reporting.save(focalPoint, told.ref(), cycle, new ReportDraft(SelfReport.PLANNED, told.text(), Map.of(), List.of(), "", "", List.of()), null);
        reporting.submit(focalPoint, told.ref(), cycle);
    }

    private void clear(Told told) {
        switch (told.act()) {
            case "report" -> reporting.decide(cast.clearingOfficer(told.addressee()), told.ref(), String.valueOf(told.cycle()), Decision.CLEAR, null);
            case "reply" -> replies.decide(cast.clearingOfficer(told.addressee()), told.ref(), String.valueOf(told.cycle()), Decision.CLEAR, null);
            default -> throw new IllegalStateException(told.act());
        }
    }
}
