package org.followthrough.ui.workspace.evidence;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.Files;
import org.followthrough.evidence.copies.EvidenceCopy;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.springframework.stereotype.Component;

/** The evidence of commitments as the signed-in person may read it and add to it. */
@Component
public class EvidenceRoom {

    private final Words words;
    private final EvidenceService service;
    private final Files files;
    private final CurrentActor current;
    private final MethodClock clock;
    private final Refusals refusals;

    EvidenceRoom(Words words, EvidenceService service, Files files, CurrentActor current, MethodClock clock, Refusals refusals) {
        this.words = words;
        this.service = service;
        this.files = files;
        this.current = current;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** What this person may read, oldest first. */
    public List<Evidence> of(String ref) {
        return service.readable(current.get(), ref);
    }

    /** The form with which something is added; {@code added} is told of it. */
    public EvidenceForm form(String ref, Consumer<Evidence> added) {
        return new EvidenceForm(words, refusals, service, current, clock, ref, added);
    }

    /** One item: what it is called, of what kind, from when, and who may read it. */
    public Div line(Evidence item) {
        var about = new Span(words.get("evidence.about", words.of("evidence.kind", item.kind()), words.shortDay(item.date()),
                words.of("evidence.visibility", item.visibility())));
        about.addClassName("dim");
        var line = new Div(link(item), new Span(" "), about);
        service.copy(current.get(), item.id()).ifPresent(copy -> line.add(new Span(" "), kept(item, copy)));
        return line;
    }

    /** What is kept of an address, and whether it can still be reached. */
    private Span kept(Evidence item, EvidenceCopy copy) {
        var said = new Span();
        said.addClassName("dim");
        if (copy.unreachableSince() != null) {
            said.add(new Span(words.get("evidence.unreachable", words.shortDay(copy.unreachableSince()), words.of("evidence.problem",
                    java.util.Objects.requireNonNull(copy.problem()))) + " "));
        }
        if (copy.fetchedAt() == null) {
            said.add(new Span(words.of("evidence.copy-state", copy.state())));
            return said;
        }
        DownloadHandler handler = event -> downloadCopy(event, item.id());
        said.add(new Anchor(handler, words.get("evidence.copy", words.shortDay(copy.fetchedAt()))));
        return said;
    }

    private void downloadCopy(DownloadEvent event, UUID id) throws IOException {
        var copy = service.copy(current.get(), id).orElseThrow();
        event.setFileName("copy-" + id);
        event.setContentType(Objects.requireNonNull(copy.mediaType()));
        files.write(Objects.requireNonNull(copy.sha256()), event.getOutputStream());
    }

    private Anchor link(Evidence item) {
        if (item.url() != null) {
            var away = new Anchor(item.url(), item.title(), AnchorTarget.BLANK);
            away.getElement().setAttribute("rel", "noopener noreferrer");
            return away;
        }
        DownloadHandler handler = event -> download(event, item.id());
        return new Anchor(handler, item.title());
    }

    /** Asked again when the file is fetched: a link is no permission. */
    private void download(DownloadEvent event, UUID id) throws IOException {
        var item = service.read(current.get(), id);
        event.setFileName(Objects.requireNonNull(item.fileName()));
        event.setContentType(Objects.requireNonNull(item.mediaType()));
        files.write(Objects.requireNonNull(item.sha256()), event.getOutputStream());
    }
}
