package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import org.followthrough.identity.Role;
import org.followthrough.review.PanelState;

/** Evidence for either side's file. */
final class Papers {

    private Papers() {
    }

    static void add(Promise p, Person who, String title, Instant now) {
        var forAddressee = who.is(Role.FOCAL_POINT, p.party) || who.is(Role.CONTRIBUTOR, p.party);
        requireSide(p, who, forAddressee);
        Time.settle(p, now);
        requireSide(p, who, forAddressee);
        WRONG_STATE.when(p.isClosed() || !forAddressee && p.lastBoard().filter(board -> board.state == PanelState.RATING).isEmpty());
        RULE_VIOLATION.when(title.isBlank());
        p.tell("evidence-added");
    }

    private static void requireSide(Promise p, Person who, boolean forAddressee) {
        FORBIDDEN.when(!forAddressee && p.lastBoard().flatMap(board -> board.seat(who)).isEmpty());
    }
}
