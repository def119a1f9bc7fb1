package org.followthrough.register;

import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/** By what a list of recommendations can be narrowed, in the order in which it is offered. */
public enum Facet implements Coded {
    EDITION("select 'edition', f.edition, count(*) from found f group by f.edition"),
    /** An event counts what lies below it too. */
    EVENT("select 'event', a.event, sum(f.made)::bigint from (select part, count(*) as made from found group by part) f "
            + "cross join lateral events_above(f.part) a (event) group by a.event"),
    THEME(Scheme.THEMES),
    GCM(Scheme.GCM_OBJECTIVES),
    PRINCIPLE(Scheme.GUIDING_PRINCIPLES),
    /** Targets; a goal finds those of all its targets. */
    SDG(Scheme.SDG),
    /** Counted by instrument, whichever article; an article finds its own. */
    INSTRUMENT(Scheme.INSTRUMENTS),
    AFFECTED(Scheme.AFFECTED_GROUPS),
    FORM(Scheme.MIGRATION_FORMS),
    /** Counted by origin and destination, whatever lies on the way. */
    CORRIDOR("select 'corridor', c.origin || '-' || c.destination, count(distinct f.id) from found f join recommendation_corridor c "
            + "on c.recommendation = f.id group by 2"),
    GROUP("select 'group', g.addressee_group, count(*) from found f join recommendation_group g on g.recommendation = f.id "
            + "group by g.addressee_group"),
    QUALITY("select 'quality', f.verifiability, count(*) from found f group by f.verifiability"),
    /** Whether anybody was given it; its values are {@code true} and {@code false}. */
    ASSIGNED("select 'assigned', (c.one is not null)::text, count(*) from found f left join lateral "
            + "(select 1 as one from commitment where recommendation = f.id limit 1) c on true group by c.one is not null");

    /** Counts its values over what was found. */
    final String counting;
    private final @Nullable Scheme scheme;

    Facet(String counting) {
        this.counting = counting;
        this.scheme = null;
    }

    Facet(Scheme scheme) {
        var named = "select '" + code() + "', ";
        var of = " from found f join recommendation_term t on t.recommendation = f.id and t.scheme = '" + scheme.code() + "'";
        this.counting = scheme == Scheme.INSTRUMENTS
                ? named + "coalesce(x.parent, x.code), count(distinct f.id)" + of + " join term x on x.scheme = t.scheme and x.code = t.code group by 2"
                : named + "t.code, count(*)" + of + " group by t.code";
        this.scheme = scheme;
    }

    /** The vocabulary whose terms are its values, or null. */
    public @Nullable Scheme scheme() {
        return scheme;
    }

    /** Whether it is one of the further vocabularies, or corridors. */
    public boolean isFurther() {
        return this == CORRIDOR || scheme != null && Scheme.FURTHER.contains(scheme);
    }
}
