package org.followthrough.ui.workspace.reports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.parties.Parties;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.contributions.ContributionRequest;
import org.followthrough.reporting.contributions.ContributionService;
import org.followthrough.reporting.contributions.RequestedPart;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.ui.workspace.shared.CurrentActor;

/** What can be done with the parts of one report, each one call of a service by whoever is signed in then. */
record PartsDesk(ContributionService contributions, ReportingService reporting, CurrentActor current, InstitutionService supporting, String ref, String cycle,
        String party) {

    List<ContributionRequest> requests() {
        return contributions.of(current.get(), ref, cycle);
    }

    ReportingService.Found found() {
        return reporting.read(current.get(), ref, cycle);
    }

    /** Those that support the commitment first, then what else the party's list names. */
    List<Parties.Institution> institutions() {
        var own = supporting.counting(current.get(), ref).stream().map(one -> new Parties.Institution(one.name(), one.level().code())).toList();
        var others = contributions.institutions(current.get(), party).stream()
                .filter(known -> own.stream().noneMatch(one -> one.name().equalsIgnoreCase(known.name())));
        return Stream.concat(own.stream(), others).toList();
    }

    void ask(RequestedPart part) {
        contributions.ask(current.get(), ref, cycle, part);
    }

    void remind(UUID request) {
        contributions.remind(current.get(), ref, cycle, request);
    }

    void withdraw(UUID request) {
        contributions.withdraw(current.get(), ref, cycle, request);
    }

    void sign(String institution, String text, List<UUID> evidence) {
        reporting.contribute(current.get(), ref, cycle, institution, text, evidence);
    }

    /** The institutions for which this person alone may sign; empty where they sign for any. */
    List<String> mine() {
        return current.get().institutions(party);
    }
}
