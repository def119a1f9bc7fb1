package org.followthrough.evidence.copies;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.Files;
import org.followthrough.shared.DomainEvent.Readers;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.SystemClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a copy of every address that is cited, and looks again whether it can be reached. A copy is made once and never
 * replaced; what could not be fetched is tried again, ever more seldom. Only the product itself calls this.
 */
@Service
@Transactional
public class CopyService {

    private static final int AT_ONCE = 10;
    private static final Duration TAKEN = Duration.ofMinutes(30);
    private static final Duration CHECK = Duration.ofDays(7);
    private static final List<Duration> RETRIES = List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    private final EvidenceCopies copies;
    private final EvidenceItems items;
    private final Files files;
    private final MethodClock clock;
    private final SystemClock real;
    private final ApplicationEventPublisher events;

    CopyService(EvidenceCopies copies, EvidenceItems items, Files files, MethodClock clock, SystemClock real, ApplicationEventPublisher events) {
        this.copies = copies;
        this.items = items;
        this.files = files;
        this.clock = clock;
        this.real = real;
        this.events = events;
    }

    /** Addresses whose turn it is, taken for a while. */
    List<EvidenceCopies.Turn> take() {
        return copies.take(real.now(), real.now().plus(TAKEN), AT_ONCE);
    }

    /** The address was fetched: its copy is stored by hash like a file, unless there is one already. */
    public void fetched(UUID evidence, Fetched page) {
        var before = copies.find(evidence).orElseThrow();
        var now = clock.now();
        if (before.state() == CopyState.KEPT) {
            copies.reached(evidence, now, real.now().plus(CHECK));
            return;
        }
        var stored = files.store(new ByteArrayInputStream(page.content()), page.mediaType());
        copies.kept(evidence, stored.sha256(), page, now, real.now().plus(CHECK));
        announce(evidence, now, true, Map.of("sha256", stored.sha256()));
    }

    /** The address could not be fetched; the first time leaves an entry in the record. */
    public void failed(UUID evidence, FetchProblem problem, int attempts) {
        var before = copies.find(evidence).orElseThrow();
        var now = clock.now();
        copies.failed(evidence, problem, now, next(before, attempts));
        if (before.unreachableSince() == null) {
            announce(evidence, now, false, Map.of("problem", problem.code()));
        }
    }

    private Instant next(EvidenceCopy copy, int attempts) {
        return real.now().plus(copy.state() == CopyState.KEPT || attempts >= RETRIES.size() ? CHECK : RETRIES.get(attempts));
    }

    private void announce(UUID evidence, Instant at, boolean kept, Map<String, Object> content) {
        var item = items.find(evidence).orElseThrow();
        var readers = switch (item.side()) {
            case PANEL -> Readers.PANEL;
            case ADDRESSEE -> Readers.PARTY;
            case ALTERNATIVE -> Readers.PUBLIC;
        };
        events.publishEvent(kept ? new CopyEvent.CopyKept(evidence, item.commitment(), at, readers, content)
                : new CopyEvent.AddressUnreachable(evidence, item.commitment(), at, readers, content));
    }
}
