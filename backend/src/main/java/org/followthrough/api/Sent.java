package org.followthrough.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.followthrough.api.http.Body;
import org.followthrough.api.http.Duplicate;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.WrongRows;
import org.followthrough.intake.DuplicateDocument;
import org.followthrough.intake.FileForm;
import org.followthrough.intake.Format;
import org.followthrough.intake.Reading;
import org.followthrough.intake.lists.ListRefused;
import org.followthrough.intake.lists.ListReport;
import org.followthrough.shared.Coded;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * A source document as it was sent with a form.
 *
 * @param dryRun whether a list is only checked
 * @param basis  what an earlier check was made against, or null
 */
record Sent(String event, String name, byte[] content, Format format, boolean dryRun, @Nullable String basis) {

    /** A choice in a form, which only knows texts. */
    enum YesNo implements Coded { TRUE, FALSE }

    /** Something that writes or stores. */
    interface Step<T> {
        T take() throws IOException;
    }

    /** @param known refuses a file that is kept already, before anything else is said of the request */
    static Sent of(Fields fields, Body body, Consumer<byte[]> known) {
        var file = body.file("file");
        var content = file.map(upload -> Reading.bytes(upload.open())).orElse(new byte[0]);
        file.ifPresent(upload -> trying(() -> {
            known.accept(content);
            return upload;
        }));
        var event = fields.needText("event");
        var format = Optional.ofNullable(fields.code("format", Format.class)).orElse(Format.AUTO);
        var dryRun = fields.code("dryRun", YesNo.class) == YesNo.TRUE;
        var basis = fields.text("basis");
        fields.needText("file");
        fields.check();
        var upload = file.orElseThrow(() -> RuleViolation.of("file", "intake.file.missing"));
        return new Sent(event, upload.name(), content, format, dryRun, basis).checked();
    }

    private Sent checked() {
        if (dryRun && !isList()) {
            throw RuleViolation.of("dryRun", "intake.list.dry-run");
        }
        return this;
    }

    boolean isList() {
        var form = format == Format.AUTO ? FileForm.of(content, name) : format;
        return form == Format.CSV || form == Format.XLSX;
    }

    /** The report itself. @throws WrongRows when something is wrong in the list */
    ListReport fitting(ListReport report) {
        if (!report.fits()) {
            throw wrong(report);
        }
        return report;
    }

    /** Takes a step, and says what went wrong in the words of the API. */
    <T> T answering(Step<T> step) {
        return trying(step);
    }

    private static <T> T trying(Step<T> step) {
        try {
            return step.take();
        } catch (DuplicateDocument duplicate) {
            throw new Duplicate(new WrongState(duplicate.messageKey(), duplicate.name()), Map.of("existing", duplicate.existing()));
        } catch (ListRefused refused) {
            throw wrong(refused.report());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static WrongRows wrong(ListReport report) {
        List<WrongRows.Cell> cells = report.errors().stream().map(error -> new WrongRows.Cell(error.row(), error.column(), error.violation()))
                .toList();
        return new WrongRows(cells, Map.of("errorCount", report.mistakes(), "rowCount", report.rows(), "wrongRows", report.wrong()));
    }
}
