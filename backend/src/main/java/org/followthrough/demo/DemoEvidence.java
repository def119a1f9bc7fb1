package org.followthrough.demo;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.EvidenceService.Description;
import org.followthrough.evidence.EvidenceService.Upload;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Side;
import org.followthrough.evidence.Visibility;
import org.followthrough.evidence.copies.CopyService;
import org.followthrough.evidence.copies.Fetched;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds the evidence of the stories. */
@Component
@Profile(DemoMode.PROFILE)
class DemoEvidence {

    private final EvidenceService evidence;
    private final CopyService copies;

    DemoEvidence(EvidenceService evidence, CopyService copies) {
        this.evidence = evidence;
        this.copies = copies;
    }

    List<UUID> add(Actor actor, String ref, List<Stories.Exhibit> exhibits) {
        return exhibits.stream().map(exhibit -> add(actor, ref, exhibit).id()).toList();
    }

    private Evidence add(Actor actor, String ref, Stories.Exhibit exhibit) {
        var description = new Description(Coded.find(EvidenceKind.class, exhibit.kind()).orElseThrow(), exhibit.title(), exhibit.date(),
                Coded.find(Visibility.class, exhibit.visibility()).orElseThrow());
        var file = exhibit.file();
        return file == null ? address(actor, ref, description, String.valueOf(exhibit.url()))
                : evidence.addFile(actor, ref, description, upload(file));
    }

    /** Invented addresses have invented pages, which are kept as real ones would be; what a reviewer cites is not fetched. */
    private Evidence address(Actor actor, String ref, Description description, String url) {
        var item = evidence.addUrl(actor, ref, description, url);
        if (item.side() == Side.ADDRESSEE) {
            var page = DemoTexts.text("demo.page", description.title(), description.date(), url);
            copies.fetched(item.id(), new Fetched(URI.create(url), "text/plain", page.getBytes(StandardCharsets.UTF_8)));
        }
        return item;
    }

    private static Upload upload(Stories.Content file) {
        var kind = Stream.of(FileKind.values()).filter(known -> known.mediaType().equals(file.mediaType())).findFirst().orElseThrow();
        return new Upload(file.name(), kind, new ByteArrayInputStream(file.content().getBytes(StandardCharsets.UTF_8)));
    }
}
