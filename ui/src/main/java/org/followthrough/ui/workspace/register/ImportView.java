package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.identity.Role;
import org.followthrough.intake.DocumentReader;
import org.followthrough.intake.DuplicateDocument;
import org.followthrough.intake.FileForm;
import org.followthrough.intake.Format;
import org.followthrough.intake.ImportReport;
import org.followthrough.intake.IntakeService;
import org.followthrough.intake.Reading;
import org.followthrough.intake.detect.Detected;
import org.followthrough.intake.detect.Detector;
import org.followthrough.intake.lists.ListService;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.OneFile;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Takes a source document in: it is read first, what was found is shown, and only then it is stored. */
@Route(value = "register/import", layout = MainLayout.class)
@OpenTo(Role.CURATOR)
public class ImportView extends Page implements BeforeEnterObserver {

    private static final int EVENTS = 500;
    private static final int DOCUMENTS = 20;
    private static final int SAMPLE = 8;
    private static final int SHOWN = 160;

    private final transient IntakeService intake;
    private final transient ListService lists;
    private final transient DocumentReader reader;
    private final transient Editions editions;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Problems problems;
    private final Select<Event> event = new Select<>();
    private final Div templates = new Div();
    private final Div preview = new Div();

    ImportView(Words words, IntakeService intake, ListService lists, DocumentReader reader, Editions editions, CurrentActor current, Refusals refusals) {
        super(words);
        this.intake = intake;
        this.lists = lists;
        this.reader = reader;
        this.editions = editions;
        this.current = current;
        this.refusals = refusals;
        problems = new Problems(words);
        name(words.get("register.import.title"), new Crumb(words.get("register.documents"), "register/candidates"),
                Crumb.here(words.get("register.import.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        open(entering, this::build);
    }

    private void build() {
        preview.addClassName("stack");
        var form = new Div(events(), problems.field("file", upload()), Page.dim(words.get("register.import.help")),
                Page.dim(words.get("register.import.help.list")), templates);
        form.addClassName("form");
        add(heading(words.get("register.import.title")), problems, form, preview);
        var documents = reader.documents(current.get(), null, null, DOCUMENTS);
        add(section(words.get("register.documents"), documents.isEmpty() ? empty(words.get("register.documents.empty"))
                : CandidatesView.table(words, documents)));
    }

    /** Most documents speak for a whole meeting, so that is chosen at first: the newest. */
    private Select<Event> events() {
        var known = editions.events(null, null, null, EVENTS);
        event.setLabel(words.get("register.import.event"));
        event.setItems(known);
        event.setItemLabelGenerator(one -> words.get("register.import.event.name", one.name(), one.code()));
        event.setWidthFull();
        event.addValueChangeListener(change -> templates());
        known.stream().filter(one -> one.parent() == null).findFirst().or(() -> known.stream().findFirst()).ifPresent(event::setValue);
        return problems.field("event", event);
    }

    /** The list of the event as it stands: the form in which a list comes back. */
    private void templates() {
        templates.removeAll();
        templates.addClassName("row");
        event.getOptionalValue().ifPresent(one -> templates.add(template(one, "xlsx"), template(one, "csv")));
    }

    private Anchor template(Event of, String ending) {
        var link = new Anchor("/api/v1/recommendations." + ending + "?event=" + of.code(), words.get("register.import.template." + ending));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Upload upload() {
        return OneFile.place(words, this::receive, () -> problems.say(words.get("refusal.file-too-large")));
    }

    /** Counts the bytes itself: what the browser announces is no measure. */
    private void receive(UploadEvent upload) {
        try (var in = upload.getInputStream()) {
            var content = in.readNBytes((int) Files.LARGEST + 1);
            upload.getUI().access(() -> read(upload.getFileName(), content));
        } catch (IOException broken) {
            upload.getUI().access(() -> problems.say(words.get("register.import.broken")));
        }
    }

    /** Reads a file and shows what was found in it. */
    void read(String name, byte[] content) {
        preview.removeAll();
        if (isList(name, content)) {
            duplicates(() -> refusals.attempt(problems, () -> list(name, content)));
            return;
        }
        refusals.attempt(problems, () -> {
            var reading = intake.preview(current.get(), name, new ByteArrayInputStream(content), Format.AUTO);
            preview.add(section(words.get("register.preview.title", reading.name()), found(reading), sample(reading),
                    Act.main(words.get("register.import.do"), () -> store(reading.name(), content))));
        });
    }

    private static boolean isList(String name, byte[] content) {
        var form = FileForm.of(content, name);
        return form == Format.CSV || form == Format.XLSX;
    }

    private void list(String name, byte[] content) {
        var list = new ListImport(words, new ListImport.Services(lists, current, refusals), problems, chosen().code(), name, content);
        list.check();
        preview.add(list);
    }

    private Event chosen() {
        return event.getOptionalValue().orElseThrow(() -> RuleViolation.of("event", "register.import.event.missing"));
    }

    private Paragraph found(Reading reading) {
        var strong = new ImportReport(reading.found(), false).size();
        return new Paragraph(words.get("register.preview.found", strong, reading.found().size() - strong));
    }

    private UnorderedList sample(Reading reading) {
        var list = new UnorderedList();
        reading.found().stream().filter(one -> one.confidence() >= Detector.DEFAULT_THRESHOLD).limit(SAMPLE)
                .forEach(one -> list.add(new ListItem(line(one))));
        return list;
    }

    private String line(Detected one) {
        var text = one.verbatim().replaceAll("\\s+", " ");
        var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
        return one.number() == null ? shown : words.get("register.preview.line", one.number(), shown);
    }

    private void store(String name, byte[] content) {
        duplicates(() -> {
            if (refusals.attempt(problems, () -> importing(name, content))) {
                preview.removeAll();
            }
        });
    }

    private void duplicates(Runnable step) {
        try {
            step.run();
        } catch (DuplicateDocument duplicate) {
            known(duplicate);
        }
    }

    private void importing(String name, byte[] content) {
        var document = intake.importDocument(current.get(), chosen().code(), name, new ByteArrayInputStream(content), Format.AUTO);
        UI.getCurrent().navigate(CandidatesView.class, QueryParameters.of("document", document.id().toString()));
    }

    /** The same file again: said so, with the way to the first. */
    private void known(DuplicateDocument duplicate) {
        preview.removeAll();
        var note = new Div(new Paragraph(words.get(duplicate.messageKey(), duplicate.name())),
                new Anchor(CandidatesView.address(duplicate.existing()), words.get("register.import.open-first")));
        note.addClassNames("note", "late");
        note.getElement().setAttribute("role", "alert");
        preview.add(note);
    }
}
