package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Set;
import org.followthrough.intake.Document;
import org.followthrough.intake.DocumentReader;
import org.followthrough.intake.Format;
import org.followthrough.intake.Pages;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Words;

/** The file as it was sent, opened at the page of what is at the cursor. */
class OriginalFile extends Anchor {

    /** Shown by the browser itself; a page of the web would run inside the workspace, so it is only ever saved. */
    private static final Set<Format> SHOWN = Set.of(Format.PDF, Format.TEXT);

    private final transient DocumentReader reader;
    private final transient CurrentActor current;
    private final transient Document document;

    OriginalFile(Words words, DocumentReader reader, CurrentActor current, Document document) {
        this.reader = reader;
        this.current = current;
        this.document = document;
        setText(words.get("register.source.original"));
        setTarget(AnchorTarget.BLANK);
        setHref((DownloadHandler) this::download);
    }

    /** Asked again when the file is fetched: a link is no permission. */
    private void download(DownloadEvent event) throws IOException {
        event.setContentType(document.format().mediaType());
        if (SHOWN.contains(document.format())) {
            event.inline(document.name());
        } else {
            event.setFileName(document.name());
        }
        reader.original(current.get(), document.id(), event.getOutputStream());
    }

    void at(int place) {
        var page = Pages.at(document.text(), place);
        getElement().executeJs("this.hash = $0", page == null ? "" : "page=" + page);
    }
}
