package org.followthrough.accountability;

import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch.Filter;

/** The scopes in which totals are kept: everything, an edition, a theme, an objective, or one of the latter two within an edition. */
final class Scope {

    private Scope() {
    }

    /** The scope in which a filter's totals are kept; empty where it asks for more than place, theme or objective. */
    static Optional<String> of(Filter f) {
        return isPlace(f) && (f.theme() == null || f.gcm() == null) ? Optional.of(text(f)) : Optional.empty();
    }

    private static boolean isPlace(Filter f) {
        return f.equals(new Filter(f.edition(), f.party(), f.kind(), f.region(), f.theme(), f.gcm(), null, null, null, null, null, null, null, null,
                null, null, null, null));
    }

    private static String text(Filter f) {
        if (f.theme() != null) {
            return f.edition() == null ? "theme:" + f.theme() : "account:" + f.edition() + ":" + f.theme();
        }
        if (f.gcm() != null) {
            return f.edition() == null ? "gcm:" + f.gcm() : "objective:" + f.edition() + ":" + f.gcm();
        }
        return f.edition() == null ? "all" : "edition:" + f.edition();
    }
}
