package org.followthrough.vocabulary;

import java.util.List;
import java.util.stream.Stream;
import org.followthrough.shared.Coded;

/** The vocabularies (features, rows C1 to C5). */
public enum Scheme implements Coded {
    THEMES("themes", "themes"),
    /** The 23 objectives of the Global Compact for Migration. */
    GCM_OBJECTIVES("gcm-objectives", "gcmObjectives"),
    /** Its ten guiding principles. */
    GUIDING_PRINCIPLES("guiding-principles", "guidingPrinciples"),
    /** The goals of the 2030 Agenda, and under each its targets. */
    SDG("sdg", "sdgTargets"),
    /** Treaties, and under each the articles that matter. */
    INSTRUMENTS("instruments", "instruments"),
    AFFECTED_GROUPS("affected-groups", "affectedGroups"),
    MIGRATION_FORMS("migration-forms", "migrationForms");

    /** What recommendations carry beside themes and objectives, which the contract gives fields of their own. */
    public static final List<Scheme> FURTHER = List.of(GUIDING_PRINCIPLES, SDG, INSTRUMENTS, AFFECTED_GROUPS, MIGRATION_FORMS);

    private final String code;
    private final String field;

    Scheme(String code, String field) {
        this.code = code;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    /** The field of a recommendation, and the column of a list, that holds its terms. */
    public String field() {
        return field;
    }

    /** Decided by the United Nations: nobody here adds to it or ends a part of it. */
    public boolean isFixed() {
        return this == GCM_OBJECTIVES || this == GUIDING_PRINCIPLES || this == SDG;
    }

    /** Whether a term can stand under another one. */
    public boolean hasParents() {
        return this == SDG || this == INSTRUMENTS;
    }

    /** Whether a recommendation can have the term; of the goals it has the targets. */
    public boolean canBeGiven(Term term) {
        return this != SDG || term.parent() != null;
    }

    /** The vocabularies to which a term of this one can be mapped. */
    public List<Scheme> mapsTo() {
        return Stream.of(GCM_OBJECTIVES, SDG).filter(to -> this == THEMES || this == GCM_OBJECTIVES && to == SDG).toList();
    }
}
