package org.followthrough.ui.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.followthrough.identity.Actor;
import org.followthrough.intake.Format;
import org.followthrough.intake.lists.CellError;
import org.followthrough.intake.lists.ListReport;
import org.followthrough.intake.lists.ListService;
import org.followthrough.register.Recommendation;
import org.followthrough.shared.Json;
import org.followthrough.shared.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The part of {@code import} that takes lists of recommendations: checked first, reported, and applied if nothing is wrong. */
@Component
final class ImportedList {

    private final ListService lists;
    private final Json json;
    private final Texts texts;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    ImportedList(ListService lists, Json json, Texts texts) {
        this.lists = lists;
        this.json = json;
        this.texts = texts;
    }

    /** @return the exit status: 1 when the list has errors, which are named on standard error */
    int run(String event, String name, byte[] content, Format format, boolean dryRun, boolean asJson) {
        Consumer<Recommendation> each = asJson ? one -> out.println(json.text(line(one))) : one -> { };
        var report = lists.check(Actor.ENGINE, event, name, content, format, each);
        if (!asJson) {
            print(report);
        }
        report.errors().forEach(error -> System.err.println(text(error)));
        if (report.mistakes() > report.errors().size()) {
            System.err.println(Messages.text("import.list.more", text(report.mistakes() - report.errors().size())));
        }
        return report.fits() ? apply(event, name, content, report, dryRun) : 1;
    }

    private int apply(String event, String name, byte[] content, ListReport report, boolean dryRun) {
        if (dryRun) {
            return 0;
        }
        try {
            var applied = lists.apply(Actor.ENGINE, event, name, content, report.format(), report.basis());
            System.err.println(Messages.text("import.list.stored", applied.document().name(), applied.document().id().toString()));
            return 0;
        } catch (OptimisticLockingFailureException stale) {
            throw new CommandFailure(Messages.text("import.list.stale"));
        }
    }

    /** What the contract prints of a candidate; a list has no running text, so there are no offsets. */
    private static Map<String, Object> line(Recommendation one) {
        var line = new LinkedHashMap<String, Object>();
        line.put("verbatim", one.verbatim());
        line.put("number", one.number());
        line.put("section", one.section());
        line.put("kind", "recommendation");
        line.put("parent", null);
        line.put("charStart", null);
        line.put("charEnd", null);
        return line;
    }

    private void print(ListReport report) {
        report.newRows().forEach(row -> out.println(Messages.text("import.list.new", text(row.row()), row.ref(), row.title())));
        if (report.registered() > report.newRows().size()) {
            out.println(Messages.text("import.list.new.more", text(report.registered() - report.newRows().size())));
        }
        for (var row : report.changedRows()) {
            out.println(Messages.text("import.list.changed", text(row.row()), row.ref()));
            row.differences().forEach(one -> out.println(Messages.text("import.list.difference", one.column(), one.before(), one.after())));
        }
        if (report.changed() > report.changedRows().size()) {
            out.println(Messages.text("import.list.changed.more", text(report.changed() - report.changedRows().size())));
        }
        if (report.leftOut() > 0) {
            out.println(Messages.text("import.list.left-out", text(report.leftOut())));
        }
        if (!report.unread().isEmpty()) {
            out.println(Messages.text("import.list.unread", String.join(", ", report.unread())));
        }
        if (report.computed() > 0) {
            out.println(Messages.text("import.list.computed", text(report.computed())));
        }
        out.println(Messages.text("import.list.sum", text(report.rows()), text(report.registered()), text(report.changed()),
                text(report.unchanged()), text(report.wrong())));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private String text(CellError error) {
        var message = texts.text(Locale.ENGLISH, error.violation().messageKey(), error.violation().args());
        return error.column().isEmpty() ? Messages.text("import.list.row", text(error.row()), message)
                : Messages.text("import.list.cell", text(error.row()), error.column(), message);
    }
}
