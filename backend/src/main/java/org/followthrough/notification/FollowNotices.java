package org.followthrough.notification;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.joint.JointEvent;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.shared.Batch;
import org.followthrough.shared.DomainEvent.Readers;
import org.followthrough.shared.Happenings;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells followers what has happened in public to what they follow. */
@Component
class FollowNotices {

    /** What followers are told of. A cycle that opens asks everybody at once and is no news of anybody. */
    static final Set<String> NEWS = Set.of("commitment-assigned", "commitment-started", "position-cleared", "no-response-recorded", "report-cleared",
            "nothing-reported", "assessment-published", "commitment-closed", "escalated", "extension-granted", "extension-refused",
            "clarification-answered", "handed-back", "given-back", "appeal-lodged", "appeal-accepted", "appeal-refused", "second-panel-called",
            "reopened", "support-requested", "later-reply-published", "alternative-report-attached");

    private final Follows follows;
    private final CommitmentSearch search;
    private final Notices notices;

    FollowNotices(Follows follows, CommitmentSearch search, Notices notices) {
        this.follows = follows;
        this.search = search;
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(CommitmentEvent event) {
        if (event.readers() == Readers.PUBLIC && NEWS.contains(event.action())) {
            Batch.write(this, event, this::tell);
        }
    }

    /** Of what happened to a joint commitment everybody is told once, however many of its partners they follow; the one who did it first. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(Happenings many) {
        many.of(JointEvent.class).stream().filter(event -> event.readers() == Readers.PUBLIC)
                .sorted(Comparator.comparing(event -> !event.happened().addressee().equals(event.party())))
                .forEach(event -> Batch.<CommitmentEvent>write(this, event, this::tell));
    }

    private void tell(List<CommitmentEvent> news) {
        var lists = follows.lists();
        news.forEach(event -> tell(event, lists));
    }

    private void tell(CommitmentEvent event, List<String> lists) {
        var ref = event.happened().ref();
        var told = new HashSet<UUID>(follows.followers(ref, ref.substring(0, ref.lastIndexOf('~')), event.happened().addressee()));
        var fitting = lists.stream().filter(list -> fits(list, event.commitment())).toList();
        if (!fitting.isEmpty()) {
            told.addAll(follows.followersOfLists(fitting));
        }
        if (!told.isEmpty()) {
            notices.tell(telling(event), told);
        }
    }

    private boolean fits(String list, UUID commitment) {
        return FollowedList.parse(list).flatMap(FollowedList::filter).filter(filter -> search.fits(filter, commitment)).isPresent();
    }

    private static Telling telling(CommitmentEvent event) {
        var of = event instanceof JointEvent joint ? joint.joint() : event.commitment().toString();
        return new Telling(NoticeKind.FOLLOWED, event.action(), "followed:" + event.action() + ":" + of + ":" + event.at(),
                event.commitment(), null, null, event.at(), event.account());
    }
}
