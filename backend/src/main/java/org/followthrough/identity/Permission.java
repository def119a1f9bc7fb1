package org.followthrough.identity;

import static org.followthrough.identity.Role.ADMINISTRATOR;
import static org.followthrough.identity.Role.CLEARING_OFFICER;
import static org.followthrough.identity.Role.CONTRIBUTOR;
import static org.followthrough.identity.Role.CURATOR;
import static org.followthrough.identity.Role.FOCAL_POINT;
import static org.followthrough.identity.Role.ORGANISER;
import static org.followthrough.identity.Role.PANEL_CHAIR;
import static org.followthrough.identity.Role.RAPPORTEUR;
import static org.followthrough.identity.Role.REVIEWER;

import java.util.Arrays;
import java.util.function.BiPredicate;

/** Everything somebody may do, each with its one rule (method, section 6). What is not here nobody may do. */
public enum Permission {
    /** Read what is published. */
    READ_PUBLIC((actor, target) -> true),
    /** Have an inbox. */
    HAVE_INBOX((actor, target) -> actor.signedIn()),
    /** Keep one's own settings, and what one follows. */
    KEEP_SETTINGS((actor, target) -> actor.signedIn()),
    MANAGE_ACCOUNTS(anyOf(ADMINISTRATOR)),
    /** Register addresses to which public changes are sent: administrators any, organisers their own for an edition. */
    KEEP_WEBHOOKS(anyOf(ADMINISTRATOR, ORGANISER)),
    /** See which steps of the engine failed, and have them tried again. */
    MANAGE_ENGINE(anyOf(ADMINISTRATOR)),
    /** Correct typing errors in public texts, in the open; never a value (method, section 3). */
    CORRECT_TYPING_ERRORS(anyOf(ADMINISTRATOR)),
    /** Change the vocabularies. */
    MANAGE_VOCABULARIES(anyOf(ADMINISTRATOR)),
    /** Import documents, decide candidates. */
    CURATE(anyOf(CURATOR)),
    /** Propose a recommendation: a rapporteur, and everybody who acts for an organisation, which is the target (features, row B5). */
    SUBMIT((actor, target) -> actor.has(RAPPORTEUR) || target.party() != null
            && actor.actsFor(target.party(), FOCAL_POINT, CONTRIBUTOR, CLEARING_OFFICER, REVIEWER, PANEL_CHAIR)),
    /** Take what was proposed into the register, return or refuse it; confirm verbatim text and place (method, section 6). */
    REGISTER(anyOf(CURATOR, ORGANISER)),
    /** Set or confirm quality codes. */
    CODE_QUALITY(anyOf(CURATOR, ORGANISER)),
    /** Say which recommendations repeat, narrow, supersede or go on in which others, and which are found in what governments agreed on. */
    LINK_ASKS(anyOf(CURATOR, ORGANISER)),
    /** Say of what a recommendation speaks: its terms and corridors. */
    CLASSIFY(anyOf(CURATOR, ORGANISER)),
    /** Give recommendations to addressees. */
    ASSIGN(anyOf(ORGANISER)),
    /** Make editions and their programmes. */
    MANAGE_EDITIONS(anyOf(ORGANISER)),
    /** Keep background papers, those included that are not public. */
    KEEP_PAPERS(anyOf(CURATOR, ORGANISER)),
    /** See who proposed an ask where the public may not, and say whom the public may see. */
    KEEP_ATTRIBUTION(anyOf(CURATOR, ORGANISER)),
    /** Create and open reporting cycles; see planned ones. */
    RUN_CYCLES(anyOf(ORGANISER)),
    /** Answer an assignment, report, reply: the focal point of the addressee. */
    SPEAK_FOR_ADDRESSEE(ofAddressee(FOCAL_POINT)),
    /** Give nil reports for many commitments at once: focal points; for which, {@link #SPEAK_FOR_ADDRESSEE} says. */
    REPORT_NOTHING_NEW((actor, target) -> actor.grants().stream().anyMatch(grant -> grant.role() == FOCAL_POINT && grant.party() != null)),
    /** Answer the addressee's questions, decide on more time for it, and give back what it handed back. */
    SPEAK_FOR_ORGANISER(anyOf(ORGANISER)),
    /** Ask for a clarification, for more time, or for another holder of the ask: either side (method, section 3). */
    TAKE_SIDE_WAY((actor, target) -> actor.has(ORGANISER) || target.party() != null && actor.actsFor(target.party(), FOCAL_POINT)),
    /** Read what the addressee and the organiser write to each other. */
    READ_EXCHANGE((actor, target) -> actor.has(ORGANISER)
            || target.party() != null && actor.actsFor(target.party(), FOCAL_POINT, CONTRIBUTOR, CLEARING_OFFICER)),
    /** Approve what leaves the addressee. */
    CLEAR_FOR_ADDRESSEE(ofAddressee(CLEARING_OFFICER)),
    /** Contribute to the addressee's report. */
    CONTRIBUTE(ofAddressee(CONTRIBUTOR, FOCAL_POINT)),
    /** Read the addressee's drafts, positions that wait for clearance, and contributions. */
    READ_DRAFTS(ofAddressee(FOCAL_POINT, CONTRIBUTOR, CLEARING_OFFICER)),
    /** Read what is shared among those who act for a party, and with organisers. */
    READ_AS_PARTNER((actor, target) -> actor.has(ORGANISER) || actor.grants().stream().anyMatch(grant -> grant.party() != null)),
    /** Offer support to an addressee: whoever acts for another party. */
    OFFER_SUPPORT((actor, target) -> actor.signedIn() && !isOfAddressee(actor, target)
            && actor.grants().stream().anyMatch(grant -> grant.party() != null)),
    /** Hand in an alternative report in the name of an organisation, which is the target: everybody who acts for it (features, row G4). */
    HAND_IN_ALTERNATIVE((actor, target) -> target.party() != null
            && actor.actsFor(target.party(), FOCAL_POINT, CONTRIBUTOR, CLEARING_OFFICER, REVIEWER, PANEL_CHAIR)),
    /** Attach one to a commitment: none of its addressee's people, and nobody of the panel that is at work on it. */
    ATTACH_ALTERNATIVE((actor, target) -> actor.signedIn() && !isOfAddressee(actor, target) && !target.seats().contains(actor.id())
            && !actor.id().equals(target.chair())),
    /** Hand in something confidentially: anybody, with an account or without (features, row G8). */
    HAND_IN_CONFIDENTIALLY((actor, target) -> true),
    /** Read what was handed in confidentially: whoever holds a seat of the panel at work, and its chair; none of the addressee's people. */
    READ_CONFIDENTIAL((actor, target) -> actor.signedIn() && !isOfAddressee(actor, target)
            && (actor.has(REVIEWER) && target.seats().contains(actor.id()) || actor.has(PANEL_CHAIR) && actor.id().equals(target.chair()))),
    /** Write the redacted copy of it: the chair. */
    REDACT((actor, target) -> actor.signedIn() && !isOfAddressee(actor, target) && actor.has(PANEL_CHAIR) && actor.id().equals(target.chair())),
    /** Know how much came confidentially before today, and nothing more of it: organisers who are nobody of the addressee's. */
    COUNT_CONFIDENTIAL((actor, target) -> actor.has(ORGANISER) && !isOfAddressee(actor, target)),
    /** Comment on what was reported: anybody, with an account or without, where the edition takes comments (features, row G7). */
    COMMENT_PUBLICLY((actor, target) -> true),
    /** Read comments before they are public, publish, refuse and take them down: organisers who are nobody of the addressee's. */
    MODERATE_COMMENTS((actor, target) -> actor.has(ORGANISER) && !isOfAddressee(actor, target)),
    /** Rate: whoever holds a seat of the panel and is not of the addressee's party. */
    RATE((actor, target) -> actor.signedIn() && actor.has(REVIEWER) && target.seats().contains(actor.id()) && !isOfAddressee(actor, target)),
    /** Seal: the panel's chair. */
    SEAL((actor, target) -> actor.signedIn() && actor.has(PANEL_CHAIR) && actor.id().equals(target.chair()) && !isOfAddressee(actor, target)),
    /** Reopen on new evidence or a regression: an organiser, and the last panel's chair; the one proposes, the other confirms. */
    REOPEN((actor, target) -> actor.has(ORGANISER) || isChair(actor, target)),
    /** The chair's say in it; where the last panel had none, that of any chair of the roster. */
    REOPEN_AS_CHAIR((actor, target) -> isChair(actor, target)),
    /** Accept an appeal: an organiser or a chair, never one of the addressee's people; the contested panel's chair may concede. */
    DECIDE_APPEAL((actor, target) -> (actor.has(ORGANISER) || actor.has(PANEL_CHAIR)) && !isOfAddressee(actor, target)),
    /** Refuse an appeal: the same, but nobody of the contested panel. */
    REFUSE_APPEAL((actor, target) -> (actor.has(ORGANISER) || actor.has(PANEL_CHAIR)) && !isOfAddressee(actor, target)
            && !actor.id().equals(target.chair()) && !target.seats().contains(actor.id())),
    /** Say when one is away, how many panels one takes, and where one has a conflict of interest: whoever may be drawn. */
    KEEP_OWN_TERMS(anyOf(REVIEWER, PANEL_CHAIR)),
    /** Comment on the quality codes of an ask as a reviewer (method, section 6), and not of one that is given to the own party. */
    COMMENT_AS_REVIEWER((actor, target) -> actor.signedIn() && actor.has(REVIEWER) && !isOfAddressee(actor, target)),
    /** See who may be drawn, and what the roster lacks; never who was. */
    READ_ROSTER(anyOf(ORGANISER)),
    /** Freeze what is public of an edition into a pack, which is published at once. */
    FREEZE_PACKS(anyOf(ORGANISER)),
    /** Close because a newer ask supersedes it, or because no addressee could be found. */
    CLOSE_AS_ORGANISER(anyOf(ORGANISER)),
    /** Close because the body that made the ask withdraws it. */
    CLOSE_AS_SOURCE_BODY(anyOf(CURATOR)),
    /** Read who did what to any record; the parties of a record read its own. */
    READ_RECORDS(anyOf(ORGANISER, CURATOR, ADMINISTRATOR)),
    /** Move the demo's clock. */
    MOVE_CLOCK(anyOf(ORGANISER));

    private final BiPredicate<Actor, Target> rule;

    Permission(BiPredicate<Actor, Target> rule) {
        this.rule = rule;
    }

    boolean allows(Actor actor, Target target) {
        return rule.test(actor, target);
    }

    private static BiPredicate<Actor, Target> anyOf(Role... roles) {
        return (actor, target) -> Arrays.stream(roles).anyMatch(actor::has);
    }

    private static BiPredicate<Actor, Target> ofAddressee(Role... roles) {
        return (actor, target) -> target.party() != null && actor.actsFor(target.party(), roles);
    }

    private static boolean isChair(Actor actor, Target target) {
        var chair = target.chair();
        return actor.signedIn() && !isOfAddressee(actor, target) && actor.has(PANEL_CHAIR)
                && (chair == null || actor.id().equals(chair));
    }

    private static boolean isOfAddressee(Actor actor, Target target) {
        return actor.grants().stream().anyMatch(grant -> grant.party() != null && grant.party().equals(target.party()));
    }
}
