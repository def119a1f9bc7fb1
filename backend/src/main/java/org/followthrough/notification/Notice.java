package org.followthrough.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is told. It holds no content, only what it is about.
 *
 * @param topic kind of work or of event, as its stable code
 * @param commitment public reference of the commitment, or null
 * @param recommendation public reference of the recommendation
 * @param zone of the edition, in which its dates end
 * @param at when it happened on the method's clock
 */
public record Notice(UUID id, NoticeKind kind, String topic, @Nullable String commitment, @Nullable String recommendation,
        @Nullable String title, @Nullable String cycle, @Nullable Instant dueAt, ZoneId zone, Instant at, boolean read) {

    /** Key of the sentence that says what it is: tasks by what is to be done, everything else by what has happened. */
    public String textKey() {
        var tasks = kind == NoticeKind.WORK || kind == NoticeKind.REMINDER;
        return "notice." + (tasks ? "task" : kind.code()) + "." + topic;
    }
}
