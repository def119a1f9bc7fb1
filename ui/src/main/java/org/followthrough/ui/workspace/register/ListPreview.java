package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.followthrough.intake.lists.CellError;
import org.followthrough.intake.lists.Difference;
import org.followthrough.intake.lists.ListReport;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** How many rows of a list do what; below it stand the first of each kind. */
class ListPreview extends Div {

    ListPreview(Words words, ListReport report) {
        addClassName("stack");
        add(Page.section(words.get("register.list-file.title", report.name()), counts(words, report)));
        if (report.leftOut() > 0) {
            add(Page.dim(words.get("register.list-file.left-out", report.leftOut())));
        }
        if (!report.unread().isEmpty()) {
            add(Page.dim(words.get("register.list-file.unread", report.unread())));
        }
        if (report.computed() > 0) {
            add(Page.dim(words.get("register.list-file.computed", report.computed())));
        }
    }

    private record Count(String kind, int rows) {
    }

    private static Rows<Count> counts(Words words, ListReport report) {
        var rows = new Rows<Count>(words.get("register.list-file.counts"))
                .names(words.get("register.list-file.kind"), one -> new Span(words.get("register.list-file.kind." + one.kind())))
                .column(words.get("register.list-file.rows"), "n", one -> new Span(words.number(one.rows())));
        rows.show(List.of(new Count("new", report.registered()), new Count("changed", report.changed()),
                new Count("unchanged", report.unchanged()), new Count("wrong", report.wrong())));
        return rows;
    }

    /** How many are not shown; nothing to see where all are. */
    private static Component more(Words words, int left) {
        var line = Page.dim(words.get("register.list-file.more", left));
        line.setVisible(left > 0);
        return line;
    }

    /** What is wrong, with the list to take away and mend. */
    static class Errors extends Div {

        Errors(Words words, ListReport report, DownloadHandler errorSheet) {
            var rows = new Rows<CellError>(words.get("register.list-file.errors"))
                    .column(words.get("register.list-file.row"), "n", one -> new Span(words.number(one.row())))
                    .names(words.get("register.list-file.column"), one -> new Span(one.column()))
                    .column(words.get("register.list-file.error"), "", one -> new Span(words.of(one.violation())));
            rows.show(report.errors());
            add(Page.section(words.get("register.list-file.errors"), Page.dim(words.get("register.list-file.errors.help")),
                    new Anchor(errorSheet, words.get("register.list-file.sheet")), rows,
                    more(words, report.mistakes() - report.errors().size())));
        }
    }

    /** What would change, field by field, and what would be new. */
    static class Differences extends Div {

        private final transient Words words;

        Differences(Words words, ListReport report) {
            this.words = words;
            addClassName("stack");
            if (!report.changedRows().isEmpty()) {
                add(changed(report));
            }
            if (!report.newRows().isEmpty()) {
                add(registered(report));
            }
        }

        private record Line(int row, String ref, Difference difference) {
        }

        private Component changed(ListReport report) {
            var rows = new Rows<Line>(words.get("register.list-file.changed"))
                    .column(words.get("register.list-file.row"), "n", one -> new Span(words.number(one.row())))
                    .names(words.get("register.list-file.ref"), one -> coded(new Anchor("recommendations/" + one.ref(), one.ref())))
                    .column(words.get("register.list-file.column"), "", one -> new Span(one.difference().column()))
                    .column(words.get("register.list-file.before"), "", one -> Page.quote(one.difference().before()))
                    .column(words.get("register.list-file.after"), "", one -> Page.quote(one.difference().after()));
            rows.show(report.changedRows().stream()
                    .flatMap(row -> row.differences().stream().map(one -> new Line(row.row(), row.ref(), one))).toList());
            return Page.section(words.get("register.list-file.changed"), rows,
                    more(words, report.changed() - report.changedRows().size()));
        }

        private Component registered(ListReport report) {
            var rows = new Rows<ListReport.NewRow>(words.get("register.list-file.new"))
                    .column(words.get("register.list-file.row"), "n", one -> new Span(words.number(one.row())))
                    .names(words.get("register.list-file.ref"), one -> coded(new Span(one.ref())))
                    .column(words.get("register.list-file.name"), "wide", one -> new Span(one.title()));
            rows.show(report.newRows());
            return Page.section(words.get("register.list-file.new"), rows, more(words, report.registered() - report.newRows().size()));
        }

        private static Component coded(Component reference) {
            reference.getElement().getClassList().add("code");
            return reference;
        }
    }
}
