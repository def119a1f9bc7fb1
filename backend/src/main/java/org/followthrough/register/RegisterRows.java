package org.followthrough.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.followthrough.register.RegisterSearch.Row;
import org.followthrough.shared.Sql;
import org.springframework.stereotype.Component;

/** The columns of a row of the register, and the row that they are. */
@Component
class RegisterRows {

    static final String COLUMNS = """
            select r.id, r.ref, r.state, r.title, r.verbatim, r.reading_text, r.section, r.page, r.number, r.document, r.event, r.verifiability,
                r.ambition, r.consensus, r.sharpened, e.edition, r.quality_confirmed_by is not null as confirmed,
                (select count(*) from commitment c where c.recommendation = r.id)::int as commitments,
                """ + StoredCoding.COLUMNS + """
                ,
                coalesce((select array_agg(addressee_group order by addressee_group) from recommendation_group g
                    where g.recommendation = r.id), '{}'::text[]) as groups""" + BelongingRows.COLUMNS;
    static final String SELECT = COLUMNS + RegisterWhere.FROM;

    private final BelongingRows belongings;

    RegisterRows(BelongingRows belongings) {
        this.belongings = belongings;
    }

    Row row(ResultSet row, int number) throws SQLException {
        var coding = StoredCoding.of(Sql.strings(row, "terms"), Sql.strings(row, "corridors"));
        return new Row(row.getObject("id", UUID.class), row.getString("ref"), row.getString("state"), row.getString("title"),
                row.getString("verbatim"), row.getString("reading_text"), row.getString("section"), row.getObject("page", Integer.class),
                row.getString("number"), row.getObject("document", UUID.class), row.getString("event"), row.getString("edition"),
                coding.themes(), coding.objectives(), Sql.strings(row, "groups"), coding.coding(),
                Sql.codedAlways(Verifiability.class, row, "verifiability"), Sql.codedAlways(Ambition.class, row, "ambition"),
                Sql.codedAlways(Consensus.class, row, "consensus"), row.getString("sharpened"), row.getBoolean("confirmed"),
                row.getInt("commitments"), belongings.belonging(row));
    }
}
