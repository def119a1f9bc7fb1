package org.followthrough.ui.workspace.runs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkService;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** One thing done to many: it goes on while nobody looks, and the page can be left and come back to. */
@Route(value = "runs/:ref", layout = MainLayout.class)
@OpenTo
public class RunView extends Page implements BeforeEnterObserver {

    private static final int EVERY = 1_000;
    private static final int PAGE = 100;
    private static final List<BulkItem.State> ORDER = List.of(BulkItem.State.REFUSED, BulkItem.State.WAITING, BulkItem.State.DONE);

    private final transient BulkService bulk;
    private final transient RunWords say;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Problems problems;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph state = new Paragraph();
    private final Paragraph counts = new Paragraph();
    private final Paragraph trouble = new Paragraph();
    private final Div actions = new Div();
    private final Div lists = new Div();
    private transient @Nullable UUID id;
    private @Nullable Registration polling;

    RunView(Words words, BulkService bulk, RunWords say, CurrentActor current, Refusals refusals) {
        super(words);
        this.bulk = bulk;
        this.say = say;
        this.current = current;
        this.refusals = refusals;
        this.problems = new Problems(words);
        state.getElement().setAttribute("role", "status");
        actions.addClassName("row");
        lists.addClassName("stack");
        bar.getElement().setAttribute("aria-label", words.get("runs.progress"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(id(ref(event))));
    }

    private static UUID id(String ref) {
        return Ids.read(ref).orElseThrow(() -> new NotFound("bulk.unknown"));
    }

    private void build(UUID run) {
        id = run;
        var now = bulk.of(current.get(), run);
        name(say.heading(now), Crumb.here(say.heading(now)));
        add(heading(say.heading(now)), dim(say.terms(now)), dim(words.get("runs.begun", words.minute(now.startedAt()), now.by())), problems, bar, state,
                counts, trouble, actions, lists);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> show());
        event.getUI().setPollInterval(id != null && now().endedAt() == null ? EVERY : -1);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        Objects.requireNonNull(polling).remove();
    }

    private BulkRun now() {
        return bulk.of(current.get(), Objects.requireNonNull(id));
    }

    private void show() {
        var run = now();
        bar.setMax(Math.max(1, run.total()));
        bar.setValue(run.done() + run.refused());
        state.setText(words.of("runs.state", run.state()));
        counts.setText(say.soFar(run));
        trouble.setText(say.trouble(run));
        trouble.setVisible(run.trouble() != null);
        actions.removeAll();
        if (run.state() == BulkRun.State.INTERRUPTED) {
            actions.add(Act.main(words.get("runs.go-on"), this::again));
        } else if (run.state() == BulkRun.State.FINISHED && run.refused() > 0) {
            actions.add(Act.button(words.get("runs.again", run.refused()), this::again));
        } else if (run.state() == BulkRun.State.FAILED) {
            actions.add(Act.main(words.get("runs.retry"), this::again));
        }
        if (run.endedAt() == null) {
            actions.add(Act.button(words.get("runs.stop"), this::stop));
        }
        lists.removeAll();
        actions.setVisible(actions.getComponentCount() > 0);
        ORDER.forEach(kind -> list(run, kind).ifPresent(lists::add));
        getUI().ifPresent(ui -> ui.setPollInterval(run.endedAt() == null ? EVERY : -1));
    }

    private void stop() {
        refusals.attempt(problems, () -> bulk.stop(current.get(), Objects.requireNonNull(id)));
        show();
    }

    private void again() {
        refusals.attempt(problems, () -> bulk.again(current.get(), Objects.requireNonNull(id)));
        show();
    }

    private Optional<Component> list(BulkRun run, BulkItem.State kind) {
        var first = bulk.items(current.get(), run.id(), kind, 0, PAGE + 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var heading = words.of("runs.items", kind);
        var rows = new Rows<BulkItem>(heading).names(words.get("runs.subject"), this::subject);
        if (kind == BulkItem.State.REFUSED) {
            rows.column(words.get("runs.why"), "", item -> new Span(say.why(item)));
        }
        rows.show(List.of());
        var more = new Button(words.get("piles.more"));
        var last = new int[1];
        more.addClickListener(pressed -> more(rows, more, bulk.items(current.get(), run.id(), kind, last[0], PAGE + 1), last));
        more(rows, more, first, last);
        return Optional.of(section(heading, rows, more));
    }

    private static void more(Rows<BulkItem> rows, Button more, List<BulkItem> next, int[] last) {
        var shown = next.subList(0, Math.min(PAGE, next.size()));
        rows.more(shown);
        last[0] = shown.isEmpty() ? last[0] : shown.getLast().ordinal();
        more.setVisible(next.size() > PAGE);
    }

    /** Commitments have a page of their own; cycles are found in their list. */
    private Component subject(BulkItem item) {
        return new Anchor(item.label().contains("~") ? "commitments/" + item.label() : "cycles", item.label());
    }
}
