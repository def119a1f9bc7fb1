package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateEdit;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.intake.CandidateStatus;
import org.followthrough.intake.CurationService;
import org.followthrough.intake.Document;
import org.followthrough.intake.DocumentReader;
import org.followthrough.intake.DocumentRemarks;
import org.followthrough.register.Theme;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Notice;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Source text and candidates side by side: one at a time is confirmed, edited, split, merged or rejected. */
class CurationDesk extends Div {

    /** What the desk asks and does, always as the one who is signed in. */
    record Services(DocumentReader reader, CurationService curation, CurrentActor current, Kinship kinship) {
    }

    /** Told whenever another candidate is at the cursor. */
    @FunctionalInterface
    interface Moved {
        void to(UUID document, Shown shown, int from, UUID at);
    }

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient Services services;
    private final transient List<Theme> vocabulary;
    private final transient Document document;
    private final transient Moved moved;
    private final Span summary = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Problems general;
    private final Select<Shown> filter = new Select<>();
    private final Threshold threshold;
    private final SourceText source;
    private final CandidateList list;
    private final transient DocumentRemarks remarks;
    private transient List<Candidate> shown = List.of();
    private transient @Nullable Candidate at;
    private transient @Nullable CandidateForm form;
    private transient Problems problems;
    private int from = Threshold.USUAL;
    private @Nullable UUID undoable;
    /** The last one only: what can no longer be undone is no longer offered. */
    private final Notice notice = new Notice();

    CurationDesk(Words words, Refusals refusals, Services services, List<Theme> vocabulary, Document document, Moved moved) {
        this.words = words;
        this.refusals = refusals;
        this.services = services;
        this.vocabulary = vocabulary;
        this.document = document;
        this.moved = moved;
        remarks = services.reader().remarks(services.current().get(), document.id());
        general = new Problems(words);
        problems = general;
        source = new SourceText(words, new OriginalFile(words, services.reader(), services.current(), document), this::go);
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(value -> words.of("register.show", value));
        filter.getElement().setAttribute("aria-label", words.get("register.show"));
        filter.addValueChangeListener(change -> fill(at == null ? null : at.id()));
        threshold = new Threshold(words, moveTo -> {
            from = moveTo;
            fill(at == null ? null : at.id());
        });
        list = new CandidateList(words, filter, threshold, this::go);
        summary.addClassName("dim");
        progress.getElement().setAttribute("aria-label", words.get("register.progress"));
        var panes = new Div(source, list);
        panes.addClassName("panes");
        addClassName("desk");
        add(progress, keys(), general, panes);
    }

    private DeskKeys keys() {
        return new DeskKeys(words).key("j", words.get("register.key.next"), () -> move(1))
                .key("k", words.get("register.key.previous"), () -> move(-1))
                .key("a", words.get("register.key.confirm"), this::confirm)
                .key("r", words.get("register.key.reject"), this::reject)
                .key("m", words.get("register.key.merge"), this::merge)
                .key("s", words.get("register.key.split"), this::split)
                .key("e", words.get("register.key.edit"), this::editTitle)
                .key("u", words.get("register.key.undo"), this::undo);
    }

    /** How many were found, decided and are open; it stands beside the heading of the page. */
    Span summary() {
        return summary;
    }

    void open(Shown which, int certainty, @Nullable UUID candidate) {
        from = certainty;
        at = candidate == null ? null : services.reader().candidate(services.current().get(), candidate);
        if (which == filter.getValue()) {
            fill(candidate);
        } else {
            filter.setValue(which);
        }
    }

    /** Reads anew what is shown, and goes to that candidate, or to the first. */
    private void fill(@Nullable UUID candidate) {
        var actor = services.current().get();
        var all = services.reader().candidates(actor, CandidateQuery.everything(document.id()));
        shown = services.reader().candidates(actor, filter.getValue().of(document.id(), from));
        threshold.offer(all, from);
        count(all.stream().filter(one -> !one.open() || one.confidence() >= from / 100.0).toList());
        var found = shown.stream().filter(one -> one.id().equals(candidate)).findFirst();
        show(found.orElseGet(() -> shown.isEmpty() ? null : shown.getFirst()));
    }

    private void count(List<Candidate> all) {
        var found = all.stream().filter(one -> one.status() != CandidateStatus.MERGED && one.status() != CandidateStatus.SPLIT).count();
        var open = all.stream().filter(Candidate::open).count();
        summary.setText(words.get("register.summary", document.name(), document.event(), found, found - open, open));
        progress.setValue(found == 0 ? 1 : (double) (found - open) / found);
    }

    private void go(UUID candidate) {
        fill(candidate);
        list.focusCurrent();
    }

    private void show(@Nullable Candidate candidate) {
        var actor = services.current().get();
        at = candidate;
        form = null;
        var open = candidate == null ? null : candidate.open() ? workbench(candidate) : decided(candidate);
        list.show(shown, services.reader().registered(actor, document.id()), candidate, open);
        source.show(document.text(), shown, candidate);
        if (candidate != null) {
            moved.to(document.id(), filter.getValue(), from, candidate.id());
        }
    }

