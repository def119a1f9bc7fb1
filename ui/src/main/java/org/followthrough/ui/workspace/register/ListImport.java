package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import org.followthrough.intake.Format;
import org.followthrough.intake.lists.ListRefused;
import org.followthrough.intake.lists.ListReport;
import org.followthrough.intake.lists.ListService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** One list on its way in: checked, shown as differences, applied. It takes the focus whenever it has something new to say. */
class ListImport extends Div {

    private final transient Words words;
    private final transient Services services;
    private final Problems problems;
    private final String event;
    private final String name;
    private final transient byte[] content;

    /** What the way in works with. */
    record Services(ListService lists, CurrentActor current, Refusals refusals) {
    }

    ListImport(Words words, Services services, Problems problems, String event, String name, byte[] content) {
        this.words = words;
        this.services = services;
        this.problems = problems;
        this.event = event;
        this.name = name;
        this.content = content;
        addClassName("stack");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Checks the list and shows what it would do. */
    void check() {
        show(services.lists().check(services.current().get(), event, name, content, Format.AUTO));
    }

    private void show(ListReport report) {
        removeAll();
        add(new ListPreview(words, report));
        if (report.fits()) {
            add(new ListPreview.Differences(words, report), actions(report));
        } else {
            add(new ListPreview.Errors(words, report, this::errorSheet));
        }
        getElement().callJsFunction("focus");
    }

    private Div actions(ListReport report) {
        var again = Act.button(words.get("register.list-file.again"), () -> services.refusals().attempt(problems, this::check));
        var actions = report.registered() + report.changed() == 0 ? new Div(new Paragraph(words.get("register.list-file.nothing")))
                : new Div(Act.main(words.get("register.list-file.apply"), () -> apply(report)), again);
        actions.addClassName("row");
        return actions;
    }

    /** Rows that went wrong since they were checked are shown like any others. */
    private void apply(ListReport report) {
        try {
            services.refusals().attempt(problems, () -> done(services.lists().apply(services.current().get(), event, name, content, Format.AUTO,
                    report.basis())));
        } catch (ListRefused refused) {
            show(refused.report());
        }
    }

    private void done(ListService.Applied applied) {
        removeAll();
        var note = new Div(new Paragraph(words.get("register.list-file.done", applied.document().name())),
                new Anchor("recommendations", words.get("register.list-file.done.open")));
        note.addClassNames("note", "gov");
        note.getElement().setAttribute("role", "status");
        add(note, new ListPreview(words, applied.report()));
        getElement().callJsFunction("focus");
    }

    /** Asked again when it is fetched: a link is no permission. */
    private void errorSheet(DownloadEvent download) throws IOException {
        var actor = services.current().get();
        var report = services.lists().check(actor, event, name, content, Format.AUTO);
        download.setContentType(report.format().mediaType());
        download.setFileName("errors." + report.format().code());
        services.lists().errorSheet(actor, event, name, content, report.format(), words::of, download.getOutputStream());
    }
}
