package org.followthrough.acts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkService;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins that one thing is done to many commitments; it goes on in the background. */
@Service
@Transactional
public class ActService {

    private final BulkService bulk;
    private final AccessPolicy policy;
    private final AskedReports asked;
    private final KnownCommitments known;

    ActService(BulkService bulk, AccessPolicy policy, AskedReports asked, KnownCommitments known) {
        this.bulk = bulk;
        this.asked = asked;
        this.known = known;
        this.policy = policy;
    }

    /**
     * Begins it.
     *
     * @param id of the run; asking twice with the same does it once
     * @param refs of the commitments, each once; one that does not exist is refused by itself
     */
    public BulkRun toAll(Actor actor, UUID id, Act act, Terms terms, List<String> refs) {
        policy.require(actor, act.permission());
        terms.check(act);
        return bulk.begin(actor, id, act.code(), terms.kept(act), inOrder(act, refs).map(ref -> new BulkItem.Chosen(ref, ref)).toList(),
                Role.ORGANISER.code());
    }

    /** The same for a caller that names what it was given elsewhere: nothing begins where one of them does not exist. */
    public BulkRun toAllKnown(Actor actor, UUID id, Act act, Terms terms, List<String> refs) {
        policy.require(actor, act.permission());
        terms.check(act);
        known.require(refs);
        return toAll(actor, id, act, terms, refs);
    }

    /** Reminders go addressee by addressee, so that what one person is reminded of comes in a mail or two. */
    private static Stream<String> inOrder(Act act, List<String> refs) {
        var each = refs.stream().distinct();
        return act == Act.REMIND ? each.sorted(Comparator.comparing(ref -> ref.substring(ref.lastIndexOf('~') + 1))) : each;
    }

    /** A report that is asked for. */
    public record Asked(String ref, String cycle) {
    }

    /**
     * Begins that nil reports with one reason are given for several commitments.
     *
     * @throws org.followthrough.shared.Forbidden where one of them is not the caller's
     */
    public BulkRun nothingNew(Actor actor, UUID id, String reason, List<Asked> reports) {
        asked.require(actor, reports);
        var terms = new Terms(reason, null, null);
        terms.check(Act.NIL_REPORT);
        return bulk.begin(actor, id, Act.NIL_REPORT.code(), terms.kept(Act.NIL_REPORT), reports.stream().distinct()
                .map(one -> new BulkItem.Chosen(one.ref() + " " + one.cycle(), one.ref())).toList(), Role.FOCAL_POINT.code());
    }

    /** The newest runs of an organiser's acts that the caller may see. */
    @Transactional(readOnly = true)
    public List<BulkRun> latest(Actor actor, int limit) {
        return bulk.latest(actor, limit, Arrays.stream(Act.values()).filter(Act::isOrganisers).map(Act::code).toArray(String[]::new));
    }
}
