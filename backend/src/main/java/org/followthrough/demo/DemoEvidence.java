package org.followthrough.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Commitments;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.Files;
import org.followthrough.evidence.Side;
import org.followthrough.evidence.Visibility;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the evidence of the stories. */
@Component
@Profile(DemoMode.PROFILE)
class DemoEvidence {

    private final EvidenceItems items;
    private final Files files;
    private final Commitments commitments;
    private final MethodClock clock;

    DemoEvidence(EvidenceItems items, Files files, Commitments commitments, MethodClock clock) {
        this.items = items;
        this.files = files;
        this.commitments = commitments;
        this.clock = clock;
    }

    @Transactional
    List<UUID> add(Actor actor, String ref, Side side, List<Stories.Exhibit> exhibits) {
        return exhibits.stream().map(exhibit -> add(actor, ref, side, exhibit)).toList();
    }

    private UUID add(Actor actor, String ref, Side side, Stories.Exhibit exhibit) {
        var id = UUID.randomUUID();
        var file = exhibit.file();
        var hash = file == null ? null
                : files.store(new ByteArrayInputStream(file.content().getBytes(StandardCharsets.UTF_8)), file.mediaType()).sha256();
        items.add(new Evidence(id, commitments.id(ref), side, Coded.find(EvidenceKind.class, exhibit.kind()).orElseThrow(),
                exhibit.title(), exhibit.date(), Coded.find(Visibility.class, exhibit.visibility()).orElseThrow(), exhibit.url(), hash,
                file == null ? null : file.name(), file == null ? null : file.mediaType(), actor.id(), clock.now(), null));
        return id;
    }
}
