package org.followthrough.intake.submissions;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.FileNames;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.intake.submissions.Submission.SourceFile;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.AttributionService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what rapporteurs and organisations propose, and has it moderated by curators and organisers (features, row B5). A
 * proposal exists for its submitter, and from being handed in on for moderators; for everybody else there is none.
 */
@Service
@Transactional
public class SubmissionService {

    /** So many may be unfinished at a time for one account: a queue that people still read. */
    public static final int MOST_UNFINISHED = 100;
    private static final Role[] FOR_A_PARTY = {Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER, Role.REVIEWER, Role.PANEL_CHAIR};

    private final Submissions submissions;
    private final Editions editions;
    private final Parties parties;
    private final RegisterService register;
    private final AttributionService attribution;
    private final Files files;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    SubmissionService(Submissions submissions, Editions editions, Parties parties, RegisterService register, AttributionService attribution,
            Files files, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.editions = editions;
        this.parties = parties;
        this.register = register;
        this.attribution = attribution;
        this.files = files;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** A file as it was sent, of a kind that was recognised by its first bytes. */
    public record Upload(String name, FileKind kind, InputStream content) {
    }

    /** Whether somebody may propose. */
    @Transactional(readOnly = true)
    public boolean maySubmit(Actor actor) {
        return policy.allows(actor, Permission.SUBMIT, target(actor));
    }

    /** Whether somebody may decide. */
    public boolean mayModerate(Actor actor) {
        return policy.allows(actor, Permission.REGISTER, Target.ANYTHING);
    }

    /** Refuses who may propose nothing. */
    @Transactional(readOnly = true)
    public void requireSubmitter(Actor actor) {
        policy.require(actor, Permission.SUBMIT, target(actor));
    }

    /** Refuses who may neither propose nor decide. */
    @Transactional(readOnly = true)
    public void requireConcerned(Actor actor) {
        if (!mayModerate(actor)) {
            requireSubmitter(actor);
        }
    }

    private Target target(Actor actor) {
        return organisation(actor).map(Target::of).orElse(Target.ANYTHING);
    }

    /** The organisation for which somebody acts; governments propose nothing. */
    private Optional<String> organisation(Actor actor) {
        var held = actor.parties(FOR_A_PARTY).toList();
        return held.isEmpty() ? Optional.empty()
                : parties.find(held).stream().filter(party -> party.kind() == PartyKind.ORGANISATION).map(Party::code).findFirst();
    }

    /** Keeps a draft. @throws WrongState when too many of the account's are unfinished */
    public Submission draft(Actor actor, Proposal proposal) {
        requireSubmitter(actor);
        if (submissions.unfinished(actor.id()) >= MOST_UNFINISHED) {
            throw new WrongState("intake.submission.too-many", MOST_UNFINISHED);
        }
        check(proposal);
        var party = actor.has(Role.RAPPORTEUR) ? null : organisation(actor).orElse(null);
        var submission = Submission.draft(UUID.randomUUID(), proposal, actor.id(), party, clock.now());
        submissions.add(submission);
        tell(actor, submission, "submission-drafted", Map.of("event", proposal.event()));
        return submission;
    }

    private void check(Proposal proposal) {
        var violations = proposal.unkeepable();
        if (editions.event(proposal.event()).isEmpty()) {
            violations.add(Violation.of("event", "forum.event.unknown"));
        }
        violations.addAll(register.violations(proposal.themes(), proposal.gcmObjectives()));
        RuleViolation.throwIfAny(violations);
    }

    /** Other words, as long as it is a draft or was returned. */
    public Submission change(Actor actor, UUID id, Proposal proposal) {
        var before = lockProposer(actor, id).requireOpen();
        check(proposal);
        return save(actor, before.changed(proposal, clock.now()), "submission-changed", Map.of());
    }

    /** Puts the source's file beside it. @throws FileTooLarge over 50 MiB */
    public Submission attach(Actor actor, UUID id, Upload upload) {
        var before = lockProposer(actor, id).requireOpen();
        var stored = files.store(upload.content(), upload.kind().mediaType());
        if (stored.size() == 0) {
            throw RuleViolation.of("file", "evidence.file.empty");
        }
        var file = new SourceFile(stored.sha256(), FileNames.safe(upload.name()), upload.kind().mediaType());
        return save(actor, before.with(file, clock.now()), "submission-changed", Map.of("sha256", stored.sha256()));
    }

    /** Gives it to the moderators. */
    public Submission handIn(Actor actor, UUID id) {
        return save(actor, lockProposer(actor, id).handedIn(clock.now()), "submission-handed-in", Map.of());
    }

    /** Takes it back as long as nothing is decided; who may propose no longer still may. */
    public Submission withdraw(Actor actor, UUID id) {
        return save(actor, lockOwn(actor, id).withdrawn(), "submission-withdrawn", Map.of());
    }

    /** Refuses everybody but its submitter: who may not see it finds nothing. */
    @Transactional(readOnly = true)
    public void requireOwn(Actor actor, UUID id) {
        if (!actor.id().equals(read(actor, id).submittedBy())) {
            throw new Forbidden("access.change-submission");
        }
    }

    /** Refuses everybody but its submitter, and the submitter who may no longer propose for whom it was proposed. */
    @Transactional(readOnly = true)
    public void requireProposer(Actor actor, UUID id) {
        requireOwn(actor, id);
        var party = read(actor, id).party();
        policy.require(actor, Permission.SUBMIT, party == null ? Target.ANYTHING : Target.of(party));
    }

    /** Keeps others from changing it until the transaction ends. */
    public void lock(UUID id) {
        locked(id);
    }

    private Submission locked(UUID id) {
        return submissions.lock(id).orElseThrow(SubmissionService::unknown);
    }

    /** Refuses everybody who does not decide it: who may not see it finds nothing. */
    @Transactional(readOnly = true)
    public void requireModerator(Actor actor, UUID id) {
        var submission = read(actor, id);
        policy.require(actor, Permission.REGISTER);
        submission.requireOther(actor.id());
    }

    /** Refuses what deciding would be refused for by who asks or by the state, whatever is decided. */
    public void requireDecidable(Actor actor, UUID id) {
        lockToDecide(actor, id);
    }

    /** Refuses what appealing would be refused for, whatever is said. */
    public void requireAppealable(Actor actor, UUID id) {
        lockProposer(actor, id).requireAppealable(clock.now());
    }

    /** Refuses what changing would be refused for, whatever is changed. */
    public void requireOpen(Actor actor, UUID id) {
        lockProposer(actor, id).requireOpen();
    }

    /**
     * Registers it as a confirmed passage is registered; its attribution goes with it. From then on the recommendation is public,
     * the proposal still is not.
     */
    public Recommendation accept(Actor actor, UUID id, Acceptance acceptance) {
        var before = lockToDecide(actor, id);
        var p = before.proposal();
        var document = before.file() == null ? null : submissions.documentOf(before.file(), p.event());
        var registered = register.register(actor, new Registration(acceptance.ref(), p.event(), document, p.number(), p.section(), null, null, null,
                p.verbatim(), null, acceptance.title() == null ? p.title() : acceptance.title(), p.themes(), p.gcmObjectives(), p.addresseeGroups(),
                acceptance.quality()));
        attribute(actor, registered.ref(), p);
        save(actor, before.accepted(actor.id(), registered.id(), clock.now()), "submission-accepted", Map.of("recommendation", registered.ref()));
        return registered;
    }

    /** With the mode that was asked for, or its document's where that is stricter. */
    private void attribute(Actor actor, String ref, Proposal proposal) {
        if (proposal.attribution() != Attribution.NAMED) {
            attribution.change(actor, ref, proposal.attribution().and(attribution.of(actor, ref).ofDocument()), null);
        }
        attribution.name(actor, ref, proposal.proponents());
    }

    /** Asks its submitter for changes. */
    public Submission giveBack(Actor actor, UUID id, String reason) {
        return save(actor, lockToDecide(actor, id).returned(actor.id(), reason, clock.now()), "submission-returned", Map.of());
    }

    /** Refuses it; on appeal that is final. */
    public Submission refuse(Actor actor, UUID id, RefusalGround ground, String reason) {
        var before = lockToDecide(actor, id);
        var after = before.refused(actor.id(), ground, reason, clock.now(), zone(before));
        return save(actor, after, "submission-" + after.state().code(), Map.of("ground", ground.code()));
    }

    private ZoneId zone(Submission submission) {
        return editions.event(submission.proposal().event()).flatMap(event -> editions.find(event.edition())).orElseThrow().timeZone();
    }

    /** Asks another moderator, once, within {@link Submission#APPEAL_DAYS} working days. */
    public Submission appeal(Actor actor, UUID id, String reason) {
        return save(actor, lockProposer(actor, id).appealed(reason, clock.now()), "submission-appealed", Map.of());
    }

    private Submission save(Actor actor, Submission after, String action, Map<String, Object> content) {
        submissions.save(after);
        tell(actor, after, action, content);
        return submissions.find(after.id()).orElseThrow();
    }

    private void tell(Actor actor, Submission submission, String action, Map<String, Object> content) {
        var own = actor.id().equals(submission.submittedBy());
        events.publishEvent(new SubmissionEvent(submission.id().toString(), action, content, clock.now(), actor.id(),
                own ? asSubmitter(submission) : (actor.has(Role.CURATOR) ? Role.CURATOR : Role.ORGANISER).code(), own ? submission.party() : null));
    }

    private static String asSubmitter(Submission submission) {
        return submission.party() == null ? Role.RAPPORTEUR.code() : "submitter";
    }

    /** @throws Forbidden for everybody but its submitter */
    private Submission lockOwn(Actor actor, UUID id) {
        requireOwn(actor, id);
        return locked(id);
    }

    /** @throws Forbidden for everybody but its submitter, as long as that one may propose */
    private Submission lockProposer(Actor actor, UUID id) {
        requireProposer(actor, id);
        return locked(id);
    }

    private Submission lockToDecide(Actor actor, UUID id) {
        requireModerator(actor, id);
        return locked(id).requireDecidable(actor.id());
    }

    /** The proposal, for its submitter and for moderators. @throws NotFound for everybody else */
    @Transactional(readOnly = true)
    public Submission read(Actor actor, UUID id) {
        return submissions.find(id).filter(one -> actor.signedIn() && (actor.id().equals(one.submittedBy()) || mayModerate(actor) && one.handedInAt() != null))
                .orElseThrow(SubmissionService::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("intake.submission.unknown");
    }

    /** One's own and, for moderators, what was handed in, after the given one. */
    @Transactional(readOnly = true)
    public List<Submission> page(Actor actor, @Nullable SubmissionState state, @Nullable UUID after, int limit) {
        requireConcerned(actor);
        return submissions.page(actor.id(), mayModerate(actor), state, after, limit);
    }

    /** One's own, the last saved first. */
    @Transactional(readOnly = true)
    public List<Submission> own(Actor actor, int limit) {
        requireSubmitter(actor);
        return submissions.own(actor.id(), limit);
    }

    /** What waits for a decision that this person may take, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Submission> queue(Actor actor, int limit) {
        policy.require(actor, Permission.REGISTER);
        return submissions.queue(actor.id(), limit);
    }

    /** How many wait for this moderator. */
    @Transactional(readOnly = true)
    public int waiting(Actor actor) {
        return mayModerate(actor) ? submissions.waiting(actor.id()) : 0;
    }

    /** How many of one's own were returned and wait for changes. */
    @Transactional(readOnly = true)
    public int returned(Actor actor) {
        return actor.signedIn() ? submissions.returned(actor.id()) : 0;
    }
}
