package org.followthrough.register;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.followthrough.vocabulary.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the terms, corridors and groups of recommendations, of any number of them in a few statements. */
@Repository
class Codings {

    private final JdbcClient jdbc;

    Codings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Given(UUID recommendation, String scheme, String code) {
    }

    private record Led(UUID recommendation, Corridor corridor) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(List<Recommendation> all) {
        for (var table : List.of("recommendation_term", "recommendation_corridor", "recommendation_group")) {
            jdbc.sql("delete from " + table + " where recommendation = any(:ids)")
                    .param("ids", all.stream().map(Recommendation::id).toArray(UUID[]::new)).update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(List<Recommendation> all) {
        insert("recommendation_term (recommendation, scheme, code)", all.stream().flatMap(Codings::terms).toList());
        insert("recommendation_group (recommendation, addressee_group)", all.stream().flatMap(r -> r.addresseeGroups().stream()
                .map(group -> new Given(r.id(), "", group.code()))).toList());
        corridors(all.stream().flatMap(r -> r.coding().corridors().stream().map(corridor -> new Led(r.id(), corridor))).toList());
    }

    private static Stream<Given> terms(Recommendation r) {
        return Stream.of(given(r, Scheme.THEMES, r.themes()), given(r, Scheme.GCM_OBJECTIVES, r.gcmObjectives()),
                Scheme.FURTHER.stream().flatMap(scheme -> given(r, scheme, r.coding().of(scheme)))).flatMap(Function.identity());
    }

    private static Stream<Given> given(Recommendation r, Scheme scheme, List<?> codes) {
        return codes.stream().map(code -> new Given(r.id(), scheme.code(), code.toString()));
    }

    private void insert(String into, List<Given> given) {
        if (!given.isEmpty()) {
            jdbc.sql("insert into " + into + " select i, " + (into.contains("scheme") ? "s, " : "")
                            + "c from unnest(:ids::uuid[], :schemes::text[], :codes::text[]) as n (i, s, c)")
                    .param("ids", given.stream().map(Given::recommendation).toArray(UUID[]::new))
                    .param("schemes", given.stream().map(Given::scheme).toArray(String[]::new))
                    .param("codes", given.stream().map(Given::code).toArray(String[]::new)).update();
        }
    }

    private void corridors(List<Led> led) {
        if (!led.isEmpty()) {
            jdbc.sql("""
                    insert into recommendation_corridor (recommendation, origin, transit, destination)
                    select * from unnest(:ids::uuid[], :origins::text[], :transits::text[], :destinations::text[])""")
                    .param("ids", led.stream().map(Led::recommendation).toArray(UUID[]::new))
                    .param("origins", led.stream().map(one -> one.corridor().origin()).toArray(String[]::new))
                    .param("transits", led.stream().map(one -> one.corridor().transit()).toArray(String[]::new))
                    .param("destinations", led.stream().map(one -> one.corridor().destination()).toArray(String[]::new)).update();
        }
    }
}
