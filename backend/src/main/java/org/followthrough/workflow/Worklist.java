package org.followthrough.workflow;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentAssigned;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.PositionCleared;
import org.followthrough.commitment.PositionReturned;
import org.followthrough.commitment.PositionSubmitted;
import org.followthrough.commitment.ResponseLate;
import org.followthrough.identity.Role;
import org.followthrough.register.QualityCoded;
import org.followthrough.register.Registered;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.reporting.Reports;
import org.followthrough.reporting.contributions.ContributionEvent;
import org.followthrough.reporting.contributions.ContributionRequest;
import org.followthrough.reporting.contributions.ContributionRequests;
import org.followthrough.review.ReopeningEvent;
import org.followthrough.review.ReviewEvent;
import org.followthrough.shared.Happenings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts work on people's desks and takes it off again, in the transaction of what happened. */
@Component
class Worklist {

    private final WorkItems items;
    private final Commitments commitments;
    private final Reports reports;
    private final ContributionRequests requests;

    Worklist(WorkItems items, Commitments commitments, Reports reports, ContributionRequests requests) {
        this.items = items;
        this.commitments = commitments;
        this.reports = reports;
        this.requests = requests;
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(CommitmentAssigned event) {
        give(WorkItemKind.RESPOND, event, null, Role.FOCAL_POINT, event.responseDue());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ResponseLate event) {
        items.lateness(event.commitment(), Lateness.LATE);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(NoResponseRecorded event) {
        items.lateness(event.commitment(), Lateness.VERY_LATE);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PositionSubmitted event) {
        items.done(event.commitment(), WorkItemKind.RESPOND);
        giveWithDue(WorkItemKind.CLEAR_POSITION, event, null, Role.CLEARING_OFFICER);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PositionReturned event) {
        items.done(event.commitment(), WorkItemKind.CLEAR_POSITION);
        giveWithDue(WorkItemKind.RESPOND, event, null, Role.FOCAL_POINT);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PositionCleared event) {
        items.done(event.commitment(), WorkItemKind.RESPOND, WorkItemKind.CLEAR_POSITION);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReportEvent.ReportAsked event) {
        give(WorkItemKind.REPORT, event, event.cycle(), Role.FOCAL_POINT, event.due());
        give(WorkItemKind.CONTRIBUTE, event, event.cycle(), Role.CONTRIBUTOR, event.due());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReportEvent.ReportLate event) {
        items.lateness(event.commitment(), event.lateness());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReportEvent.ContributionSigned event) {
        items.contributed(event.commitment(), event.institution(), event.general());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReportEvent.ReportSubmitted event) {
        items.done(event.commitment(), WorkItemKind.REPORT, WorkItemKind.CONTRIBUTE);
        giveWithDue(WorkItemKind.CLEAR_REPORT, event, event.cycle(), Role.CLEARING_OFFICER);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReportEvent.ReportReturned event) {
        items.done(event.commitment(), WorkItemKind.CLEAR_REPORT);
        giveWithDue(WorkItemKind.REPORT, event, event.cycle(), Role.FOCAL_POINT);
        reports.find(event.commitment(), event.cycle()).ifPresent(report -> requests.of(report.id()).stream()
                .filter(ContributionRequest::missing)
                .forEach(missing -> items.askContribution(event, event.cycle(), missing.institution(), missing.dueAt())));
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReportEvent.ReportCleared event) {
        reportIsOver(event.commitment());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReportEvent.NothingReported event) {
        reportIsOver(event.commitment());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ContributionEvent.ContributionAsked event) {
        items.askContribution(event, event.cycle(), event.institution(), event.due());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ContributionEvent.ContributionOverdue event) {
        items.partLate(event.commitment(), event.institution());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ContributionEvent.ContributionWithdrawn event) {
        items.contributed(event.commitment(), event.institution(), false);
    }

    private void reportIsOver(UUID commitment) {
        items.done(commitment, WorkItemKind.REPORT, WorkItemKind.CONTRIBUTE, WorkItemKind.CLEAR_REPORT);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.PanelDrawn event) {
        event.reviewers().forEach(reviewer -> giveTo(reviewer, WorkItemKind.RATE, event, event.cycle(), Role.REVIEWER, event.ends()));
        if (event.chair() != null) {
            giveTo(event.chair(), WorkItemKind.SEAL, event, event.cycle(), Role.PANEL_CHAIR, event.ends());
        }
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.RatingSubmitted event) {
        items.done(event.commitment(), event.by(), WorkItemKind.RATE);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.SeatGivenBack event) {
        items.done(event.commitment(), event.by(), WorkItemKind.RATE);
        if (event.substitute() != null) {
            giveTo(event.substitute(), WorkItemKind.RATE, event, event.cycle(), Role.REVIEWER, event.ends());
        }
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.SeatPassedOn event) {
        items.done(event.commitment(), event.from(), WorkItemKind.RATE);
        if (event.substitute() != null) {
            giveTo(event.substitute(), WorkItemKind.RATE, event, event.cycle(), Role.REVIEWER, event.ends());
        }
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.SeatFilled event) {
        giveTo(event.reviewer(), WorkItemKind.RATE, event, event.cycle(), Role.REVIEWER, event.ends());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.ChairPassedOn event) {
        if (event.from() != null) {
            items.done(event.commitment(), event.from(), WorkItemKind.SEAL);
        }
        if (event.next() != null) {
            giveTo(event.next(), WorkItemKind.SEAL, event, event.cycle(), Role.PANEL_CHAIR, event.ends());
        }
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.ConsensusOpened event) {
        event.revisers().forEach(reviewer -> giveTo(reviewer, WorkItemKind.RATE, event, event.cycle(), Role.REVIEWER, event.ends()));
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.RatingRevised event) {
        items.done(event.commitment(), event.by(), WorkItemKind.RATE);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.AssessmentSealed event) {
        items.done(event.commitment(), WorkItemKind.RATE, WorkItemKind.SEAL);
        give(WorkItemKind.REPLY, event, event.cycle(), Role.FOCAL_POINT, event.replyEnds());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.AssessmentPublished event) {
        items.done(event.commitment(), WorkItemKind.REPLY, WorkItemKind.CONFIRM_REOPEN);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReopeningEvent.ReopeningProposed event) {
        if (event.byChair()) {
            give(WorkItemKind.CONFIRM_REOPEN, event, null);
        } else {
            event.chairs().forEach(chair -> giveTo(chair, WorkItemKind.CONFIRM_REOPEN, event, null, Role.PANEL_CHAIR, null));
        }
    }

    /** The organiser decides; the contested panel's chair may concede. A reopening that waited is over. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReopeningEvent.AppealLodged event) {
        items.done(event.commitment(), WorkItemKind.CONFIRM_REOPEN);
        give(WorkItemKind.CONFIRM_REOPEN, event, event.decideBy());
        if (event.chair() != null) {
            giveTo(event.chair(), WorkItemKind.CONFIRM_REOPEN, event, event.cycle(), Role.PANEL_CHAIR, event.decideBy());
        }
    }

    private void give(WorkItemKind kind, CommitmentEvent event, @Nullable Instant due) {
        items.add(kind, event.commitment(), null, null, Role.ORGANISER, null, null, event.at(), due, Lateness.ON_TIME);
    }

    /** Whatever came of a proposal or an appeal, nobody has to decide it any more; what is opened again is not closed as proposed. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReopeningEvent event) {
        switch (event) {
            case ReopeningEvent.ReopeningProposed proposed -> { }
            case ReopeningEvent.AppealLodged lodged -> { }
            case ReopeningEvent.AppealWindowEnded ended -> { }
            case ReopeningEvent.Reopened reopened -> opensAgain(reopened, reopened.fromClosed());
            case ReopeningEvent.SecondPanelCalled called -> opensAgain(called, called.fromClosed());
            default -> items.done(event.commitment(), WorkItemKind.CONFIRM_REOPEN);
        }
    }

    /** What its closing took off the addressee's desks lies there again. */
    private void opensAgain(ReopeningEvent event, boolean fromClosed) {
        items.done(event.commitment(), WorkItemKind.CONFIRM_REOPEN, WorkItemKind.CONFIRM_CLOSE);
        if (fromClosed && commitments.waiting(event.commitment()).isPresent()) {
            giveWithDue(WorkItemKind.CLEAR_POSITION, event, null, Role.CLEARING_OFFICER);
        } else if (fromClosed && commitments.wasReturned(event.commitment())) {
            giveWithDue(WorkItemKind.RESPOND, event, null, Role.FOCAL_POINT);
        }
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(CommitmentClosed event) {
        items.allDone(event.commitment());
    }

    /** Whoever proposed the codes cannot confirm them; the inbox leaves the item out for them. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(Registered event) {
        confirmQuality(event.recommendation(), event.at());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(Happenings many) {
        items.confirmQuality(many.of(Registered.class));
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(QualityCoded event) {
        items.qualityConfirmed(event.recommendation());
        if (!event.confirmed()) {
            confirmQuality(event.recommendation(), event.at());
        }
    }

    private void confirmQuality(UUID recommendation, Instant at) {
        items.add(WorkItemKind.CONFIRM_QUALITY, null, recommendation, null, Role.CURATOR, null, null, at, null, Lateness.ON_TIME);
    }

    private void give(WorkItemKind kind, CommitmentEvent event, @Nullable UUID cycle, Role role, @Nullable Instant due) {
        items.add(kind, event.commitment(), null, cycle, role, event.happened().addressee(), null, event.at(), due, Lateness.ON_TIME);
    }

    /** With the due date and lateness that the commitment has now. */
    private void giveWithDue(WorkItemKind kind, CommitmentEvent event, @Nullable UUID cycle, Role role) {
        var commitment = commitments.get(event.commitment());
        items.add(kind, event.commitment(), null, cycle, role, event.happened().addressee(), null, event.at(), commitment.dueAt(),
                commitment.lateness() == null ? Lateness.ON_TIME : commitment.lateness());
    }

    private void giveTo(UUID account, WorkItemKind kind, CommitmentEvent event, @Nullable UUID cycle, Role role, @Nullable Instant due) {
        items.add(kind, event.commitment(), null, cycle, role, null, account, event.at(), due, Lateness.ON_TIME);
    }

    /** Kinds that only the panel's own people ever see. */
    static final Set<WorkItemKind> OF_THE_PANEL = Set.of(WorkItemKind.RATE, WorkItemKind.SEAL);
}
