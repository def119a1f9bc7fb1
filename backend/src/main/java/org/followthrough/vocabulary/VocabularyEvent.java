package org.followthrough.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What an administrator does to a vocabulary; anybody may know it. */
public interface VocabularyEvent extends DomainEvent {

    TermRef term();

    @Override
    default String subject() {
        return term().subject();
    }

    @Override
    default String actedAs() {
        return account() == null ? "engine" : Role.ADMINISTRATOR.code();
    }

    /** A term was added under these labels. */
    record TermAdded(TermRef term, Map<String, String> labels, String from, Instant at, @Nullable UUID account) implements VocabularyEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("labels", new TreeMap<>(labels), "from", from);
        }
    }

    /** A term is called otherwise from an instant on. */
    record TermRenamed(TermRef term, String language, String before, String after, Instant from, Instant at, @Nullable UUID account)
            implements VocabularyEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("language", language, "before", before, "after", after, "from", from.toString());
        }
    }

    /** The last day of a term was set, or taken away again; empty is none. */
    record TermEnded(TermRef term, String until, String successor, Instant at, @Nullable UUID account) implements VocabularyEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("until", until, "successor", successor);
        }
    }

    /** Other terms of other vocabularies belong to it. */
    record TermMapped(TermRef term, List<String> before, List<String> after, Instant at, @Nullable UUID account) implements VocabularyEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("before", before, "after", after);
        }
    }

    /** Other words suggest it. */
    record CueWordsChanged(TermRef term, Map<String, List<String>> before, Map<String, List<String>> after, Instant at, @Nullable UUID account)
            implements VocabularyEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("before", new TreeMap<>(before), "after", new TreeMap<>(after));
        }
    }

    /** A term that nothing used was removed. */
    record TermRemoved(TermRef term, String label, Instant at, @Nullable UUID account) implements VocabularyEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("label", label);
        }
    }
}
