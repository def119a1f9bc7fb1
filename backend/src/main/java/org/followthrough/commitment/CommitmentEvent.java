package org.followthrough.commitment;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Something that happened to a commitment; carries who did it, in which role, and when. */
public interface CommitmentEvent extends DomainEvent {

    Happened happened();

    @Override
    default Instant at() {
        return happened().at();
    }

    @Override
    default String subject() {
        return happened().ref();
    }

    @Override
    default UUID commitment() {
        return happened().commitment();
    }

    @Override
    default @Nullable UUID account() {
        return happened().account();
    }

    @Override
    default String actedAs() {
        return happened().actedAs();
    }

    @Override
    default @Nullable String party() {
        return happened().party();
    }

    /** To which commitment, when, and by whom. */
    record Happened(UUID commitment, String ref, String addressee, Instant at, @Nullable UUID account, String actedAs,
            @Nullable String party) {

        /** A deadline passed or the process moved by itself. */
        public static Happened byEngine(Commitment commitment, Instant at) {
            return new Happened(commitment.id(), commitment.ref(), commitment.addressee(), at, null, "engine", null);
        }

        /** Somebody acted for the addressee. */
        public static Happened byAddressee(Commitment commitment, Instant at, Actor actor, Role as) {
            return new Happened(commitment.id(), commitment.ref(), commitment.addressee(), at, actor.id(), as.code(), commitment.addressee());
        }

        /** Somebody acted in a role that belongs to no party. */
        public static Happened by(Commitment commitment, Instant at, Actor actor, Role as) {
            return new Happened(commitment.id(), commitment.ref(), commitment.addressee(), at, actor.id(), as.code(), null);
        }

        /** A seat of a panel acted, known by its pseudonym only. */
        public static Happened bySeat(Commitment commitment, Instant at, String pseudonym) {
            return new Happened(commitment.id(), commitment.ref(), commitment.addressee(), at, null, pseudonym, null);
        }
    }
}
