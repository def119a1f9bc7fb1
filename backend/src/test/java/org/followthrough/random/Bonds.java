package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.NOT_FOUND;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.STALE;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.util.List;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Decision;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;

/** Joint commitments: forming, changing and leaving them, and what their coordinator writes (decision 31). */
final class Bonds {

    static final int LONGEST = 20_000;

    private final Kin kin;
    private final Instant now;
    private final Joining joining;
    private final Departing departing;

    Bonds(Kin kin, Roster roster, Instant now) {
        this.kin = kin;
        this.now = now;
        this.joining = new Joining(kin, roster);
        this.departing = new Departing(kin, joining);
    }

    void form(Person who, boolean askIsKnown, List<String> partners, String coordinator) {
        FORBIDDEN.when(!who.is(Role.ORGANISER));
        NOT_FOUND.when(!askIsKnown);
        joining.requireJoinable(partners, now);
        Joining.requireComposed(partners, coordinator);
        var group = new Group(kin.ask() + ".J" + (kin.groups().size() + 1), coordinator);
        kin.groups().add(group);
        joining.join(group, partners);
        joining.reconsider(group, now);
    }

    private Group found(String code) {
        NOT_FOUND.when(kin.group(code).isEmpty());
        return kin.group(code).orElseThrow();
    }

    private void requireStanding(Group group) {
        departing.settle(group, now);
        WRONG_STATE.when(group.dissolved);
    }

    void change(Person who, String code, List<String> partners, String coordinator, String reason, @Nullable Long version) {
        FORBIDDEN.when(!who.is(Role.ORGANISER));
        var group = found(code);
        requireStanding(group);
        STALE.when(version != null && version != group.version);
        var out = kin.members(group).stream().filter(p -> !partners.contains(p.ref)).toList();
        var added = partners.stream().filter(ref -> !group.members.contains(ref)).toList();
        out.forEach(Bonds::requireLeavable);
        joining.requireJoinable(added, now);
        Joining.requireComposed(partners, coordinator);
        WRONG_STATE.when(!coordinator.equals(group.coordinator) && kin.get(coordinator).isClosed());
        RULE_VIOLATION.when(!out.isEmpty() && reason.isBlank());
        joining.coordinate(group, coordinator, kin.members(group));
        joining.join(group, added);
        joining.leave(group, out);
        if (!added.isEmpty()) {
            joining.reconsider(group, now);
        }
    }

    /** Not while a panel works on its part, or its assessment waits to be published. */
    private static void requireLeavable(Promise p) {
        WRONG_STATE.when(p.isClosed() || p.state == CommitmentState.IN_REVIEW || p.state == CommitmentState.RIGHT_OF_REPLY);
    }

    void leave(Person who, String code, String ref, String reason) {
        var group = found(code);
        NOT_FOUND.when(!group.ever.contains(ref));
        FORBIDDEN.when(!who.is(Role.ORGANISER) && !who.is(Role.FOCAL_POINT, kin.get(ref).party));
        requireStanding(group);
        NOT_FOUND.when(!group.members.contains(ref));
        requireLeavable(kin.get(ref));
        WRONG_STATE.when(ref.equals(group.coordinator) && group.members.size() > Joining.AT_LEAST);
        RULE_VIOLATION.when(reason.isBlank());
        joining.leave(group, List.of(kin.get(ref)));
    }

    private Group writable(Person who, String code, @Nullable Long version, String text) {
        var group = found(code);
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, group.party()));
        requireStanding(group);
        FORBIDDEN.when(!who.is(Role.FOCAL_POINT, group.party()));
        WRONG_STATE.when(kin.get(group.coordinator).isClosed());
        STALE.when(version != null && version != group.version);
        RULE_VIOLATION.when(text.length() > LONGEST);
        return group;
    }

    private static @Nullable String written(String text) {
        return text.isBlank() ? null : text;
    }

    /** Public once it is cleared; taking it away needs nobody. */
    void state(Person who, String code, String text, @Nullable Long version) {
        var group = writable(who, code, version, text);
        var coordinating = kin.get(group.coordinator);
        if (written(text) != null && coordinating.edition.has(ProfileStep.CLEARANCE)) {
            group.waiting = written(text);
            group.version++;
            joining.waits(group);
            Clearances.lay(coordinating, DeadlineKind.STATEMENT_CLEARANCE, now);
            coordinating.tell("joint-statement-submitted");
        } else {
            publish(group, written(text));
        }
    }

    private void publish(Group group, @Nullable String text) {
        group.statement = text;
        group.waiting = null;
        group.version++;
        joining.waits(group);
        kin.members(group).forEach(p -> p.tell("joint-statement-written"));
    }

    void decide(Person who, String code, Decision decision, String reason) {
        var group = found(code);
        FORBIDDEN.when(!who.is(Role.CLEARING_OFFICER, group.party()));
        requireStanding(group);
        FORBIDDEN.when(!who.is(Role.CLEARING_OFFICER, group.party()));
        WRONG_STATE.when(group.waiting == null);
        RULE_VIOLATION.when(decision == Decision.RETURN && reason.isBlank());
        if (decision == Decision.CLEAR) {
            publish(group, group.waiting);
        } else {
            group.waiting = null;
            group.version++;
            joining.waits(group);
            kin.get(group.coordinator).tell("joint-statement-returned");
        }
    }

    void write(Person who, String code, String text, @Nullable Long version) {
        var group = writable(who, code, version, text);
        group.common = written(text);
        group.version++;
        kin.get(group.coordinator).tell("common-text-written");
    }
}
