package org.followthrough.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.intake.submissions.Acceptance;
import org.followthrough.intake.submissions.Proposal;
import org.followthrough.intake.submissions.RefusalGround;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Verifiability;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a rapporteur and two organisations propose for the newest edition, and what becomes of it. */
@Component
@Profile(DemoMode.PROFILE)
class ProposalStory {

    private static final String FILE = "proposals.json";

    private final SubmissionService submissions;
    private final Cast cast;

    ProposalStory(SubmissionService submissions, Cast cast) {
        this.submissions = submissions;
        this.cast = cast;
    }

    /**
     * One proposal and its steps, each at its own instant.
     *
     * @param by short name of the account that proposes
     */
    record Told(String key, String by, String event, String title, String verbatim, String section, @Nullable String number, Set<String> themes,
            Set<Integer> gcmObjectives, Set<String> addresseeGroups, String attribution, List<Named> proponents, Instant draftAt,
            @Nullable Instant handInAt, List<Step> steps) {
    }

    /** Who proposed it at the meeting. */
    record Named(@Nullable String person, @Nullable String organisation) {
    }

    /** A decision or an appeal. */
    record Step(String act, String by, Instant at, @Nullable String ground, @Nullable String reason) {
    }

    void tell(Agenda agenda) {
        var ids = new HashMap<String, UUID>();
        DemoFiles.list(FILE, Told.class).forEach(told -> tell(told, ids, agenda));
    }

    private void tell(Told told, Map<String, UUID> ids, Agenda agenda) {
        var by = cast.named(told.by());
        agenda.add(told.draftAt(), told.key(), () -> ids.put(told.key(), submissions.draft(by, proposal(told)).id()));
        agenda.add(told.handInAt(), told.key(), () -> submissions.handIn(by, ids.get(told.key())));
        told.steps().forEach(step -> agenda.add(step.at(), told.key(), () -> act(step, ids.get(told.key()))));
    }

    private static Proposal proposal(Told told) {
        return new Proposal(told.event(), told.title(), told.verbatim(), told.section(), told.number(), told.themes(), told.gcmObjectives(),
                told.addresseeGroups().stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow())
                        .collect(Collectors.toSet()),
                Coded.find(Attribution.class, told.attribution()).orElseThrow(),
                told.proponents().stream().map(one -> new Proponent(one.person(), one.organisation())).toList(), null);
    }

    private void act(Step step, UUID id) {
        var by = cast.named(step.by());
        switch (step.act()) {
            case "accept" -> submissions.accept(by, id, new Acceptance(null, null,
                    new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null)));
            case "return" -> submissions.giveBack(by, id, String.valueOf(step.reason()));
            case "refuse" -> submissions.refuse(by, id, Coded.find(RefusalGround.class, String.valueOf(step.ground())).orElseThrow(),
                    String.valueOf(step.reason()));
            case "appeal" -> submissions.appeal(by, id, String.valueOf(step.reason()));
            default -> throw new IllegalStateException(step.act());
        }
    }
}
