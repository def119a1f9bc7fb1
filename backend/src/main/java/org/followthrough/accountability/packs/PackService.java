package org.followthrough.accountability.packs;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.followthrough.accountability.packs.Pack.StoredPart;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes packs: rows, files and the entry of the record in one transaction, so that there is a whole pack or none. */
@Service
@Transactional
public class PackService {

    /** The file that names the others with their checksums, as {@code sha256sum --check} reads it. */
    public static final String SUMS = "SHA256SUMS";

    private final Snapshots snapshots;
    private final List<PackPart> parts;
    private final Packs packs;
    private final Licence licence;
    private final Editions editions;
    private final Files files;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    PackService(Snapshots snapshots, List<PackPart> parts, Packs packs, Licence licence, Editions editions, Files files, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.snapshots = snapshots;
        this.parts = parts;
        this.packs = packs;
        this.licence = licence;
        this.editions = editions;
        this.files = files;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Freezes what was public of an edition at an instant, now where none is given; the same edition and instant again give the pack
     * that there is. The server itself may do it on behalf of whoever runs it ({@link Actor#ENGINE}).
     *
     * @throws NotFound where there is no such edition
     * @throws org.followthrough.shared.RuleViolation where nothing can be frozen for that instant
     */
    public Pack freeze(Actor actor, String edition, @Nullable Instant instant) {
        return freeze(actor, edition, instant, Progress.UNSEEN);
    }

    /** The same for somebody who waits; what they are told must not wait for this transaction. */
    Pack freeze(Actor actor, String edition, @Nullable Instant instant, Progress progress) {
        requireFreezer(actor);
        editions.find(edition).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        packs.lock(edition);
        var at = instant == null ? clock.now() : snapshots.possible(edition, instant.truncatedTo(ChronoUnit.MICROS));
        return packs.find(edition, at).orElseGet(() -> make(actor, edition, at, progress));
    }

    private void requireFreezer(Actor actor) {
        if (actor != Actor.ENGINE) {
            policy.require(actor, Permission.FREEZE_PACKS);
        }
    }

    private Pack make(Actor actor, String edition, Instant at, Progress progress) {
        var snapshot = snapshots.of(edition, at);
        var made = files(Frozen.of(snapshot, licence), progress);
        var number = packs.nextNumber(edition);
        var pack = new Pack(edition + "-" + number, edition, number, at, snapshot.methodVersion(), licence.name(), snapshot.commitments().size(),
                clock.now(), made);
        packs.add(pack, actor.account());
        events.publishEvent(new PackFrozen(pack.code(), edition, at, made.getLast().sha256(), pack.madeAt(), actor.account()));
        return pack;
    }

    /** Each file is stored as soon as it is made, so that never more than one of them is held in memory. */
    private List<StoredPart> files(Frozen frozen, Progress progress) {
        var all = parts.stream().mapToInt(PackPart::count).sum() + 1;
        var made = new ArrayList<StoredPart>();
        progress.made(0, all);
        parts.stream().flatMap(part -> part.files(frozen)).forEach(file -> {
            made.add(store(file));
            progress.made(made.size(), all);
        });
        made.add(store(PackFile.of(SUMS, PackFile.TEXT, made.stream().map(file -> file.sha256() + "  " + file.name() + "\n").collect(Collectors.joining()))));
        progress.made(made.size(), all);
        return made;
    }

    private StoredPart store(PackFile file) {
        var stored = files.store(new ByteArrayInputStream(file.content()), file.mediaType());
        return new StoredPart(file.name(), file.mediaType(), stored.size(), stored.sha256());
    }
}
