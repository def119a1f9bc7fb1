package org.followthrough.ui.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.sideways.Clarification;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.commitment.sideways.Extension;
import org.followthrough.commitment.sideways.Extension.Outcome;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.commitment.sideways.Transfer;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.identity.Actor;
import org.followthrough.ui.portal.CommitmentPage.Aside;
import org.springframework.stereotype.Component;

/** The side ways of a commitment as the public sees them: with whom a question lay, which dates moved, who held the ask. */
@Component
class SideWays {

    private final ClarificationService clarifications;
    private final ExtensionService extensions;
    private final TransferService transfers;

    SideWays(ClarificationService clarifications, ExtensionService extensions, TransferService transfers) {
        this.clarifications = clarifications;
        this.extensions = extensions;
        this.transfers = transfers;
    }

    private record Told(Instant at, Aside aside) {
    }

    /** Newest first. */
    List<Aside> of(String ref, Page page) {
        var told = new ArrayList<Told>();
        clarifications.of(ref).forEach(one -> told.add(told(one, page)));
        extensions.of(Actor.PUBLIC, ref).forEach(one -> told.add(told(one, page)));
        transfers.of(ref).forEach(one -> told.add(told(one, page)));
        return told.stream().sorted(Comparator.comparing(Told::at).reversed()).map(Told::aside).toList();
    }

    private static Told told(Clarification one, Page page) {
        var with = page.t("timeline.with." + one.asked().code());
        var text = one.ended() == null ? page.t("aside.clarification.open", with) : ended(one, with, page);
        return new Told(one.askedAt(), new Aside(page.formats().day(one.askedAt()), tone(one.askedBy() == Side.ADDRESSEE), text, List.of(), ""));
    }

    private static String ended(Clarification one, String with, Page page) {
        var ended = page.formats().day(Objects.requireNonNull(one.endedAt()));
        if (one.ended() == Clarification.End.UNANSWERED) {
            return one.answeredAt() == null ? page.t("aside.clarification.unanswered", with, ended)
                    : page.t("aside.clarification.answered-later", with, ended, page.formats().day(one.answeredAt()));
        }
        return page.t("aside.clarification." + (one.ended() == Clarification.End.OVERTAKEN ? "ended" : Objects.requireNonNull(one.ended()).code()),
                with, ended);
    }

    private static Told given(Extension one, Instant at, Page page) {
        return new Told(at, new Aside(page.formats().day(at), tone(false), page.t("aside.extension.given",
                page.formats().day(Objects.requireNonNull(one.dueAfter())), page.formats().day(one.dueBefore())),
                List.of(page.t("aside.extension.given.reason", one.reason())), ""));
    }

    private static Told told(Extension one, Page page) {
        var decided = Objects.requireNonNull(one.decidedAt());
        if (one.given()) {
            return given(one, decided, page);
        }
        var before = page.formats().day(one.dueBefore());
        var text = one.outcome() == Outcome.GRANTED
                ? page.t("aside.extension.granted", page.formats().day(Objects.requireNonNull(one.dueAfter())), before)
                : page.t("aside.extension.refused", page.formats().day(one.until()), before);
        return new Told(decided, new Aside(page.formats().day(decided), tone(false), text,
                Stream.of(page.t("aside.extension.reason", one.reason()), page.t("aside.extension.decision", String.valueOf(one.decisionReason())))
                        .toList(), ""));
    }

    private static Told told(Transfer one, Page page) {
        var place = "aside.transfer." + one.kind().code();
        var text = one.to() == null ? page.t(place) : page.t(one.kind() == Transfer.Kind.RETURNED ? "aside.transfer.returned-to" : place, one.to());
        var link = one.kind() == Transfer.Kind.GIVEN_ON ? "/commitments/" + one.to() : "";
        return new Told(one.movedAt(), new Aside(page.formats().day(one.movedAt()), tone(one.by().equals("addressee")), text,
                List.of(page.t("aside.transfer.reason", one.reason())), link));
    }

    private static String tone(boolean byAddressee) {
        return byAddressee ? "gov" : "sys";
    }
}
