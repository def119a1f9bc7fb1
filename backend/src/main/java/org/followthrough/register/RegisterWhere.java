package org.followthrough.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/** The conditions of a filter with their parameters; its words stand apart, as they are asked in more than one way. */
final class RegisterWhere {

    static final String FROM = " from recommendation r join event e on e.code = r.event";
    /** Title, reference, texts and section. */
    static final String FOUND = "r.search @@ :words::tsquery";
    /** Title and reference. */
    static final String TITLED = "r.title_words @@ :words::tsquery";

    private final List<String> conditions = new ArrayList<>(List.of("r.state <> 'draft'"));
    private final Map<String, Object> params = new HashMap<>();

    RegisterWhere(Filter f) {
        equal("e.edition = :edition", "edition", f.edition());
        equal("r.part = any(array(select events_below(:event)))", "event", f.event());
        equal(term(Scheme.THEMES, "= :theme"), "theme", f.theme());
        equal(term(Scheme.GCM_OBJECTIVES, "= :gcm"), "gcm", f.gcm() == null ? null : f.gcm().toString());
        f.further().forEach(this::further);
        equal("exists (select 1 from commitment c where c.recommendation = r.id and c.addressee = :addressee)", "addressee", f.addressee());
        equal("exists (select 1 from commitment c join party p on p.code = c.addressee where c.recommendation = r.id and p.kind = :kind)", "kind",
                code(f.kind()));
        equal("exists (select 1 from recommendation_group g where g.recommendation = r.id and g.addressee_group = :group)", "group",
                code(f.group()));
        equal("r.verifiability = :quality", "quality", code(f.quality()));
        equal("exists (select 1 from commitment c where c.recommendation = r.id) = :assigned", "assigned", f.assigned());
    }

    private void further(Facet facet, String value) {
        if (facet.scheme() == null) {
            corridor(Corridor.of(value).orElseThrow());
        } else {
            var scheme = facet.scheme();
            var name = facet.code();
            and(term(scheme, scheme.hasParents() ? "in (select x.code from term x where x.scheme = '" + scheme.code() + "' and (x.code = :" + name
                    + " or x.parent = :" + name + "))" : "= :" + name), name, value);
        }
    }

    /** Whoever names no state on the way means all ways. */
    private void corridor(Corridor corridor) {
        and("exists (select 1 from recommendation_corridor c where c.recommendation = r.id and c.origin = :origin and c.destination = :destination"
                + (corridor.transit() == null ? ")" : " and c.transit = :transit)"), "origin", corridor.origin());
        params.put("destination", corridor.destination());
        Optional.ofNullable(corridor.transit()).ifPresent(transit -> params.put("transit", transit));
    }

    private static String term(Scheme scheme, String code) {
        return "exists (select 1 from recommendation_term t where t.recommendation = r.id and t.scheme = '" + scheme.code() + "' and t.code " + code + ")";
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    private void equal(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition, name, value);
        }
    }

    RegisterWhere and(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
        return this;
    }

    Map<String, Object> params() {
        return params;
    }

    /** The conditions, and one more. */
    String and(String condition) {
        return this + " and " + condition;
    }

    @Override
    public String toString() {
        return " where " + String.join(" and ", conditions);
    }
}
