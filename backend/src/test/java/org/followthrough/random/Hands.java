package org.followthrough.random;

import java.util.HashMap;
import java.util.Map;
import org.followthrough.World;
import org.followthrough.acts.ActService;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.bulk.BulkService;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.PlanService;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.Actor;
import org.followthrough.notification.Post;
import org.followthrough.notification.SettingsService;
import org.followthrough.register.treaties.TreatyService;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.contributions.ContributionService;
import org.followthrough.review.AppealService;
import org.followthrough.review.ClosingService;
import org.followthrough.review.ReopeningService;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.review.roster.RosterService;
import org.springframework.boot.test.context.TestComponent;

/** The doors that people go through. */
@TestComponent
class Hands {

    final World world;
    final CommitmentService commitments;
    final ClarificationService clarifications;
    final ExtensionService extensions;
    final TransferService transfers;
    final ReportingService reporting;
    final CycleService cycles;
    final ContributionService contributions;
    final ReviewService reviews;
    final SealingService sealing;
    final ReplyService replies;
    final AppealService appeals;
    final ReopeningService reopenings;
    final ClosingService closings;
    final EvidenceService evidence;
    final RosterService roster;
    final AccountService accounts;
    final TreatyService treaties;
    final ActService acts;
    final BulkService bulk;
    final BulkRunner runner;
    final PlanService plans;
    final Together together;
    final Outside voices;
    final Asiding asides;
    final SettingsService settings;
    final Post post;
    private final Map<String, Actor> actors = new HashMap<>();

    Hands(World world, CommitmentService commitments, ClarificationService clarifications, ExtensionService extensions, TransferService transfers,
            ReportingService reporting, CycleService cycles, ContributionService contributions, ReviewService reviews, SealingService sealing, ReplyService replies,
            AppealService appeals, ReopeningService reopenings, ClosingService closings, EvidenceService evidence, RosterService roster, AccountService accounts,
            TreatyService treaties, ActService acts, BulkService bulk, BulkRunner runner, PlanService plans, Together together, Outside voices, Asiding asides, SettingsService settings, Post post) {
        this.world = world;
        this.commitments = commitments;
        this.clarifications = clarifications;
        this.extensions = extensions;
        this.transfers = transfers;
        this.reporting = reporting;
        this.cycles = cycles;
        this.contributions = contributions;
        this.reviews = reviews;
        this.sealing = sealing;
        this.replies = replies;
        this.appeals = appeals;
        this.reopenings = reopenings;
        this.closings = closings;
        this.evidence = evidence;
        this.roster = roster;
        this.accounts = accounts;
        this.treaties = treaties;
        this.acts = acts;
        this.bulk = bulk;
        this.runner = runner;
        this.plans = plans;
        this.together = together;
        this.voices = voices;
        this.asides = asides;
        this.settings = settings;
        this.post = post;
    }

    /** Somebody has other roles now. */
    void changed(Person person) {
        actors.remove(person.name());
    }

    Actor of(Person person) {
        return actors.computeIfAbsent(person.name(), world::who);
    }
}
