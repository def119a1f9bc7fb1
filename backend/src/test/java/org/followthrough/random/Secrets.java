package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.NOT_FOUND;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.review.PanelState;

/** What anybody hands in confidentially, and what a panel makes of it: it alone reads it (decision 43). */
final class Secrets {

    private Secrets() {
    }

    static void handIn(Promise p, boolean isKnown, String text, Instant now) {
        RULE_VIOLATION.when(!isKnown || text.isBlank());
        Time.settle(p, now);
        p.tell("confidential-received");
    }

    static void withdraw(Promise p, String code, Instant now) {
        var found = p.secrets.stream().filter(secret -> secret.code.equals(code)).findFirst();
        NOT_FOUND.when(found.isEmpty());
        Time.settle(p, now);
        var secret = found.orElseThrow();
        WRONG_STATE.when(secret.withdrawn);
        secret.withdrawn = true;
        p.tell("confidential-withdrawn");
        if (secret.copied) {
            p.tell("redacted-copy-withdrawn");
            secret.copiesGone++;
        }
    }

    /** Of a panel that rates those who have declared themselves; else the last one's chair. */
    private static boolean reads(Promise p, Person who, Roster roster) {
        return !roster.employer(who).equals(p.party) && (presides(p, who) || who.is(Role.REVIEWER) && p.lastBoard()
                .filter(board -> board.state == PanelState.RATING).flatMap(board -> board.seat(who)).filter(seat -> seat.declared).isPresent());
    }

    private static boolean presides(Promise p, Person who) {
        return p.lastBoard().filter(board -> board.chairDeclared).isPresent() && Panels.chairs(p.lastBoard(), who);
    }

    private static Secret find(Promise p, Person who, UUID id, Roster roster) {
        var found = p.secrets.stream().filter(secret -> secret.id.equals(id)).findFirst();
        NOT_FOUND.when(found.isEmpty() || !reads(p, who, roster));
        return found.orElseThrow();
    }

    private static Secret standing(Promise p, Person who, UUID id, Roster roster, Instant now) {
        find(p, who, id, roster);
        Time.settle(p, now);
        var secret = find(p, who, id, roster);
        WRONG_STATE.when(secret.withdrawn);
        return secret;
    }

    static void open(Promise p, Person who, UUID id, Roster roster, Instant now) {
        var secret = standing(p, who, id, roster, now);
        if (!secret.read) {
            secret.read = true;
            p.tell("confidential-read");
        }
    }

    private static void requireRedactor(Promise p, Person who, UUID id, Roster roster) {
        find(p, who, id, roster);
        FORBIDDEN.when(!presides(p, who));
    }

    static void redact(Promise p, Person who, UUID id, String text, Roster roster, Instant now) {
        requireRedactor(p, who, id, roster);
        var secret = standing(p, who, id, roster, now);
        WRONG_STATE.when(secret.copied);
        RULE_VIOLATION.when(text.isBlank());
        secret.copied = true;
        p.tell("redacted-copy-published");
    }

    static void takeOut(Promise p, Person who, UUID id, Roster roster, Instant now) {
        requireRedactor(p, who, id, roster);
        var secret = standing(p, who, id, roster, now);
        WRONG_STATE.when(!secret.copied);
        secret.copyGoes();
        p.tell("confidential-copy-taken-out");
        p.tell("redacted-copy-withdrawn");
    }
}
