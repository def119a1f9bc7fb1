package org.followthrough.ui.workspace.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.acts.ActService;
import org.followthrough.commitment.Lateness;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.identity.Role;
import org.followthrough.reporting.ReportingService;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.WorkItem;
import org.followthrough.workflow.WorkItemKind;

/** One inbox for every role: what is due first stands at the top. */
@Route(value = "tasks", layout = MainLayout.class)
@OpenTo
public class TasksView extends Page implements AfterNavigationObserver {

    static final int PAGE = 50;
    private static final Duration SOON = Duration.ofDays(14);

    private final transient Inbox inbox;
    private final transient ReportingService reporting;
    private final transient ActService acts;
    private final transient CurrentActor current;
    private final transient MethodClock clock;
    private final transient Refusals refusals;
    private final Problems problems;
    private final transient PublicCommentService comments;
    private final Span summary = new Span();
    private final Anchor said = new Anchor("comments");
    private final Div list = new Div();
    private final Rows<WorkItem> rows;
    private final Button more;
    private final Chosen chosen;
    private transient List<WorkItem> last = List.of();

    public TasksView(Words words, Inbox inbox, ReportingService reporting, ActService acts, CurrentActor current, MethodClock clock, Refusals refusals,
            PublicCommentService comments) {
        super(words);
        this.inbox = inbox;
        this.reporting = reporting;
        this.acts = acts;
        this.current = current;
        this.clock = clock;
        this.refusals = refusals;
        this.comments = comments;
        this.problems = new Problems(words);
        this.chosen = new Chosen(words, this::claimAll, this::releaseAll, this::nilAll);
        this.rows = columns(new Rows<>(words.get("tasks.table")));
        this.more = Act.button(words.get("list.more", PAGE), this::more);
        name(words.get("tasks.title"), Crumb.here(words.get("tasks.title")));
        summary.addClassName("dim");
        add(heading(words.get("tasks.title"), summary), new Div(said), problems, chosen, list);
    }

    private Rows<WorkItem> columns(Rows<WorkItem> table) {
        return table.names(words.get("tasks.what"), this::what)
                .column(words.get("tasks.choice"), "", this::choice)
                .column(words.get("tasks.subject"), "", this::subject)
                .column(words.get("tasks.time"), "d", this::time)
                .column(words.get("tasks.since"), "d wide", item -> new Span(words.shortSince(item.since())))
                .column(words.get("tasks.due"), "d", item -> new Span(due(item)))
                .column(words.get("tasks.holder"), "", this::holder)
                .column(words.get("tasks.waiting"), "wide", item -> new Span(waiting(item)));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var actor = current.get();
        last = inbox.of(actor, null, null, PAGE);
        summary.setText(words.get("tasks.summary", counted(words, inbox.count(actor)), counted(words, inbox.late(actor))));
        count(comments.waiting(actor, null));
        chosen.clear();
        list.removeAll();
        list.add(last.isEmpty() ? empty() : rows, more);
        rows.show(List.of());
        append();
    }

    /** Comments of the public are nobody's task and have no date; whoever may decide on them is told where they wait. */
    private void count(int waiting) {
        said.setText(words.get("tasks.comments", waiting));
        said.setVisible(waiting > 0);
    }

    /** A number of tasks, or that there are more than anybody counts. */
    public static String counted(Words words, int tasks) {
        return tasks > Inbox.COUNTED ? words.get("tasks.more-than", Inbox.COUNTED) : words.number(tasks);
    }

    private void more() {
        var end = last.getLast();
        last = inbox.of(current.get(), end.dueAt(), end.id(), PAGE);
        append();
    }

    private void append() {
        rows.more(last, this::group);
        more.setVisible(last.size() == PAGE);
    }

    private Component empty() {
        var note = new Div(words.get("tasks.empty"));
        note.addClassName("empty");
        return note;
    }

    private String group(WorkItem item) {
        if (item.dueAt() == null) {
            return words.get("tasks.group.open");
        }
        if (item.lateness() != Lateness.ON_TIME) {
            return words.get("tasks.group.late");
        }
        return words.get(item.dueAt().isBefore(clock.now().plus(SOON)) ? "tasks.group.soon" : "tasks.group.later");
    }

    private Component what(WorkItem item) {
        var link = new Anchor(Desk.of(item), item.cycle() == null ? words.get("tasks.kind." + item.topic())
                : words.get("tasks.kind." + item.topic(), item.cycle()));
        link.addClassName("strong");
        return link;
    }

    private Component subject(WorkItem item) {
        var reference = new Span(item.commitment() == null ? item.recommendation() : item.commitment());
        reference.addClassNames("dim", "code");
        var subject = new Div(new Span(item.title() + " "), reference);
        if (item.institution() != null) {
            subject.add(dim(words.get("tasks.institution", item.institution())));
        }
        return subject;
    }

