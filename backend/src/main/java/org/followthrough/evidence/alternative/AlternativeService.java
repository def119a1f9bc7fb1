package org.followthrough.evidence.alternative;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService.Upload;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.FileNames;
import org.followthrough.evidence.Files;
import org.followthrough.evidence.Side;
import org.followthrough.evidence.Visibility;
import org.followthrough.evidence.copies.EvidenceCopies;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations hand in reports of their own on commitments of others, at any time and whatever state those are in, and everybody
 * reads them at once (decision 0043). They change no value of the method; panels may cite them as evidence.
 */
@Service
@Transactional
public class AlternativeService {

    private static final int MOST_COMMITMENTS = 50;
    private static final int LONGEST_REASON = 2_000;

    private final AlternativeReports reports;
    private final EvidenceItems items;
    private final EvidenceCopies copies;
    private final Files files;
    private final Commitments commitments;
    private final Settlement settlement;
    private final Parties parties;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final SystemClock real;
    private final ApplicationEventPublisher events;

    AlternativeService(AlternativeReports reports, EvidenceItems items, EvidenceCopies copies, Files files, Commitments commitments,
            Settlement settlement, Parties parties, AccessPolicy policy, MethodClock clock, SystemClock real, ApplicationEventPublisher events) {
        this.reports = reports;
        this.items = items;
        this.copies = copies;
        this.files = files;
        this.commitments = commitments;
        this.settlement = settlement;
        this.parties = parties;
        this.policy = policy;
        this.clock = clock;
        this.real = real;
        this.events = events;
    }

    /** Any report; everybody may read them. @throws NotFound where there is none */
    @Transactional(readOnly = true)
    public AlternativeReport read(String number) {
        return reports.find(number).orElseThrow(() -> new NotFound("alternative.unknown"));
    }

    /** One thing that a report said. @throws NotFound where it did not, and where it was withdrawn */
    @Transactional(readOnly = true)
    public AlternativeVersion version(AlternativeReport report, int version) {
        return reports.versions(report.id()).stream().filter(one -> one.version() == version && !report.withdrawn()).findFirst()
                .orElseThrow(() -> new NotFound("alternative.unknown"));
    }

    /** Everything that it ever said, the newest first. */
    @Transactional(readOnly = true)
    public List<AlternativeVersion> versions(AlternativeReport report) {
        return reports.versions(report.id());
    }

    /** The organisations in whose name the caller may hand in reports, by code. */
    @Transactional(readOnly = true)
    public List<Party> organisations(Actor actor) {
        return parties.find(actor.parties(Role.values()).filter(code -> policy.allows(actor, Permission.HAND_IN_ALTERNATIVE, Target.of(code)))
                .sorted().toList()).stream().filter(party -> party.kind() == PartyKind.ORGANISATION).toList();
    }

    /** Refuses who acts for no organisation. */
    @Transactional(readOnly = true)
    public void requireAuthor(Actor actor) {
        if (organisations(actor).isEmpty()) {
            throw new Forbidden("access.hand-in-alternative");
        }
    }

    /** Refuses an organisation that is not the caller's, and commitments with which they have to do as addressee or as panel. */
    @Transactional(readOnly = true)
    public void requireAttachable(Actor actor, @Nullable String organisation, Collection<String> refs) {
        if (organisation != null && organisations(actor).stream().noneMatch(own -> own.code().equals(organisation))) {
            throw new Forbidden("access.hand-in-alternative");
        }
        refs.stream().flatMap(ref -> commitments.find(ref).stream()).forEach(commitment ->
                policy.require(actor, Permission.ATTACH_ALTERNATIVE, reports.panelOf(commitment.id(), commitment.addressee())));
    }

    /** Whether the caller may hand in one on this commitment; for screens. */
    @Transactional(readOnly = true)
    public boolean mayAttach(Actor actor, String ref) {
        return !organisations(actor).isEmpty() && commitments.find(ref).filter(commitment -> policy.allows(actor, Permission.ATTACH_ALTERNATIVE,
                reports.panelOf(commitment.id(), commitment.addressee()))).isPresent();
    }

    /** Whether the caller may correct or withdraw it. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor, AlternativeReport report) {
        return !report.withdrawn() && policy.allows(actor, Permission.HAND_IN_ALTERNATIVE, Target.of(report.organisation()));
    }

    /** The report for who may change it, and nobody else changes it until the transaction ends. */
    public AlternativeReport lock(Actor actor, String number) {
        policy.require(actor, Permission.HAND_IN_ALTERNATIVE, Target.of(read(number).organisation()));
        reports.lock(read(number).id());
        return read(number);
    }

