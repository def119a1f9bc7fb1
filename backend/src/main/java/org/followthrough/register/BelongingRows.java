package org.followthrough.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.shared.Sql;
import org.springframework.stereotype.Component;

/** The columns of a {@link Belonging}; proponents come from the view that shows what the public may see. */
@Component
class BelongingRows {

    /** For a statement with the recommendation as {@code r}. */
    static final String COLUMNS = """
            , r.part, (select p.ref from recommendation p where p.id = r.parent) as parent_ref,
            array(select s.ref from recommendation s where s.parent = r.id and s.state <> 'draft' order by s.ref) as sub_points,
            stricter_attribution(r.attribution, coalesce((select d.attribution from document d where d.id = r.document), 'named')) as mode,
            array(select coalesce(p.person, '') from public_proponent p where p.recommendation = r.id order by p.ordinal) as persons,
            array(select coalesce(p.organisation, '') from public_proponent p where p.recommendation = r.id order by p.ordinal) as organisations
            """;

    Belonging belonging(ResultSet row) throws SQLException {
        return new Belonging(row.getString("part"), row.getString("parent_ref"), Sql.strings(row, "sub_points"),
                Sql.codedAlways(Attribution.class, row, "mode"), proponents(Sql.strings(row, "persons"), Sql.strings(row, "organisations")));
    }

    private static List<Proponent> proponents(List<String> persons, List<String> organisations) {
        return IntStream.range(0, persons.size()).mapToObj(i -> new Proponent(persons.get(i).isEmpty() ? null : persons.get(i),
                organisations.get(i).isEmpty() ? null : organisations.get(i))).toList();
    }
}
