package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.corrections.TextCorrections;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.VoluntaryReports;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.shared.NextDates;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Facts;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.ui.workspace.tasks.Desk;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.ProcessView.CurrentStep;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/** The four answers of a commitment for the one who asks. */
@org.springframework.stereotype.Component
class Answers {

    /** So many items of one inbox are looked through for one that belongs to the commitment. */
    private static final int LOOKED_THROUGH = 500;

    private final Words words;
    private final Inbox inbox;
    private final ProcessView process;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final Editions editions;
    private final NextDates nextDates;
    private final TextCorrections corrections;
    private final VoluntaryReports voluntary;
    private final CurrentActor current;
    private final Refusals refusals;

    Answers(Words words, Inbox inbox, ProcessView process, AccessPolicy policy, MethodClock clock, Editions editions,
            NextDates nextDates, TextCorrections corrections, VoluntaryReports voluntary, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.inbox = inbox;
        this.process = process;
        this.policy = policy;
        this.clock = clock;
        this.editions = editions;
        this.nextDates = nextDates;
        this.corrections = corrections;
        this.voluntary = voluntary;
        this.current = current;
        this.refusals = refusals;
    }

    Facts of(Actor actor, Detail detail) {
        var step = process.currentStep(actor, detail.standing().ref());
        return new Facts().answer(words.get("commitment.what"), what(actor, detail))
                .answer(words.get("commitment.where"), where(step))
                .answer(words.get("commitment.can"), can(actor, detail, step))
                .answer(words.get("commitment.when"), Stream.concat(Stream.of(when(detail, step)), next(detail)).toArray(Component[]::new));
    }

    private Component[] what(Actor actor, Detail detail) {
        Position position = detail.commitment().position();
        var stated = position == null ? new Span(words.get("commitment.no-position")) : new Sign(Vocabulary.of(position), words);
        var asked = new Anchor("recommendations/" + detail.recommendation().ref(), words.get("commitment.recommendation"));
        return wordings(actor, detail).map(link -> new Component[] {stated, asked, link}).orElseGet(() -> new Component[] {stated, asked});
    }

    /** To the typing errors that were corrected; an administrator corrects others there. */
    private Optional<Component> wordings(Actor actor, Detail detail) {
        var may = policy.allows(actor, Permission.CORRECT_TYPING_ERRORS, Target.ANYTHING);
        return may || !corrections.of(detail.standing().commitment()).isEmpty()
                ? Optional.of(new Anchor("commitments/" + detail.standing().ref() + "/wordings", words.get(may ? "wordings.open" : "wordings.heading")))
                : Optional.empty();
    }

    private Component[] where(Optional<CurrentStep> step) {
        return step.map(now -> new Component[] {strong(words.models().of(now.process(), now.id(), now.name())),
                new Span(words.get("commitment.held", words.get("holder." + now.holder()), words.since(now.since())))})
                .orElseGet(() -> new Component[] {strong(words.get("commitment.is-closed"))});
    }

    private Component[] can(Actor actor, Detail detail, Optional<CurrentStep> step) {
        var ref = detail.standing().ref();
        var mine = inbox.of(actor, null, null, LOOKED_THROUGH).stream().filter(item -> ref.equals(item.commitment())).toList();
        if (!mine.isEmpty()) {
            return leads(mine);
        }
        var taken = voluntary.cycle(actor, ref);
        if (taken.isPresent()) {
            return new Component[] {Lead.to("commitments/" + ref + "/position", words.get("commitment.change-position")),
                file(ref, taken.get().code()), Page.dim(words.get("report.voluntary.lead", taken.get().code(), words.day(taken.get().closesAt())))};
        }
        if (mayChangePosition(actor, detail)) {
            return new Component[] {Lead.to("commitments/" + ref + "/position", words.get("commitment.change-position"))};
        }
        return new Component[] {new Span(step.isPresent() ? words.get("commitment.nothing") : words.get("commitment.nothing-closed"))};
    }

    private Component file(String ref, String cycle) {
        return Act.button(words.get("report.voluntary.begin"), () -> {
            if (refusals.attempt(new Problems(words), () -> voluntary.begin(current.get(), ref, cycle))) {
                UI.getCurrent().navigate("commitments/" + ref + "/report", QueryParameters.of("cycle", cycle));
            }
        });
    }

    private Component[] leads(List<WorkItem> mine) {
        return mine.stream().map(item -> {
            var text = words.get("act." + item.topic());
            return mine.getFirst().equals(item) ? Lead.main(Desk.of(item), text) : Lead.to(Desk.of(item), text);
        }).toArray(Component[]::new);
    }

    private boolean mayChangePosition(Actor actor, Detail detail) {
        return !detail.commitment().state().isClosed() && !detail.commitment().needsNoPosition()
                && policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(detail.addressee().code()));
    }

    private Stream<Component> next(Detail detail) {
        var decided = detail.standing().dueAt() == null ? Stream.<String>empty() : appeal(detail).stream();
        return Stream.concat(decided, words.next(nextDates, detail.commitment()).stream()).map(Page::dim);
    }

    private Optional<String> appeal(Detail detail) {
        return words.appeal(nextDates, detail.reopened());
    }

    private Component[] when(Detail detail, Optional<CurrentStep> step) {
        Instant due = detail.standing().dueAt();
        if (due == null) {
            return new Component[] {appeal(detail).map(Answers::strong).orElseGet(() -> new Span(words.get("commitment.no-date")))};
        }
        var then = step.map(CurrentStep::then).map(what -> words.get("then." + what.deadline(), words.day(what.at())));
        if (detail.commitment().clockIsStopped()) {
            return new Component[] {strong(words.get("commitment.clock-stands")), new Span(words.get("commitment.was-due", words.day(due))),
                new Span(then.orElse(""))};
        }
        var moved = detail.commitment().originalDueAt().map(first -> words.get("commitment.first-due", words.day(first)));
        return new Component[] {strong(words.until(due, zone(detail))), lateness(detail.standing().lateness(), due), new Span(moved.orElse("")),
            new Span(then.orElse(""))};
    }

    /** The zone in whose time the deadline counts. */
    private ZoneId zone(Detail detail) {
        return editions.find(detail.standing().edition()).map(Edition::timeZone).orElse(ZoneOffset.UTC);
    }

    private Component lateness(@Nullable Lateness lateness, Instant due) {
        return lateness == null || lateness == Lateness.ON_TIME ? new Span(words.left(due, clock.now()))
                : new Sign(Vocabulary.of(lateness), words);
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }
}
