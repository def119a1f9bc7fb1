package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Event;
import org.followthrough.intake.papers.Paper;
import org.followthrough.intake.papers.PaperService;
import org.followthrough.intake.papers.PaperVisibility;
import org.followthrough.register.ProgrammeReader.Outcome;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.FileField;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The background papers of one event, and keeping a further one. */
class PapersBox extends Div {

    private static final int ALL = 500;

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient PaperService service;
    private final transient Files files;
    private final transient CurrentActor current;
    private final transient Event event;
    private final transient Runnable done;
    private final Problems problems;
    private final TextField title;
    private final DatePicker date;
    private final Select<PaperVisibility> visibility = new Select<>();
    private final Select<Outcome> document = new Select<>();
    private final FileField file;

    PapersBox(Words words, Refusals refusals, PaperService service, Files files, CurrentActor current, Event event, List<Outcome> documents,
            Runnable done) {
        this.words = words;
        this.refusals = refusals;
        this.service = service;
        this.files = files;
        this.current = current;
        this.event = event;
        this.done = done;
        problems = new Problems(words);
        file = problems.field("file", new FileField(words, problems));
        title = problems.field("title", Fields.line(words, "paper.title"));
        date = problems.field("date", Fields.date(words, "paper.date"));
        choices(documents);
        file.onName(name -> title.setValue(title.isEmpty() ? name : title.getValue()));
        var form = new Div(problems, file, title, date, visibility);
        if (!documents.isEmpty()) {
            form.add(document);
        }
        form.add(Page.dim(words.get("evidence.stored")), Act.button(words.get("paper.send"), this::send));
        form.addClassName("form");
        add(list(), form);
        addClassName("stack");
    }

    private void choices(List<Outcome> documents) {
        date.setValue(event.starts());
        visibility.setLabel(words.get("paper.visibility.label"));
        visibility.setItems(PaperVisibility.values());
        visibility.setItemLabelGenerator(value -> words.of("paper.visibility", value));
        visibility.setValue(PaperVisibility.PUBLIC);
        document.setLabel(words.get("paper.document.label"));
        document.setItems(documents);
        document.setItemLabelGenerator(one -> one == null ? words.get("paper.document.none") : one.fileName());
        document.setEmptySelectionAllowed(true);
        document.setEmptySelectionCaption(words.get("paper.document.none"));
    }

    private Div list() {
        var own = service.readable(current.get(), null, event.code(), null, ALL).stream().filter(paper -> paper.event().equals(event.code())).toList();
        if (own.isEmpty()) {
            return Page.empty(words.get("paper.empty"));
        }
        var list = new UnorderedList();
        own.forEach(paper -> list.add(item(paper)));
        return new Div(list);
    }

    private ListItem item(Paper paper) {
        DownloadHandler handler = download -> download(download, paper.id());
        var link = new Anchor(handler, paper.title());
        var about = new Span(words.get("paper.about", words.shortDay(paper.date()), words.of("paper.visibility", paper.visibility())));
        about.addClassName("dim");
        return new ListItem(link, new Span(" "), about, Act.small(words.get("paper.remove"), () -> {
            if (refusals.attempt(problems, () -> service.remove(current.get(), paper.id()))) {
                done.run();
            }
        }));
    }

    /** Asked again when the file is fetched: a link is no permission. */
    private void download(DownloadEvent download, UUID id) throws IOException {
        var paper = service.read(current.get(), id);
        download.setFileName(paper.fileName());
        download.setContentType(paper.mediaType());
        files.write(paper.sha256(), download.getOutputStream());
    }

    private void send() {
        if (refusals.attempt(problems, this::keep)) {
            done.run();
        }
    }

    private void keep() {
        var missing = new ArrayList<Violation>();
        EditionDates.need(missing, "date", date);
        RuleViolation.throwIfAny(missing);
        var sent = file.sent().orElseThrow(() -> RuleViolation.of("file", "paper.file.missing"));
        service.add(current.get(), event.code(), Optional.ofNullable(document.getValue()).map(Outcome::id).orElse(null),
                new PaperService.Description(title.getValue(), date.getValue(), visibility.getValue()),
                new PaperService.Upload(sent.name(), sent.kind(), sent.open()));
    }
}