    private Component workbench(Candidate candidate) {
        problems = new Problems(words);
        var suggested = services.reader().suggestions(services.current().get(), candidate.id());
        var fields = new CandidateForm(words, problems, vocabulary, suggested);
        form = fields;
        var place = new PlaceForm(words, problems, candidate, source, edit -> edit(candidate, edit));
        var bench = new Div(problems, why(candidate), new RemarkList(words, candidate, remarks.of(candidate)), Page.quote(candidate.verbatim()),
                services.kinship().before(candidate.verbatim()), fields, place, actions());
        bench.addClassName("stack");
        return bench;
    }

    private Component why(Candidate candidate) {
        return Page.dim(words.get("register.why", words.get("intake.rule." + candidate.rule()), candidate.section()));
    }

    private Div actions() {
        var row = new Div(capped(Act.main(words.get("register.do.confirm"), this::confirm), "a"),
                capped(Act.button(words.get("register.do.split"), this::split), "s"),
                capped(Act.button(words.get("register.do.merge"), this::merge), "m"),
                capped(Act.button(words.get("register.do.reject"), this::reject), "r"));
        row.addClassNames("row", "acts");
        return row;
    }

    private static Button capped(Button button, String key) {
        button.setSuffixComponent(DeskKeys.cap(key));
        return button;
    }

    private Component decided(Candidate candidate) {
        var note = new Div(Page.quote(candidate.verbatim()));
        if (candidate.reason() != null) {
            note.add(Page.dim(candidate.reason()));
        }
        if (candidate.status() != CandidateStatus.CONFIRMED) {
            note.add(Act.button(words.get("register.do.undo"), () -> undo(candidate.id())));
        }
        return note;
    }

    private void move(int by) {
        var index = index();
        var target = Math.clamp(index + by, 0, Math.max(0, shown.size() - 1));
        if (index >= 0 && target != index) {
            go(shown.get(target).id());
        }
    }

    private int index() {
        return at == null ? -1 : shown.stream().map(Candidate::id).toList().indexOf(at.id());
    }

    private void confirm() {
        var candidate = at;
        var fields = form;
        if (candidate != null && fields != null) {
            var next = next();
            if (refusals.attempt(problems, () -> tell("register.done.confirmed", services.curation().confirm(
                    services.current().get(), candidate.id(), fields.confirmation(), candidate.version()).ref()))) {
                leave(next);
            }
        }
    }

    private void reject() {
        var candidate = at;
        if (candidate != null && candidate.open()) {
            new RejectDialog(words, refusals, reason -> {
                var next = next();
                services.curation().reject(services.current().get(), candidate.id(), reason, candidate.version());
                done("register.done.rejected", candidate.id());
                leave(next);
            }).open();
        }
    }

    private void split() {
        var candidate = at;
        if (candidate != null && candidate.open()) {
            source.selection((from, to) -> new SplitDialog(words, refusals, candidate, document.text(), from, cuts -> {
                var parts = services.curation().split(services.current().get(), candidate.id(), cuts, candidate.version());
                done("register.done.split", candidate.id());
                go(parts.getFirst().id());
            }).open());
        }
    }

    /** Merges the candidate with the one that follows it. */
    private void merge() {
        var candidate = at;
        var index = index();
        if (candidate != null && candidate.open() && index + 1 < shown.size()) {
            var following = shown.get(index + 1);
            refusals.attempt(problems, () -> {
                var merged = services.curation().merge(services.current().get(), List.of(candidate.id(), following.id()));
                done("register.done.merged", merged.id());
                go(merged.id());
            });
        }
    }

    private void edit(Candidate candidate, CandidateEdit edit) {
        if (refusals.attempt(problems, () -> services.curation().edit(services.current().get(), candidate.id(), edit,
                candidate.version()))) {
            go(candidate.id());
        }
    }

    private void editTitle() {
        if (form != null) {
            form.focusTitle();
        }
    }

    private void undo() {
        if (undoable != null) {
            undo(undoable);
        }
    }

    private void undo(UUID candidate) {
        if (refusals.attempt(general, () -> {
            var reopened = services.curation().undo(services.current().get(), candidate);
            undoable = null;
            go(reopened.getFirst().id());
        })) {
            tell("register.done.undone");
        }
    }

    /** What comes after the decision: the next one of the list, else the one before. */
    private @Nullable UUID next() {
        var index = index();
        var other = index + 1 < shown.size() ? index + 1 : index - 1;
        return other < 0 ? null : shown.get(other).id();
    }

    private void leave(@Nullable UUID next) {
        fill(next);
        list.focusCurrent();
    }

    private void done(String key, UUID candidate) {
        undoable = candidate;
        tell(key);
    }

    private void tell(String key, Object... args) {
        notice.say(words.get(key, args));
    }
}
