package org.followthrough.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own notices. */
@Service
@Transactional
public class NoticeService {

    private final Notices notices;
    private final AccessPolicy policy;

    NoticeService(Notices notices, AccessPolicy policy) {
        this.notices = notices;
        this.policy = policy;
    }

    /** The caller's, newest first; starting after the given one. */
    @Transactional(readOnly = true)
    public List<Notice> of(Actor actor, @Nullable Instant before, @Nullable UUID after, int limit) {
        policy.require(actor, Permission.HAVE_INBOX);
        return notices.of(actor.id(), before, after, limit);
    }

    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        policy.require(actor, Permission.HAVE_INBOX);
        return notices.unread(actor.id());
    }

    /** Marks as read what was told up to an instant of the method's clock. */
    public void read(Actor actor, Instant until) {
        policy.require(actor, Permission.HAVE_INBOX);
        notices.read(actor.id(), until);
    }
}
