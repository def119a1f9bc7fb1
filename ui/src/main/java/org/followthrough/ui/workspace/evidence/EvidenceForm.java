package org.followthrough.ui.workspace.evidence;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Files;
import org.followthrough.evidence.Visibility;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.OneFile;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Adding a file or an address, with its kind, title, date and who may read it. Stored once, never changed. */
public class EvidenceForm extends Details {

    private record Sent(String name, byte[] content) {
    }

    /** The form folds up around the button that had the focus. */
    private static final String TO_SUMMARY = "this.querySelector('vaadin-details-summary').focus()";

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient EvidenceService service;
    private final transient CurrentActor current;
    private final transient MethodClock clock;
    private final transient Consumer<Evidence> added;
    private final String ref;
    private final Problems problems;
    private final Select<EvidenceKind> kind = new Select<>();
    private final Select<Visibility> visibility = new Select<>();
    private final TextField title;
    private final DatePicker date;
    private final TextField url;
    private final Upload upload;
    private transient @Nullable Sent sent;

    EvidenceForm(Words words, Refusals refusals, EvidenceService service, CurrentActor current, MethodClock clock, String ref,
            Consumer<Evidence> added) {
        super(words.get("evidence.add"));
        this.words = words;
        this.refusals = refusals;
        this.service = service;
        this.current = current;
        this.clock = clock;
        this.ref = ref;
        this.added = added;
        problems = new Problems(words);
        title = problems.field("title", Fields.line(words, "evidence.title"));
        date = problems.field("date", Fields.date(words, "evidence.date"));
        url = problems.field("url", Fields.line(words, "evidence.url"));
        upload = problems.field("file", upload());
        choices();
        var form = new Div(problems, upload, url, title, kind, date, visibility, Page.dim(words.get("evidence.stored")),
                Act.button(words.get("evidence.send"), this::send));
        form.addClassName("form");
        add(form);
    }

    private void choices() {
        kind.setLabel(words.get("evidence.kind.label"));
        kind.setItems(EvidenceKind.values());
        kind.setItemLabelGenerator(value -> words.of("evidence.kind", value));
        kind.setValue(EvidenceKind.OTHER);
        visibility.setLabel(words.get("evidence.visibility.label"));
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(value -> words.of("evidence.visibility.choice", value));
        visibility.setValue(Visibility.PUBLIC);
        date.setValue(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
    }

    private Upload upload() {
        var place = OneFile.place(words, this::receive, () -> problems.say(words.get("refusal.file-too-large")));
        place.addFileRemovedListener(removed -> sent = null);
        return place;
    }

    /** Counts the bytes itself: what the browser announces is no measure. */
    private void receive(UploadEvent event) {
        try (var in = event.getInputStream()) {
            var content = in.readNBytes((int) Files.LARGEST + 1);
            event.getUI().access(() -> received(event.getFileName(), content));
        } catch (IOException broken) {
            event.getUI().access(() -> problems.say(words.get("evidence.broken")));
        }
    }

    /** A file has come; it is stored when the form is sent. */
    void received(String name, byte[] content) {
        if (content.length > Files.LARGEST) {
            problems.say(words.get("refusal.file-too-large"));
            return;
        }
        sent = new Sent(name, content);
        if (title.isEmpty()) {
            title.setValue(name);
        }
    }

    private void send() {
        if (refusals.attempt(problems, () -> added.accept(add()))) {
            sent = null;
            upload.clearFileList();
            title.clear();
            url.clear();
            setOpened(false);
            getElement().executeJs(TO_SUMMARY);
        }
    }

    private Evidence add() {
        var day = date.getOptionalValue().orElseThrow(() -> RuleViolation.of("date", "evidence.date.missing"));
        var description = new EvidenceService.Description(kind.getValue(), title.getValue(), day, visibility.getValue());
        var file = sent;
        if ((file == null) == url.getValue().isBlank()) {
            throw RuleViolation.of("url", "evidence.one-of");
        }
        return file == null ? service.addUrl(current.get(), ref, description, url.getValue().strip())
                : service.addFile(current.get(), ref, description, new EvidenceService.Upload(file.name(), kindOf(file),
                        new ByteArrayInputStream(file.content())));
    }

    private static FileKind kindOf(Sent file) {
        return recognised(file).orElseThrow(() -> RuleViolation.of("file", "evidence.file.kind"));
    }

    private static Optional<FileKind> recognised(Sent file) {
        try {
            return FileKind.of(file.name(), new ByteArrayInputStream(file.content()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
