package org.followthrough.register.declarations;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What governments said in return was entered, or it was decided which asks went into it. */
public sealed interface DeclarationEvent extends DomainEvent {

    /** An outcome document of governments was entered. */
    record DeclarationAdded(Declaration declaration, Instant at, UUID account, String actedAs) implements DeclarationEvent {

        @Override
        public String subject() {
            return declaration.edition();
        }

        @Override
        public Map<String, Object> content() {
            return named(declaration);
        }
    }

    /** One that held no sentence was taken away. */
    record DeclarationRemoved(Declaration declaration, Instant at, UUID account, String actedAs) implements DeclarationEvent {

        @Override
        public String subject() {
            return declaration.edition();
        }

        @Override
        public Map<String, Object> content() {
            return named(declaration);
        }
    }

    /** Sentences of it were entered. */
    record SentencesAdded(Declaration declaration, int sentences, Instant at, UUID account, String actedAs) implements DeclarationEvent {

        @Override
        public String subject() {
            return declaration.edition();
        }

        @Override
        public Map<String, Object> content() {
            var content = new TreeMap<>(named(declaration));
            content.put("sentences", sentences);
            return content;
        }
    }

    /** A sentence in which no ask is found was taken away. */
    record SentenceRemoved(Declaration declaration, DeclaredSentence sentence, Instant at, UUID account, String actedAs) implements DeclarationEvent {

        @Override
        public String subject() {
            return declaration.edition();
        }

        @Override
        public Map<String, Object> content() {
            return told(declaration, sentence);
        }
    }

    /** An ask is found in a sentence from now on. */
    record AskAdopted(String subject, AdoptionKind kind, Declaration declaration, DeclaredSentence sentence, @Nullable String reason, Instant at,
            UUID account, String actedAs) implements DeclarationEvent {

        @Override
        public Map<String, Object> content() {
            return told(kind, declaration, sentence, reason);
        }
    }

    /** An ask is not found in a sentence that resembles it. */
    record AdoptionRefused(String subject, Declaration declaration, DeclaredSentence sentence, String reason, Instant at, UUID account, String actedAs)
            implements DeclarationEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            var content = new TreeMap<>(told(declaration, sentence));
            content.put("reason", reason);
            return content;
        }
    }

    /** An ask is no longer found in a sentence. */
    record AdoptionTakenBack(String subject, AdoptionKind kind, Declaration declaration, DeclaredSentence sentence, @Nullable String reason, Instant at,
            UUID account, String actedAs) implements DeclarationEvent {

        @Override
        public Map<String, Object> content() {
            return told(kind, declaration, sentence, reason);
        }
    }

    private static Map<String, Object> named(Declaration declaration) {
        return Map.of("declaration", declaration.id().toString(), "title", declaration.title());
    }

    private static Map<String, Object> told(Declaration declaration, DeclaredSentence sentence) {
        var content = new TreeMap<>(named(declaration));
        content.put("sentence", sentence.id().toString());
        content.put("place", sentence.place());
        return content;
    }

    private static Map<String, Object> told(AdoptionKind kind, Declaration declaration, DeclaredSentence sentence, @Nullable String reason) {
        var content = new TreeMap<>(told(declaration, sentence));
        content.put("kind", kind.code());
        if (reason != null) {
            content.put("reason", reason);
        }
        return content;
    }
}