    private Component time(WorkItem item) {
        if (item.dueAt() == null) {
            return new Span(words.get("tasks.no-date"));
        }
        return new Sign(Vocabulary.of(item.lateness()), item.lateness() == Lateness.ON_TIME ? words.left(item.dueAt(), clock.now())
                : words.get("time." + item.lateness().code(), words.shortDay(item.dueAt())));
    }

    /** By office and party where it is one; a panel's people are nobody's to name. */
    private String waiting(WorkItem item) {
        return switch (item.kind()) {
            case CLEAR_POSITION, CLEAR_PLAN, CLEAR_INSTITUTIONS, CLEAR_STATEMENT, CLEAR_REPORT, CONTRIBUTE, DECIDE_EXTENSION, REASSIGN, SEAL -> focalPoint(item);
            case REPLY -> item.role() == Role.CLEARING_OFFICER ? focalPoint(item) : words.get("tasks.waits.reply");
            case ANSWER_CLARIFICATION -> item.role() == Role.ORGANISER ? focalPoint(item) : words.of("role", Role.ORGANISER);
            case CONFIRM_CLOSE -> words.of("role", item.role() == Role.ORGANISER ? Role.PANEL_CHAIR : Role.ORGANISER);
            default -> words.get("tasks.waits." + item.topic());
        };
    }

    private String focalPoint(WorkItem item) {
        return words.get("tasks.holder.party", words.of("role", Role.FOCAL_POINT), String.valueOf(item.partyName()));
    }

    private String due(WorkItem item) {
        Instant due = item.dueAt();
        return due == null ? words.get("tasks.no-date") : words.shortDay(due);
    }

    /** Only what colleagues share can be taken or given back. */
    private Component choice(WorkItem item) {
        return isSeat(item) ? new Span() : chosen.box(item.id(), words.get("tasks.select", words.get("tasks.kind." + item.topic(),
                item.cycle() == null ? "" : item.cycle()) + ", " + (item.commitment() == null ? item.recommendation() : item.commitment())),
                item.kind() == WorkItemKind.REPORT);
    }

    private static boolean isSeat(WorkItem item) {
        return item.role() == Role.REVIEWER || item.role() == Role.PANEL_CHAIR;
    }

    /** A seat of a panel is one person's; everything else is a party's or an office's, until somebody takes it. */
    private Component holder(WorkItem item) {
        if (isSeat(item)) {
            return new Span(words.get("tasks.claimed.me"));
        }
        var role = words.of("role", item.role());
        var who = item.partyName() == null ? role : words.get("tasks.holder.party", role, item.partyName());
        if (item.claimedBy() == null) {
            return new Div(new Span(who), new Span(" "), Act.small(words.get("tasks.claim"), () -> claim(item)), new Span(" "), nil(item));
        }
        return item.claimedBy().equals(current.get().account())
                ? new Div(new Span(words.get("tasks.claimed.me")), new Span(" "),
                        Act.small(words.get("tasks.release"), () -> release(item)), new Span(" "), nil(item))
                : new Div(new Span(words.get("tasks.claimed.other", who)), nil(item));
    }

    private void release(WorkItem item) {
        refusals.attempt(problems, () -> inbox.release(current.get(), item.id()));
        show();
    }

    private void claimAll(Set<UUID> items) {
        var done = inbox.claimAll(current.get(), items);
        show();
        chosen.say(words.get("tasks.claimed-now", done));
    }

    private void releaseAll(Set<UUID> items) {
        var done = inbox.releaseAll(current.get(), items);
        show();
        chosen.say(words.get("tasks.released-now", done));
    }

    /** Several reports of nothing new with one reason; what became of each has a page of its own. */
    private void nilAll(Set<UUID> items) {
        var id = UUID.randomUUID();
        var reports = items.stream().flatMap(item -> inbox.find(current.get(), item).stream())
                .map(item -> new ActService.Asked(String.valueOf(item.commitment()), String.valueOf(item.cycle()))).toList();
        new NilFromInbox(words, refusals, reports.size(), (int) reports.stream().filter(one -> isWritten(one.ref(), one.cycle())).count(), reason -> {
            var run = acts.nothingNew(current.get(), id, reason, reports);
            getUI().ifPresent(ui -> ui.navigate("runs/" + run.id()));
        }).open();
    }

    /** A report of nothing new needs no page of its own. */
    private Component nil(WorkItem item) {
        var button = Act.small(words.get("tasks.nil"), () -> new NilFromInbox(words, refusals, item,
                isWritten(String.valueOf(item.commitment()), String.valueOf(item.cycle())),
                reason -> reporting.nil(current.get(), String.valueOf(item.commitment()), String.valueOf(item.cycle()), reason), this::show).open());
        button.setVisible(item.kind() == WorkItemKind.REPORT);
        return button;
    }

    private boolean isWritten(String ref, String cycle) {
        return reporting.read(current.get(), ref, cycle).report().draft().isWritten();
    }

    private void claim(WorkItem item) {
        refusals.attempt(problems, () -> inbox.claim(current.get(), item.id()));
        show();
    }
}