    /** Refuses what a withdrawn report refuses. */
    public void requireStanding(AlternativeReport report) {
        if (report.withdrawn()) {
            throw new WrongState("alternative.withdrawn");
        }
    }

    /**
     * Hands in a report.
     *
     * @param organisation null where the caller acts for one alone
     */
    public AlternativeReport handIn(Actor actor, @Nullable String organisation, AlternativeDraft draft, Optional<Upload> file,
            Collection<String> refs) {
        requireAuthor(actor);
        requireAttachable(actor, organisation, refs);
        var linked = linked(refs);
        var now = settlement.lockAndSettle(linked.stream().map(Commitment::id).toList());
        var said = draft.stripped();
        check(said, file, organisation == null && organisations(actor).size() > 1, true, refs, linked, now);
        var own = organisation == null ? organisations(actor).getFirst().code() : organisation;
        var id = UUID.randomUUID();
        var number = reports.add(id, LocalDate.ofInstant(now, ZoneOffset.UTC).getYear(), own, actor.id(), now);
        reports.say(id, version(1, said, stored(file), null, now), actor.id());
        reports.link(id, linked.stream().map(Commitment::id).toList(), now);
        var report = read(number);
        events.publishEvent(new AlternativeEvent.AlternativeReportHandedIn(number, now, actor.id(), own, report.said().title()));
        attach(actor, report, linked, now);
        return report;
    }

    /**
     * Makes a report say something else, with what it said before kept; more commitments may be named, none is taken away. A file
     * or an address stays where neither comes.
     *
     * @param more references of commitments, those included of which it speaks already
     */
    public AlternativeReport correct(Actor actor, String number, AlternativeDraft draft, Optional<Upload> file, Collection<String> more,
            String reason) {
        var before = lock(actor, number);
        var all = new LinkedHashSet<>(before.commitments());
        all.addAll(more);
        var added = all.stream().filter(ref -> !before.commitments().contains(ref)).toList();
        requireAttachable(actor, null, added);
        var linked = linked(added);
        var now = settlement.lockAndSettle(linked.stream().map(Commitment::id).toList());
        requireStanding(before);
        var said = draft.stripped();
        var keeps = said.url() == null && file.isEmpty();
        requireReason(reason, "alternative.reason");
        check(said, file, false, before.said().url() == null && before.said().sha256() == null || !keeps, all, linked(all), now);
        var version = version(before.said().version() + 1, keeps ? withAddress(said, before.said().url()) : said,
                keeps ? File.of(before.said()) : stored(file), reason.strip(), now);
        reports.say(before.id(), version, actor.id());
        reports.link(before.id(), linked.stream().map(Commitment::id).toList(), now);
        var report = read(number);
        events.publishEvent(new AlternativeEvent.AlternativeReportCorrected(number, now, actor.id(), report.organisation(), version.version(),
                reason.strip()));
        before.commitments().forEach(ref -> cite(actor, report, commitments.find(ref).orElseThrow(), now));
        attach(actor, report, linked, now);
        return report;
    }

    /** Takes a report back as a whole; that there was one, and why it is gone, stays public. */
    public AlternativeReport withdraw(Actor actor, String number, String reason) {
        var report = lock(actor, number);
        requireStanding(report);
        requireReason(reason, "alternative.withdraw.reason");
        var now = clock.now();
        reports.withdraw(report.id(), reason.strip(), now);
        events.publishEvent(new AlternativeEvent.AlternativeReportTakenBack(number, now, actor.id(), report.organisation(), reason.strip()));
        linked(report.commitments()).forEach(commitment -> events.publishEvent(new AlternativeEvent.AlternativeReportWithdrawn(
                happened(actor, report, commitment, now), number, report.organisationName())));
        return read(number);
    }

