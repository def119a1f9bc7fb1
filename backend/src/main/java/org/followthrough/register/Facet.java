package org.followthrough.register;

import org.followthrough.shared.Coded;

/** By what a list of recommendations can be narrowed, in the order in which it is offered. */
public enum Facet implements Coded {
    EDITION("select 'edition', f.edition, count(*) from found f group by f.edition"),
    /** An event counts what lies below it too. */
    EVENT("select 'event', a.event, sum(f.made)::bigint from (select part, count(*) as made from found group by part) f "
            + "cross join lateral events_above(f.part) a (event) group by a.event"),
    THEME("select 'theme', t.theme, count(*) from found f join recommendation_theme t on t.recommendation = f.id group by t.theme"),
    GCM("select 'gcm', g.objective::text, count(*) from found f join recommendation_gcm g on g.recommendation = f.id group by g.objective"),
    GROUP("select 'group', g.addressee_group, count(*) from found f join recommendation_group g on g.recommendation = f.id "
            + "group by g.addressee_group"),
    QUALITY("select 'quality', f.verifiability, count(*) from found f group by f.verifiability"),
    /** Whether anybody was given it; its values are {@code true} and {@code false}. */
    ASSIGNED("select 'assigned', (c.one is not null)::text, count(*) from found f left join lateral "
            + "(select 1 as one from commitment where recommendation = f.id limit 1) c on true group by c.one is not null");

    /** Counts its values over what was found. */
    final String counting;

    Facet(String counting) {
        this.counting = counting;
    }
}
