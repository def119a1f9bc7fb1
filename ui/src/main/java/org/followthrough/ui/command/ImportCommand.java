package org.followthrough.ui.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.identity.Actor;
import org.followthrough.intake.DuplicateDocument;
import org.followthrough.intake.FileForm;
import org.followthrough.intake.Format;
import org.followthrough.intake.ImportReport;
import org.followthrough.intake.IntakeService;
import org.followthrough.intake.Reading;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Json;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * {@code import FILE --event CODE}: reads a source document, prints its candidates and stores it for a curator; a list of
 * recommendations is checked and applied. With {@code --dry-run} it only reads and prints (contract, section 1).
 */
@Component("import")
final class ImportCommand implements Command {

    private static final String DRY_RUN = "dry-run";

    private final IntakeService intake;
    private final ImportedList lists;
    private final Json json;
    private final Texts texts;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    ImportCommand(IntakeService intake, ImportedList lists, Json json, Texts texts) {
        this.intake = intake;
        this.lists = lists;
        this.json = json;
        this.texts = texts;
    }

    @Override
    public Set<String> flags() {
        return Set.of(DRY_RUN, "all");
    }

    @Override
    public Set<String> values() {
        return Set.of("event", "format");
    }

    @Override
    public int run(Arguments arguments) {
        var file = Path.of(arguments.word("import", "FILE"));
        var event = arguments.option("event").orElseThrow(() -> new UsageProblem(Messages.text("words.expected", "import", "--event CODE")));
        var format = format(arguments.option("format").orElse("auto"));
        try {
            if (isList(file, format)) {
                return list(file, event, format, arguments);
            }
            return arguments.has(DRY_RUN) ? preview(file, event, format, arguments) : store(file, event, format, arguments);
        } catch (RuleViolation broken) {
            broken.violations().forEach(violation -> System.err.println(texts.text(Locale.ENGLISH, violation.messageKey(), violation.args())));
            return 1;
        } catch (FileTooLarge large) {
            throw new CommandFailure(Messages.text("import.too-large"));
        } catch (IOException unreadable) {
            throw new CommandFailure(Messages.text("import.file", file), unreadable);
        }
    }

    private static boolean isList(Path file, Format format) throws IOException {
        var form = format == Format.AUTO ? FileForm.of(bytes(file), file.getFileName().toString()) : format;
        return form == Format.CSV || form == Format.XLSX;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var content = open(file)) {
            return Reading.bytes(content);
        }
    }

    private int list(Path file, String event, Format format, Arguments arguments) throws IOException {
        try {
            return lists.run(event, file.getFileName().toString(), bytes(file), format, arguments.has(DRY_RUN), arguments.has("json"));
        } catch (DuplicateDocument duplicate) {
            throw known(duplicate);
        }
    }

    private static CommandFailure known(DuplicateDocument duplicate) {
        return new CommandFailure(Messages.text("import.duplicate", duplicate.name(), duplicate.existing().toString()));
    }

    private static Format format(String code) {
        return Coded.find(Format.class, code).orElseThrow(() -> new UsageProblem(Messages.text("import.format", code)));
    }

    /** An event that does not exist yet is told, but a dry run needs none. */
    private int preview(Path file, String event, Format format, Arguments arguments) throws IOException {
        var reading = read(file, format);
        print(reading, arguments);
        if (!intake.knowsEvent(event)) {
            System.err.println(Messages.text("import.event.later", event));
        }
        return 0;
    }

    private int store(Path file, String event, Format format, Arguments arguments) throws IOException {
        var reading = read(file, format);
        try (var content = open(file)) {
            var document = intake.importDocument(Actor.ENGINE, event, file.getFileName().toString(), content, format);
            print(reading, arguments);
            System.err.println(Messages.text("import.stored", document.name(), document.id().toString()));
            return 0;
        } catch (DuplicateDocument duplicate) {
            throw known(duplicate);
        }
    }

    private Reading read(Path file, Format format) throws IOException {
        try (var content = open(file)) {
            return intake.preview(Actor.ENGINE, file.getFileName().toString(), content, format);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(Messages.text("import.file", file));
        }
        return Files.newInputStream(file);
    }

    private void print(Reading reading, Arguments arguments) {
        var report = new ImportReport(reading.found(), arguments.has("all"));
        if (arguments.has("json")) {
            report.json(json, out::println);
        } else {
            report.text(out::println);
            out.println();
            out.println(Messages.text("import.found", Integer.toString(report.size()), Integer.toString(reading.found().size())));
        }
    }
}
