package org.followthrough.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.advice.AdviceService;
import org.followthrough.register.comments.QualityCommentService;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.review.replies.LaterReplyService;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is said without being asked: replies after publication, reports of who has not accepted, who supports, comments and advice. */
@Component
@Profile(DemoMode.PROFILE)
class LaterStory {

    private static final String FILE = "later.json";

    private final LaterReplyService replies;
    private final ReportingService reporting;
    private final InstitutionService institutions;
    private final QualityCommentService comments;
    private final AdviceService advice;
    private final Cast cast;

    LaterStory(LaterReplyService replies, ReportingService reporting, InstitutionService institutions, QualityCommentService comments,
            AdviceService advice, Cast cast) {
        this.replies = replies;
        this.reporting = reporting;
        this.institutions = institutions;
        this.comments = comments;
        this.advice = advice;
        this.cast = cast;
    }

    /**
     * One act and its clearance, which it still waits for where there is no instant.
     *
     * @param act what is done
     * @param by  who comments, or the institution that advises
     */
    record Told(String act, String ref, @Nullable String cycle, Instant at, @Nullable Instant clearAt, @Nullable String text,
            @Nullable List<Supporting> support, @Nullable String by) {

        List<SupportingInstitution> institutions() {
            return Objects.requireNonNull(support).stream()
                    .map(one -> new SupportingInstitution(one.name(), Coded.find(InstitutionLevel.class, one.level()).orElseThrow(), one.role())).toList();
        }

        String words() {
            return Objects.requireNonNull(text);
        }

        String addressee() {
            return ref.substring(ref.indexOf('~') + 1);
        }
    }

    /** A supporting institution; the public reads its role where one is given. */
    record Supporting(String name, String level, @Nullable String role) {
    }

    void tell(Agenda agenda) {
        DemoFiles.list(FILE, Told.class).forEach(told -> {
            agenda.add(told.at(), told.ref(), () -> act(told));
            Stream.ofNullable(told.clearAt()).forEach(at -> agenda.add(at, told.ref(), () -> clear(told)));
        });
    }

    private void act(Told told) {
        switch (told.act()) {
            case "reply" -> replies.write(cast.focalPoint(told.addressee()), told.ref(), String.valueOf(told.cycle()), told.words());
            case "report" -> report(told, String.valueOf(told.cycle()));
            case "comment" -> comment(told, Objects.requireNonNull(told.by()));
            case "advice" -> advice.advise(cast.ministry(told.addressee()), told.ref(), Objects.requireNonNull(told.by()), told.words());
            case "institutions" -> institutions.give(cast.focalPoint(told.addressee()), told.ref(), told.institutions());
            default -> throw new IllegalStateException(told.act());
        }
    }

    /** By a party's focal point, or by a reviewer of that name. */
    private void comment(Told told, String by) {
        if (by.startsWith("reviewer")) {
            comments.comment(cast.named(by), told.ref(), told.words());
        } else {
            comments.commentFor(cast.focalPoint(by), told.ref(), by, told.words());
        }
    }

    /** Of one that has not accepted and is not asked. */
    private void report(Told told, String cycle) {
        var focalPoint = cast.focalPoint(told.addressee());
        reporting.save(focalPoint, told.ref(), cycle, new ReportDraft(SelfReport.PLANNED, told.words(), Map.of(), List.of(), "", "", List.of()), null);
        reporting.submit(focalPoint, told.ref(), cycle);
    }

    private void clear(Told told) {
        switch (told.act()) {
            case "institutions" -> institutions.decide(cast.clearingOfficer(told.addressee()), told.ref(), Decision.CLEAR, null);
            case "report" -> reporting.decide(cast.clearingOfficer(told.addressee()), told.ref(), String.valueOf(told.cycle()), Decision.CLEAR, null);
            case "reply" -> replies.decide(cast.clearingOfficer(told.addressee()), told.ref(), String.valueOf(told.cycle()), Decision.CLEAR, null);
            default -> throw new IllegalStateException(told.act());
        }
    }
}
