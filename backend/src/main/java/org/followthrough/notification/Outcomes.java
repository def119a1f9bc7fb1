package org.followthrough.notification;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.CommitmentStarted;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.PlanEvent;
import org.followthrough.commitment.PositionCleared;
import org.followthrough.commitment.sideways.SideWayEvent;
import org.followthrough.identity.Role;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.review.ReopeningEvent;
import org.followthrough.review.ReviewEvent;
import org.followthrough.shared.DomainEvent;

/**
 * What decides something for an addressee, and which of its offices hear of it. Whatever happens is told here, by another listener of
 * this package or by the work that it lays on a desk; of anything else a test says why nobody is told.
 */
final class Outcomes {

    private static final Role[] FOCAL_POINT = {Role.FOCAL_POINT};
    private static final Role[] OFFICES = {Role.FOCAL_POINT, Role.CLEARING_OFFICER};
    private static final Role[] WRITERS = {Role.FOCAL_POINT, Role.CONTRIBUTOR};
    private static final Role[] ALL = {Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER};

    static final Map<Class<? extends CommitmentEvent>, Role[]> OF_THE_ADDRESSEE = Map.ofEntries(
            Map.entry(CommitmentStarted.class, OFFICES),
            Map.entry(PositionCleared.class, FOCAL_POINT),
            Map.entry(NoResponseRecorded.class, OFFICES),
            Map.entry(CommitmentClosed.class, OFFICES),
            Map.entry(PlanEvent.PlanCounts.class, FOCAL_POINT),
            Map.entry(SideWayEvent.ExtensionGranted.class, ALL),
            Map.entry(SideWayEvent.ExtensionRefused.class, OFFICES),
            Map.entry(SideWayEvent.ExtensionLapsed.class, FOCAL_POINT),
            Map.entry(SideWayEvent.PassedOn.class, OFFICES),
            Map.entry(SideWayEvent.GivenBack.class, OFFICES),
            Map.entry(SideWayEvent.GivenOn.class, OFFICES),
            Map.entry(ReportEvent.ReportCleared.class, WRITERS),
            Map.entry(ReportEvent.NothingReported.class, OFFICES),
            Map.entry(ReviewEvent.AssessmentPublished.class, OFFICES),
            Map.entry(ReopeningEvent.Reopened.class, OFFICES),
            Map.entry(ReopeningEvent.AppealAccepted.class, OFFICES),
            Map.entry(ReopeningEvent.AppealRefused.class, OFFICES),
            Map.entry(ReopeningEvent.AppealOvertaken.class, OFFICES),
            Map.entry(ReopeningEvent.AppealLapsed.class, OFFICES),
            Map.entry(ReopeningEvent.SecondPanelCalled.class, FOCAL_POINT));

    /** Those among them that only the addressee's party knows. */
    private static final Set<Class<? extends CommitmentEvent>> OF_THE_PARTY_ALONE = Set.of(SideWayEvent.ExtensionLapsed.class);

    /** What a mail may name, because everybody knows that it happened and it tells nothing of who reads the mail. */
    static final Set<String> NAMED = Stream.concat(OF_THE_ADDRESSEE.keySet().stream().filter(kind -> !OF_THE_PARTY_ALONE.contains(kind)),
            Stream.of(SideWayEvent.ClarificationAnswered.class, SideWayEvent.ClarificationUnanswered.class, SideWayEvent.ClarificationWithdrawn.class))
            .map(DomainEvent::action).collect(Collectors.toUnmodifiableSet());

    private Outcomes() {
    }

    /** The offices that hear of an event: none where only somebody else may read of it. */
    static Role[] told(CommitmentEvent event) {
        var known = event.readers() == DomainEvent.Readers.PUBLIC || OF_THE_PARTY_ALONE.contains(event.getClass());
        return known ? OF_THE_ADDRESSEE.getOrDefault(event.getClass(), new Role[0]) : new Role[0];
    }
}
