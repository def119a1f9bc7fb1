package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.followthrough.accountability.Outcomes;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.register.lineage.LineageService;
import org.followthrough.register.lineage.Suggestions;
import org.followthrough.register.lineage.Suggestions.Pair;
import org.followthrough.register.lineage.Suggestions.Suggestion;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Notice;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Decides suggestions one after the other, by buttons or by keys of one letter. */
class LineageDesk extends Div {

    private static final int SHOWN = 100;
    /** What the desk asks and does, always as the one who is signed in. */
    record Services(Suggestions suggestions, LineageService lineage, Outcomes outcomes, CurrentActor current) {
    }

    /** Names of editions and themes, by code. */
    record Names(Map<String, String> editions, Map<String, String> themes) {
    }

    private record Decided(String ref, String other) {
    }

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient Services services;
    private final transient Names names;
    private final transient Consumer<@Nullable UUID> moved;
    private final String edition;
    private final Span left;
    private final Problems problems;
    private final Div bench = new Div();
    private final Div list = new Div();
    private transient List<Suggestion> shown = List.of();
    private transient @Nullable Suggestion at;
    private transient @Nullable Decided last;
    private final Notice notice = new Notice();

    LineageDesk(Words words, Refusals refusals, Services services, Names names, String edition, Span left, Consumer<@Nullable UUID> moved) {
        this.words = words;
        this.refusals = refusals;
        this.services = services;
        this.names = names;
        this.edition = edition;
        this.left = left;
        this.moved = moved;
        problems = new Problems(words);
        bench.getElement().setAttribute("tabindex", "-1");
        addClassName("lineage");
        add(keys(), problems, bench, list);
    }

    private DeskKeys keys() {
        return new DeskKeys(words).key("j", words.get("register.key.next"), () -> move(1))
                .key("k", words.get("register.key.previous"), () -> move(-1))
                .key("r", words.get("lineage.kind.repeats"), () -> confirm(LineageKind.REPEATS))
                .key("n", words.get("lineage.kind.narrows"), () -> confirm(LineageKind.NARROWS))
                .key("s", words.get("lineage.kind.supersedes"), () -> confirm(LineageKind.SUPERSEDES))
                .key("m", words.get("lineage.kind.merged-into"), () -> confirm(LineageKind.MERGED_INTO))
                .key("x", words.get("lineage.refuse"), this::refuse)
                .key("u", words.get("register.key.undo"), this::undo);
    }

    /** Shows that suggestion, or the first. */
    void open(@Nullable UUID wanted) {
        var actor = services.current().get();
        shown = services.suggestions().open(actor, edition, SHOWN);
        left.setText(words.get("lineage.left", services.suggestions().count(actor, edition)));
        show(shown.stream().filter(one -> one.id().equals(wanted)).findFirst().orElse(shown.isEmpty() ? null : shown.getFirst()));
    }

    private void show(@Nullable Suggestion suggestion) {
        at = suggestion;
        bench.removeAll();
        list.removeAll();
        if (suggestion == null) {
            bench.add(Page.empty(words.get("lineage.empty")));
        } else {
            services.suggestions().pair(services.current().get(), suggestion.id()).ifPresent(pair -> bench.add(new PairBench(words, names, pair,
                    services.outcomes()), actions(pair)));
            list.add(Page.section(words.get("lineage.open"), rows(suggestion)));
        }
        moved.accept(suggestion == null ? null : suggestion.id());
    }

    private Component actions(Pair pair) {
        var row = new Div();
        row.addClassNames("row", "acts");
        if (pair.suggestion().kind().needsTime()) {
            row.add(button("r", LineageKind.REPEATS), button("n", LineageKind.NARROWS), button("s", LineageKind.SUPERSEDES));
        }
        row.add(button("m", LineageKind.MERGED_INTO));
        var no = Act.button(words.get("lineage.do.refuse"), this::refuse);
        no.setSuffixComponent(DeskKeys.cap("x"));
        row.add(no);
        return row;
    }

    private Button button(String key, LineageKind kind) {
        var text = words.get("lineage.do." + kind.code());
        var button = at != null && at.kind() == kind ? Act.main(text, () -> confirm(kind)) : Act.button(text, () -> confirm(kind));
        button.setSuffixComponent(DeskKeys.cap(key));
        return button;
    }

    private Component rows(Suggestion current) {
        var rows = new Rows<Suggestion>(words.get("lineage.open"))
                .names(words.get("lineage.later"), one -> chosen(one, current))
                .column(words.get("lineage.earlier"), "", one -> named(one.otherTitle(), one.other()))
                .column(words.get("lineage.why"), "wide", one -> new Span(String.join(words.get("list.separator"),
                        one.words().stream().limit(3).toList())));
        rows.show(shown);
        return rows;
    }

    private Component chosen(Suggestion one, Suggestion current) {
        var choose = Act.small(one.title(), () -> go(one.id()));
        if (one.id().equals(current.id())) {
            choose.getElement().setAttribute("aria-current", "true");
            choose.addClassName("strong");
        }
        return new Div(choose, ChainSection.code(one.ref()));
    }

    private static Component named(String title, String ref) {
        return new Div(new Span(title), new Span(" "), ChainSection.code(ref));
    }

    private void go(@Nullable UUID suggestion) {
        problems.clear();
        open(suggestion);
        bench.getElement().callJsFunction("focus");
    }

    private void move(int by) {
        var next = neighbour(by);
        if (next != null) {
            go(next);
        }
    }

    private @Nullable UUID neighbour(int by) {
        var target = at == null ? -1 : shown.indexOf(at) + by;
        return target < 0 || target >= shown.size() ? null : shown.get(target).id();
    }

    private @Nullable UUID after() {
        var next = neighbour(1);
        return next == null ? neighbour(-1) : next;
    }

    private void confirm(LineageKind kind) {
        var decided = at;
        if (decided != null) {
            var next = after();
            if (refusals.attempt(problems, () -> services.lineage().link(services.current().get(), decided.ref(), kind, decided.other(), null))) {
                done("lineage.done." + kind.code(), decided, next);
            }
        }
    }

    private void refuse() {
        var decided = at;
        if (decided != null) {
            new ReasonDialog(words, refusals, "lineage.refusing", reason -> {
                var next = after();
                services.lineage().refuse(services.current().get(), decided.ref(), decided.other(), reason);
                done("lineage.done.refused", decided, next);
            }).open();
        }
    }

    private void done(String key, Suggestion decided, @Nullable UUID next) {
        last = new Decided(decided.ref(), decided.other());
        tell(words.get(key, decided.ref(), decided.other()));
        go(next);
    }

    private void undo() {
        var decided = last;
        if (decided != null && refusals.attempt(problems, () -> services.lineage().undo(services.current().get(), decided.ref(), decided.other()))) {
            last = null;
            tell(words.get("register.done.undone"));
            var actor = services.current().get();
            go(services.suggestions().open(actor, edition, SHOWN).stream()
                    .filter(one -> one.ref().equals(decided.ref()) && one.other().equals(decided.other())).map(Suggestion::id).findFirst()
                    .orElse(null));
        }
    }

    private void tell(String text) {
        notice.say(text);
    }
}
