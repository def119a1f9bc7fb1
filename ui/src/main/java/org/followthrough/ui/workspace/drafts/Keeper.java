package org.followthrough.ui.workspace.drafts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.followthrough.drafts.KeptDraft;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.drafts.DraftDesk.Found;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Overtaken;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Keeps one form for its writer alone, until it is sent: begins with what was kept, lets that be thrown away, and never writes over what
 * the same person wrote in another window without asking. The form shows the keeper above its fields and {@link #line()} at its foot.
 *
 * @param <D> the record of the form's fields, unfinished as they may be
 */
public class Keeper<D> extends Div {

    /** What a form has to give to be kept. */
    public record Fields<D>(Supplier<D> written, Consumer<D> fill, Function<D, String> inWords) {
    }

    private final transient Words words;
    private final transient DraftDesk<D> desk;
    private final transient Fields<D> fields;
    private final AutoSave line;
    private final transient D beginning;
    private transient D last;
    private long version = KeptDraft.NONE;
    private boolean overtaken;

    /** The form is filled as it begins; a draft that was kept takes its place. */
    public Keeper(Words words, DraftDesk<D> desk, Fields<D> fields) {
        this(words, desk, fields, null);
    }

    /** @param newer when something newer was written another way, which a draft from before does not replace; or null */
    public Keeper(Words words, DraftDesk<D> desk, Fields<D> fields, @Nullable Instant newer) {
        this.words = words;
        this.desk = desk;
        this.fields = fields;
        line = new AutoSave(words, this::keep);
        addClassName("keeper");
        beginning = fields.written().get();
        last = beginning;
        desk.find().ifPresent(found -> begin(found, newer));
    }

    /** Says when it was kept; has to stand inside the form. */
    public AutoSave line() {
        return line;
    }

    private void begin(Found<D> found, @Nullable Instant newer) {
        version = found.version();
        if (newer != null && found.keptAt().isBefore(newer) || found.content().equals(beginning)) {
            return;
        }
        show(found);
        var note = new Div(new Span(words.get("draft.yours", words.minute(found.keptAt()))), Act.small(words.get("draft.discard"), this::discard));
        note.addClassNames("note", "row");
        add(note);
    }

    private void show(Found<D> found) {
        fields.fill().accept(found.content());
        last = fields.written().get();
        version = found.version();
        line.kept("draft.kept", found.keptAt());
    }

    private void discard() {
        desk.forget();
        removeAll();
        fields.fill().accept(beginning);
        last = fields.written().get();
        version = KeptDraft.NONE;
        overtaken = false;
        line.say(words.get("draft.discarded"));
    }

    /** Keeps what was written since the last time, whatever the rules will say to it. */
    public void keep() {
        if (overtaken || fields.written().get().equals(last)) {
            return;
        }
        try {
            keep(version);
        } catch (OptimisticLockingFailureException otherWindow) {
            ask();
        } catch (RuleViolation tooLong) {
            line.say(words.of(tooLong.violations().getFirst()));
        } catch (Refusal refused) {
            line.say(words.refusal(refused.messageKey(), refused.args()));
        }
    }

    private void keep(long over) {
        var now = fields.written().get();
        var kept = desk.keep(now, over);
        last = now;
        version = kept.version();
        line.kept("draft.kept", kept.keptAt());
    }

    /** Another window of the same person wrote: nothing is lost until they have chosen. */
    private void ask() {
        var other = desk.find();
        if (other.isEmpty() || other.get().content().equals(fields.written().get())) {
            other.ifPresent(this::show);
            return;
        }
        overtaken = true;
        line.say(words.get("draft.not-kept-yet"));
        removeAll();
        add(new Overtaken(words, "draft.window", fields.inWords().apply(other.get().content()), () -> {
            settle();
            version = other.get().version();
            keep();
        }, () -> {
            settle();
            show(other.get());
        }));
    }

    private void settle() {
        overtaken = false;
        removeAll();
    }
}
