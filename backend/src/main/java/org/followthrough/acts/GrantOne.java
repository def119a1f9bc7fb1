package org.followthrough.acts;

import java.time.LocalDate;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants one addressee the time that it asked for, or some working days after the present due date. */
@Component
class GrantOne extends OneOfMany {

    private final ExtensionService extensions;
    private final Commitments commitments;
    private final CommitmentService service;

    GrantOne(ExtensionService extensions, Commitments commitments, CommitmentService service) {
        super(Act.GRANT_EXTENSION);
        this.extensions = extensions;
        this.commitments = commitments;
        this.service = service;
    }

    @Override
    void toOne(Actor actor, Terms terms, String ref) {
        extensions.requireDecidable(actor, ref);
        extensions.grant(actor, ref, terms.days() == null ? null : until(commitments.get(commitments.id(ref)), terms.days()), terms.givenReason());
    }

    private @Nullable LocalDate until(Commitment commitment, int days) {
        var due = commitment.dueAt();
        return due == null ? null : service.calendar(commitment).add(Deadline.dayOf(due, service.edition(commitment).timeZone()), days);
    }
}
