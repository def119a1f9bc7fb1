package org.followthrough.reporting.actions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to the actions of a party; its own people read of it until a report that cites them is cleared. */
public sealed interface ActionEvent extends DomainEvent {

    /** An action was entered. */
    record ActionEntered(String subject, Instant at, UUID account, String actedAs, String party, String title) implements ActionEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("title", title);
        }
    }

    /**
     * An action was worded anew, or other evidence named for it.
     *
     * @param isPublic whether the public reads of it, because the action was public already
     * @param changes fields that changed, each before and after
     */
    record ActionCorrected(String subject, Instant at, UUID account, String actedAs, String party, boolean isPublic, int version,
            Map<String, Object> changes) implements ActionEvent {

        @Override
        public Readers readers() {
            return isPublic ? Readers.PUBLIC : Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("version", version, "changes", changes);
        }
    }

    /** A report cites these actions and no others. */
    record ActionsCited(CommitmentEvent.Happened happened, UUID cycle, String codes) implements ActionEvent, CommitmentEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("actions", codes);
        }

        @Override
        public @Nullable UUID account() {
            return happened.account();
        }
    }
}
