package org.followthrough.random;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A joint commitment as it is expected to be: who keeps it, who coordinates, and what they wrote (features, row D4). */
final class Group {

    final String code;
    /** References of those that are in, in their order. */
    final TreeSet<String> members = new TreeSet<>();
    /** Those that left, too. */
    final TreeSet<String> ever = new TreeSet<>();
    String coordinator;
    /** Whose standings it is told by: who was in at last, once it is dissolved. */
    List<String> last = List.of();
    boolean dissolved;
    @Nullable String statement;
    @Nullable String waiting;
    @Nullable String common;
    long version;

    Group(String code, String coordinator) {
        this.code = code;
        this.coordinator = coordinator;
    }

    Group copy() {
        var copy = new Group(code, coordinator);
        copy.members.addAll(members);
        copy.ever.addAll(ever);
        copy.last = last;
        copy.dissolved = dissolved;
        copy.statement = statement;
        copy.waiting = waiting;
        copy.common = common;
        copy.version = version;
        return copy;
    }

    String party() {
        return coordinator.substring(coordinator.indexOf('~') + 1);
    }

    /** By whose standings it is told. */
    List<String> toldBy() {
        return dissolved ? last : new ArrayList<>(members);
    }

    /** In the words of {@link GroupEyes}. */
    String words() {
        return String.join(" | ", coordinator, String.join(" ", members), dissolved ? "dissolved" : "stands", String.valueOf(statement),
                String.valueOf(waiting), String.valueOf(common), String.valueOf(version));
    }
}
