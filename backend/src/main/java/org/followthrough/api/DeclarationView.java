package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Declaration;
import org.followthrough.register.declarations.DeclaredSentence;
import org.jspecify.annotations.Nullable;

/**
 * An outcome document of governments, with its sentences and the recommendations that are found in each.
 *
 * @param body    who agreed on it
 * @param address where anyone can read it, or null
 */
record DeclarationView(UUID id, String edition, String title, String body, LocalDate date, @Nullable String address, List<SentenceView> sentences) {

    /** A sentence; {@code place} is its paragraph or page. */
    record SentenceView(UUID id, String place, String verbatim, List<FoundView> recommendations) {
    }

    /** A recommendation that is found in it. */
    record FoundView(AdoptionKind kind, String ref, String title) {
    }

    static DeclarationView of(Declaration d, List<DeclaredSentence> sentences, Map<UUID, List<Adoption>> found) {
        return new DeclarationView(d.id(), d.edition(), d.title(), d.body(), d.date(), d.address(), sentences.stream().map(s -> new SentenceView(s.id(), s.place(),
                s.verbatim(), found.getOrDefault(s.id(), List.of()).stream().map(a -> new FoundView(a.kind(), a.ref(), a.askTitle())).toList())).toList());
    }
}
