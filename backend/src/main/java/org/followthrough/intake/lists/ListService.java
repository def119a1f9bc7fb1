package org.followthrough.intake.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.identity.Actor;
import org.followthrough.intake.Document;
import org.followthrough.intake.DuplicateDocument;
import org.followthrough.intake.Format;
import org.followthrough.intake.Originals;
import org.followthrough.intake.ReadingRoom;
import org.followthrough.register.ListRegister;
import org.followthrough.register.Recommendation;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of recommendations, in and out again whole (features, rows B1 and B2): rows without a reference register, rows with
 * one change what may change. A curator may, or the command on the server, which acts as {@link Actor#ENGINE}. One list is
 * read at a time; who comes later waits.
 */
@Service
public class ListService {

    private static final int EVENTS = 10_000;

    private final ListRegister register;
    private final Originals originals;
    private final Editions editions;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ReadingRoom room = new ReadingRoom(1);

    ListService(ListRegister register, Originals originals, Editions editions, MethodClock clock, ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.register = register;
        this.originals = originals;
        this.editions = editions;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** A list that was applied: the document it is kept as, and what it did. */
    public record Applied(Document document, ListReport report) {
    }

    /**
     * Checks every row and tells what applying the list would do; nothing is stored.
     *
     * @throws Forbidden         for everybody but curators
     * @throws RuleViolation     for an unknown event, or a file that cannot be read as a list
     * @throws DuplicateDocument when the same file is imported already
     */
    public ListReport check(Actor actor, String event, String name, byte[] content, Format format) {
        return check(actor, event, name, content, format, one -> { });
    }

    /** The same, and tells every recommendation that would be registered, in the order of the rows. */
    public ListReport check(Actor actor, String event, String name, byte[] content, Format format, Consumer<Recommendation> each) {
        var file = open(actor, event, name, content, format);
        return room.read(() -> walk(file, checker(actor, event, UUID.randomUUID(), register::find),
                (header, rows, lot) -> lot.registered().forEach(one -> each.accept(one.recommendation()))));
    }

    /**
     * Applies a list in one transaction, or nothing of it.
     *
     * @param basis what the check said the list was checked against, or null to apply it as it meets the register now
     * @throws ListRefused                       when a row has errors
     * @throws OptimisticLockingFailureException when the register is not as it was when the list was checked
     */
    public Applied apply(Actor actor, String event, String name, byte[] content, Format format, @Nullable String basis) {
        var file = open(actor, event, name, content, format);
        return room.read(() -> Objects.requireNonNull(transaction.execute(status -> apply(actor, event, file, basis))));
    }

    private Applied apply(Actor actor, String event, ListFile file, @Nullable String basis) {
        var document = new Document(UUID.randomUUID(), event, file.name(), file.sha256(), file.format(), "", clock.now(), actor.account());
        originals.keep(document, file.content());
        register.begin();
        register.lockReferences(event);
        var report = walk(file, checker(actor, event, document.id(), register::lock), (header, rows, lot) -> write(actor, lot));
        if (!report.fits()) {
            throw new ListRefused(report);
        }
        if (basis != null && !basis.equals(report.basis())) {
            throw new OptimisticLockingFailureException(file.name());
        }
        register.end();
        events.publishEvent(new ListImported(document, report, clock.now(), actor.account()));
        return new Applied(document, report);
    }

    /** A lot with errors is not written: the list will be refused. */
    private void write(Actor actor, Checked lot) {
        if (lot.errors().isEmpty()) {
            register.register(actor, lot.registered().stream().map(Checked.New::recommendation).toList());
            register.keep(actor, lot.registered().stream().filter(one -> one.upstream() != null)
                    .collect(Collectors.toMap(one -> one.recommendation().id(), Checked.New::upstream)));
            register.change(actor, lot.changed().stream().map(Checked.Change::change).toList());
        }
    }

    /** Writes the list again in its own form, with one more column that names what is wrong in each row. */
    public void errorSheet(Actor actor, String event, String name, byte[] content, Format format, Function<Violation, String> words,
            OutputStream out) {
        var file = open(actor, event, name, content, format);
        var sheet = new ErrorSheet(out, file.format(), words);
        room.read(() -> walk(file, checker(actor, event, UUID.randomUUID(), register::find),
                (header, rows, lot) -> sheet.write(header, rows, lot.errors())));
        try {
            sheet.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ListFile open(Actor actor, String event, String name, byte[] content, Format format) {
        register.requireCurator(actor);
        originals.requireNew(Originals.sha256(content));
        if (editions.event(event).isEmpty()) {
            throw RuleViolation.of("event", "intake.event.unknown", event);
        }
        return ListFile.of(name, content, format);
    }

    private ListChecker checker(Actor actor, String event, UUID document, Function<Collection<String>, Map<String, Recommendation>> find) {
        var known = editions.events(null, null, null, EVENTS).stream().collect(Collectors.toMap(Event::code, one -> one));
        return new ListChecker(actor, new RowCheck(register, document, event, known, register.terms(), actor.account()), find);
    }

    private interface Step {
        void lot(ListHeader header, List<org.followthrough.tables.TableRow> rows, Checked lot);
    }

    private static ListReport walk(ListFile file, ListChecker checker, Step step) {
        var tally = new Tally();
        var first = new AtomicBoolean(true);
        var beside = file.read((header, rows) -> {
            if (first.getAndSet(false)) {
                tally.header(header.errors());
            }
            var lot = checker.check(header, rows);
            tally.add(lot);
            step.lot(header, rows, lot);
        });
        return tally.report(file.name(), file.sha256(), file.format(), beside);
    }
}
