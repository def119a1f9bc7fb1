package org.followthrough.notification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.followthrough.commitment.joint.JointCommitments;
import org.followthrough.commitment.joint.JointEvent;
import org.followthrough.commitment.joint.JointEvent.CommonTextWritten;
import org.followthrough.commitment.joint.JointEvent.CoordinatorChanged;
import org.followthrough.commitment.joint.JointEvent.JointlyKept;
import org.followthrough.commitment.joint.JointEvent.JointlyLeft;
import org.followthrough.commitment.joint.JointEvent.JointStatementReturned;
import org.followthrough.commitment.joint.Partner;
import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.shared.Happenings;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the partners of a joint commitment what happens to it, each of its own commitment (features, row D4). */
@Component
class JointNotices {

    private static final Role[] OFFICES = {Role.FOCAL_POINT, Role.CLEARING_OFFICER};
    /** Those who read a draft of the addressee, for whom the common text is. */
    private static final Role[] WRITERS = {Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER};

    private final JointCommitments joints;
    private final Notices notices;

    JointNotices(JointCommitments joints, Notices notices) {
        this.joints = joints;
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(Happenings many) {
        many.of(JointEvent.class).forEach(event -> notices.tell(telling(event, topic(event)), event.happened().addressee(), OFFICES));
        var joined = many.of(JointlyKept.class);
        var fresh = joined.stream().map(JointEvent::commitment).collect(Collectors.toSet());
        joined.stream().limit(1).forEach(event -> tellOthers(event, "joint-partner-joined", other -> !fresh.contains(other.commitment())));
        many.of(JointlyLeft.class).forEach(event -> tellOthers(event, "joint-partner-left", other -> !fresh.contains(other.commitment())));
    }

    /** Once a day: a text that is mended several times is one that waits. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(CommonTextWritten written) {
        if (written.waits()) {
            var day = LocalDate.ofInstant(written.at(), ZoneOffset.UTC).toString();
            others(written, other -> !other.commitment().equals(written.commitment()))
                    .forEach(other -> notices.tell(telling(written, other, written.action(), day), other.addressee(), WRITERS));
        }
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(JointStatementReturned returned) {
        notices.tell(telling(returned, returned.action()), returned.happened().addressee(), Role.FOCAL_POINT);
    }

    private static String topic(JointEvent event) {
        return switch (event) {
            case JointlyKept kept when kept.coordinator().equals(kept.happened().ref()) -> "jointly-coordinated";
            case CoordinatorChanged changed when changed.after().equals(changed.happened().ref()) -> "coordination-given";
            default -> event.action();
        };
    }

    private void tellOthers(JointEvent event, String topic, Predicate<Partner> who) {
        others(event, who).forEach(other -> notices.tell(telling(event, other, topic, event.commitment() + ":" + event.at()), other.addressee(), OFFICES));
    }

    /** Of those that are in now. */
    private List<Partner> others(JointEvent event, Predicate<Partner> who) {
        return joints.find(event.joint()).stream().flatMap(joint -> joint.members().stream()).filter(who).toList();
    }

    private static Telling telling(JointEvent event, String topic) {
        return new Telling(NoticeKind.JOINT, topic, "joint:" + topic + ":" + event.commitment() + ":" + event.at(), event.commitment(), null, null,
                event.at(), event.account());
    }

    private static Telling telling(JointEvent event, Partner told, String topic, String which) {
        return new Telling(NoticeKind.JOINT, topic, "joint:" + topic + ":" + told.commitment() + ":" + which, told.commitment(), null, null, event.at(),
                event.account());
    }
}
