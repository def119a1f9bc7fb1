package org.followthrough.api;

import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of governments in which a recommendation is found.
 *
 * @param place    paragraph or page, as printed
 * @param verbatim the sentence, word for word
 */
record AdoptionView(AdoptionKind kind, UUID sentence, String place, String verbatim, SourceView declaration) {

    /** The document in which it stands; {@code body} agreed on it. */
    record SourceView(UUID id, String edition, String title, String body, LocalDate date, @Nullable String address) {

        static SourceView of(Declaration d) {
            return new SourceView(d.id(), d.edition(), d.title(), d.body(), d.date(), d.address());
        }
    }

    static AdoptionView of(Adoption a) {
        return new AdoptionView(a.kind(), a.id(), a.sentence().place(), a.sentence().verbatim(), SourceView.of(a.declaration()));
    }
}
