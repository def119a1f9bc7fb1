package org.followthrough.demo;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.followthrough.audit.AuditChain;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.MethodClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays the stories through the ordinary services: the clock walks from one act to the next, and whatever falls due on
 * the way happens at its own instant (contract, section 5).
 */
@Component
@Profile(DemoMode.PROFILE)
class DemoStory {

    private static final int STEPS_SHOWN = 20;

    private final Strides strides;
    private final MethodClock clock;
    private final Cast cast;
    private final DemoRegister register;
    private final ProposalStory proposals;
    private final CalendarStory calendars;
    private final CommitmentService commitments;
    private final CycleService cycles;
    private final ResponseStory responses;
    private final ReportStory reports;
    private final ReviewStory reviews;
    private final ClosingStory closings;
    private final SideWaysStory sideWays;
    private final AuditChain chain;
    private final DemoLots lots;
    private final DeskStory desk;
    private final SupportStory support;
    private final ActionStory deeds;
    private final ContestStory contests;
    private final JointStory joints;
    private final ReminderStory reminders;
    private final LaterStory later;
    private final AlternativeStory alternatives;
    private final ConfidentialStory confidentials;
    private final CommentStory comments;
    private final PackStory packs;
    private final DemoDeclarations declarations;

    DemoStory(Strides strides, MethodClock clock, Cast cast, DemoRegister register, ProposalStory proposals, CalendarStory calendars, CommitmentService commitments, CycleService cycles,
            ResponseStory responses, ReportStory reports, ReviewStory reviews, ClosingStory closings, SideWaysStory sideWays, AuditChain chain, DemoLots lots,
            DeskStory desk, SupportStory support, ActionStory deeds, ContestStory contests, JointStory joints, ReminderStory reminders, LaterStory later,
            AlternativeStory alternatives, ConfidentialStory confidentials, CommentStory comments, PackStory packs, DemoDeclarations declarations) {
        this.declarations = declarations;
        this.packs = packs;
        this.confidentials = confidentials;
        this.comments = comments;
        this.alternatives = alternatives;
        this.strides = strides;
        this.clock = clock;
        this.cast = cast;
        this.register = register;
        this.proposals = proposals;
        this.calendars = calendars;
        this.commitments = commitments;
        this.cycles = cycles;
        this.responses = responses;
        this.reports = reports;
        this.reviews = reviews;
        this.closings = closings;
        this.sideWays = sideWays;
        this.chain = chain;
        this.lots = lots;
        this.desk = desk;
        this.support = support;
        this.deeds = deeds;
        this.contests = contests;
        this.joints = joints;
        this.reminders = reminders;
        this.later = later;
    }

    /** Plays everything; stops between two acts once {@code stopped} says so. */
    void play(Stories stories, Consumer<Integer> percent, BooleanSupplier stopped) {
        var moments = agenda(stories).inOrder();
        lots.repeatable();
        clock.set(moments.getFirst().at());
        for (var i = 0; i < moments.size(); i++) {
            if (stopped.getAsBoolean()) {
                throw new IllegalStateException(DemoTexts.text("demo.stopped"));
            }
            play(moments.get(i));
            if ((i + 1) * STEPS_SHOWN / moments.size() > i * STEPS_SHOWN / moments.size()) {
                seal();
                percent.accept((i + 1) * 100 / moments.size());
            }
        }
        strides.to(stories.now());
        lots.unforeseeable();
        seal();
    }

    private void play(Agenda.Moment moment) {
        strides.to(moment.at());
        try {
            moment.act().run();
        } catch (RuntimeException refused) {
            throw new IllegalStateException("the demo's story does not fit at " + moment.at() + ": " + moment.what(), refused);
        }
    }

    private void seal() {
        while (chain.seal() > 0) {
            Thread.onSpinWait();
        }
    }

    private void plan(Stories.Cycle cycle) {
        cycles.plan(cast.organiser(), cycle.plan());
        strides.timersWereSet();
    }

    private Agenda agenda(Stories stories) {
        var agenda = new Agenda();
        register.tell(agenda);
        declarations.tell(agenda);
        proposals.tell(agenda);
        calendars.tell(agenda);
        stories.cycles().forEach(cycle -> agenda.add(cycle.createAt(), cycle.code(), () -> plan(cycle)));
        stories.assignments().forEach(a -> agenda.add(a.at(), a.recommendation(),
                () -> commitments.assign(cast.organiser(), a.recommendation(), a.addressees(), a.responseDue(), a.oneOff())));
        for (var life : stories.commitments()) {
            responses.tell(life, agenda);
            sideWays.tell(life, agenda);
            reports.tell(life, agenda);
            reviews.tell(life, agenda);
            closings.tell(life, agenda);
            contests.tell(life, agenda);
        }
        desk.tell(agenda);
        support.tell(agenda);
        deeds.tell(agenda);
        joints.tell(agenda);
        later.tell(agenda);
        alternatives.tell(agenda);
        confidentials.tell(agenda);
        comments.tell(agenda);
        packs.tell(agenda);
        reminders.tell(stories.now(), agenda);
        return agenda;
    }
}
