package org.followthrough.ui.workspace.confidential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Objects;
import org.followthrough.evidence.confidential.ConfidentialContent;
import org.followthrough.evidence.confidential.ConfidentialSubmission;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;

/** One submission: opened on purpose, so that its sender can be told that it was; the chair writes the redacted copy. */
class SubmissionBox extends Section {

    private final transient ConfidentialRoom room;
    private final transient ConfidentialSubmission one;
    private final transient Runnable done;
    private final Div content = new Div();
    private final Problems problems;

    SubmissionBox(ConfidentialRoom room, ConfidentialSubmission one, Runnable done) {
        this.room = room;
        this.one = one;
        this.done = done;
        problems = new Problems(room.words);
        content.addClassName("stack");
        addClassNames("box", "stack");
        add(new H2(room.words.get("confidential.received", room.words.day(one.receivedOn()))), Page.dim(room.words.get("confidential.state."
                + one.state().code())), problems, content);
        if (!one.withdrawn()) {
            content.add(Act.button(room.words.get("confidential.open"), this::open));
            redaction();
        }
    }

    private void open() {
        room.refusals.attempt(problems, () -> show(room.service.open(room.current.get(), one.id())));
    }

    private void show(ConfidentialContent said) {
        content.removeAll();
        if (!said.text().isEmpty()) {
            content.add(Page.quote(said.text()));
        }
        if (said.file() != null) {
            DownloadHandler handler = this::download;
            content.add(new Anchor(handler, room.words.get("confidential.file")));
        }
    }

    /** Asked again when the file is fetched: a link is no permission. */
    private void download(DownloadEvent event) throws IOException {
        var said = room.service.open(room.current.get(), one.id());
        event.setFileName("submission");
        event.setContentType(Objects.requireNonNull(said.mediaType()));
        event.getOutputStream().write(Objects.requireNonNull(said.file()));
    }

    private void redaction() {
        if (room.service.mayRedact(room.current.get(), one.ref())) {
            add(one.copy() == null ? new Details(room.words.get("confidential.redact"), form())
                    : new Details(room.words.get("confidential.take-out"), takingOut()));
        }
    }

    private Component takingOut() {
        var refused = new Problems(room.words);
        return new Div(refused, Page.dim(room.words.get("confidential.take-out.lead")), Act.button(room.words.get("confidential.take-out"), () -> {
            if (room.refusals.attempt(refused, () -> room.service.takeOut(room.current.get(), one.id()))) {
                done.run();
            }
        }));
    }

    private Component form() {
        var refused = new Problems(room.words);
        var title = refused.field("title", Fields.line(room.words, "confidential.redact.title"));
        var text = refused.field("text", Fields.text(room.words, "confidential.redact.text", 6));
        var form = new Div(refused, Page.dim(room.words.get("confidential.redact.lead")), title, text, Act.main(room.words.get("confidential.redact.send"), () -> {
            if (room.refusals.attempt(refused, () -> room.service.redact(room.current.get(), one.id(), title.getValue(), text.getValue()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return form;
    }
}