    private static void requireReason(String reason, String key) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", key, LONGEST_REASON);
        }
    }

    private List<Commitment> linked(Collection<String> refs) {
        return refs.stream().distinct().flatMap(ref -> commitments.find(ref).stream()).toList();
    }

    private static Optional<String> unknown(Collection<String> refs, List<Commitment> known) {
        var names = known.stream().map(Commitment::ref).toList();
        return refs.stream().filter(ref -> !names.contains(ref)).findFirst();
    }

    /** @param needsContent false where what it said before has a file or an address that stays */
    private static void check(AlternativeDraft draft, Optional<Upload> file, boolean whose, boolean needsContent, Collection<String> refs,
            List<Commitment> linked, Instant now) {
        var violations = new ArrayList<Violation>(draft.broken(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        if (whose) {
            violations.add(Violation.of("organisation", "alternative.organisation"));
        }
        if (draft.url() != null && file.isPresent()) {
            violations.add(Violation.of("url", "evidence.one-of"));
        }
        if (needsContent && draft.text().isEmpty() && draft.url() == null && file.isEmpty()) {
            violations.add(Violation.of("text", "alternative.empty"));
        }
        if (refs.isEmpty() || refs.size() > MOST_COMMITMENTS) {
            violations.add(Violation.of("commitments", "alternative.commitments", MOST_COMMITMENTS));
        } else {
            unknown(refs, linked).ifPresent(ref -> violations.add(Violation.of("commitments", "alternative.commitment.unknown", ref)));
        }
        RuleViolation.throwIfAny(violations);
    }

    /** A stored file with the name under which it came. */
    private record File(String sha256, String name, String mediaType) {

        static @Nullable File of(AlternativeVersion version) {
            return version.sha256() == null || version.fileName() == null || version.mediaType() == null ? null
                    : new File(version.sha256(), version.fileName(), version.mediaType());
        }
    }

    private @Nullable File stored(Optional<Upload> file) {
        return file.map(upload -> {
            var stored = files.store(upload.content(), upload.kind().mediaType());
            if (stored.size() == 0) {
                throw RuleViolation.of("file", "evidence.file.empty");
            }
            return new File(stored.sha256(), FileNames.safe(upload.name()), upload.kind().mediaType());
        }).orElse(null);
    }

    private static AlternativeDraft withAddress(AlternativeDraft draft, @Nullable String url) {
        return new AlternativeDraft(draft.title(), draft.date(), draft.language(), draft.text(), url);
    }

    private static AlternativeVersion version(int number, AlternativeDraft said, @Nullable File file, @Nullable String reason, Instant at) {
        return new AlternativeVersion(number, said.title(), said.date(), said.language(), said.text(), said.url(),
                file == null ? null : file.sha256(), file == null ? null : file.name(), file == null ? null : file.mediaType(), reason, at);
    }

    private void attach(Actor actor, AlternativeReport report, List<Commitment> linked, Instant now) {
        for (var commitment : linked) {
            cite(actor, report, commitment, now);
            events.publishEvent(new AlternativeEvent.AlternativeReportAttached(happened(actor, report, commitment, now), report.number(),
                    report.organisationName()));
        }
    }

    private static Happened happened(Actor actor, AlternativeReport report, Commitment commitment, Instant now) {
        return new Happened(commitment.id(), commitment.ref(), commitment.addressee(), now, actor.id(), AlternativeEvent.ACTED_AS, report.organisation());
    }

    /** Its file, else its address, else its text as a file, as an item of evidence that a panel can cite. */
    private void cite(Actor actor, AlternativeReport report, Commitment commitment, Instant now) {
        var said = report.said();
        var file = said.url() != null ? null : Optional.ofNullable(File.of(said)).orElseGet(() -> text(report));
        var item = new Evidence(UUID.randomUUID(), commitment.id(), Side.ALTERNATIVE, EvidenceKind.OTHER, title(report), said.date(),
                Visibility.PUBLIC, said.url(), file == null ? null : file.sha256(), file == null ? null : file.name(),
                file == null ? null : file.mediaType(), actor.id(), now, now);
        items.add(item);
        reports.cite(report.id(), said.version(), item.id());
        if (said.url() != null) {
            copies.expect(item.id(), real.now());
        }
    }

    /** The number says which version it is from the second one on. */
    private static String title(AlternativeReport report) {
        var said = report.said();
        return report.number() + (said.version() == 1 ? "" : " v" + said.version()) + ": " + said.title();
    }

    private File text(AlternativeReport report) {
        var stored = files.store(new ByteArrayInputStream(report.said().text().getBytes(StandardCharsets.UTF_8)), FileKind.TEXT.mediaType());
        return new File(stored.sha256(), report.number() + ".txt", FileKind.TEXT.mediaType());
    }
}
