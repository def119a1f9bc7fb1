package org.followthrough.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits on the panels that were drawn, of a cycle on the last one: the stories tell what a panel says, not who says it. */
@Repository
@Profile(DemoMode.PROFILE)
class DrawnPanels {

    private final JdbcClient jdbc;

    DrawnPanels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seated(String email, @Nullable String sector, boolean migrantOrDiaspora) {
    }

    /** Addresses of those who sit: first migrants or diaspora, then two of further sectors, so that three are a quorum. */
    List<String> seats(String ref, String cycle) {
        var rest = new ArrayList<>(seated(ref, cycle));
        var sectors = new HashSet<String>();
        var first = rest.stream().filter(Seated::migrantOrDiaspora).limit(1).toList();
        first.forEach(seat -> sectors.add(seat.sector()));
        rest.removeAll(first);
        var next = rest.stream().filter(seat -> sectors.size() < 3 && sectors.add(seat.sector())).toList();
        rest.removeAll(next);
        return List.of(first, next, rest).stream().flatMap(List::stream).map(Seated::email).toList();
    }

    private List<Seated> seated(String ref, String cycle) {
        return jdbc.sql("""
                select a.email, s.sector, s.migrant_or_diaspora from panel_seat s join panel p on p.id = s.panel
                join account a on a.id = s.account join commitment c on c.id = p.commitment join reporting_cycle y on y.id = p.cycle
                where c.ref = :ref and y.code = :cycle and s.given_back_at is null
                and p.ordinal = (select max(l.ordinal) from panel l where l.commitment = p.commitment and l.cycle = p.cycle) order by s.ordinal""")
                .param("ref", ref).param("cycle", cycle).query(Seated.class).list();
    }

    String chair(String ref, String cycle) {
        return jdbc.sql("""
                select a.email from panel p join account a on a.id = p.chair join commitment c on c.id = p.commitment
                join reporting_cycle y on y.id = p.cycle where c.ref = :ref and y.code = :cycle order by p.ordinal desc limit 1""")
                .param("ref", ref).param("cycle", cycle).query(String.class).single();
    }

    String latestChair(String ref) {
        return jdbc.sql("""
                select a.email from panel p join account a on a.id = p.chair join commitment c on c.id = p.commitment
                where c.ref = :ref order by p.drawn_at desc limit 1""").param("ref", ref).query(String.class).single();
    }
}
