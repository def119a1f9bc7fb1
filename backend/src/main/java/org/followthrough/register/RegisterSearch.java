package org.followthrough.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The public register, filtered, in the order of its references. */
@Repository
@Transactional(readOnly = true)
public class RegisterSearch {

    private final JdbcClient jdbc;

    RegisterSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a list shows; null means "any".
     *
     * @param kind given to at least one addressee of that kind
     * @param group to whom the ask speaks
     */
    public record Filter(@Nullable String edition, @Nullable String event, @Nullable String theme, @Nullable Integer gcm,
            @Nullable String q, @Nullable String addressee, @Nullable PartyKind kind, @Nullable Verifiability quality,
            @Nullable AddresseeGroup group) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null);
    }

    /**
     * A recommendation in a list.
     *
     * @param confirmed whether a second person has confirmed the codes
     * @param commitments how many addressees it was given to
     */
    public record Row(UUID id, String ref, String state, String title, String verbatim, String readingText, String section,
            @Nullable Integer page, @Nullable String number, @Nullable UUID document, String event, String edition, List<String> themes, List<Integer> gcm,
            List<String> groups, Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened,
            boolean confirmed, int commitments) {
    }

    /** At most {@code limit} recommendations after the given reference. */
    public List<Row> page(Filter filter, @Nullable String after, int limit) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        if (after != null) {
            where.add("r.ref > :after");
            params.put("after", after);
        }
        return jdbc.sql(SELECT + conditions(where) + " order by r.ref limit :limit").params(params).param("limit", limit)
                .query(RegisterSearch::row).list();
    }

    /** One of them. */
    public Optional<Row> find(String ref) {
        return jdbc.sql(SELECT + " where r.state <> 'draft' and r.ref = :ref").param("ref", ref).query(RegisterSearch::row).optional();
    }

    /** How many there are. */
    public int count(Filter filter) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        return jdbc.sql("select count(*) from recommendation r join event e on e.code = r.event" + conditions(where)).params(params)
                .query(Integer.class).single();
    }

    /** All of them one by one, for exports. */
    public void each(Filter filter, Consumer<Row> consumer) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        RowCallbackHandler handler = result -> consumer.accept(row(result, 0));
        jdbc.sql(SELECT + conditions(where) + " order by r.ref").params(params).withFetchSize(500).query(handler);
    }

    private static List<String> where(Filter f, Map<String, Object> params) {
        var where = new ArrayList<String>(List.of("r.state <> 'draft'"));
        equal(where, params, "e.edition = :edition", "edition", f.edition());
        equal(where, params, "r.event = :event", "event", f.event());
        equal(where, params, "exists (select 1 from recommendation_theme t where t.recommendation = r.id and t.theme = :theme)",
                "theme", f.theme());
        equal(where, params, "exists (select 1 from recommendation_gcm g where g.recommendation = r.id and g.objective = :gcm)",
                "gcm", f.gcm());
        equal(where, params, "exists (select 1 from commitment c where c.recommendation = r.id and c.addressee = :addressee)",
                "addressee", f.addressee());
        equal(where, params, "exists (select 1 from commitment c join party p on p.code = c.addressee where c.recommendation = r.id"
                + " and p.kind = :kind)", "kind", code(f.kind()));
        equal(where, params, "exists (select 1 from recommendation_group g where g.recommendation = r.id and g.addressee_group = :group)",
                "group", code(f.group()));
        equal(where, params, "r.verifiability = :quality", "quality", code(f.quality()));
        if (f.q() != null && !f.q().isBlank()) {
            equal(where, params, "(r.search @@ to_tsquery('english', fold(:q)) or lower(r.ref) like lower(:part))", "q", SearchWords.query(f.q()));
            params.put("part", "%" + f.q().strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        return where;
    }

    private static void equal(List<String> where, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    private static String conditions(List<String> where) {
        return " where " + String.join(" and ", where);
    }

    private static final String SELECT = """
            select r.*, e.edition, r.quality_confirmed_by is not null as confirmed,
                (select count(*) from commitment c where c.recommendation = r.id)::int as commitments,
                coalesce((select array_agg(theme order by theme) from recommendation_theme t where t.recommendation = r.id),
                    '{}'::text[]) as themes,
                coalesce((select array_agg(objective order by objective) from recommendation_gcm g where g.recommendation = r.id),
                    '{}'::integer[]) as gcm,
                coalesce((select array_agg(addressee_group order by addressee_group) from recommendation_group g
                    where g.recommendation = r.id), '{}'::text[]) as groups
            from recommendation r join event e on e.code = r.event""";

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("ref"), row.getString("state"), row.getString("title"),
                row.getString("verbatim"), row.getString("reading_text"), row.getString("section"), row.getObject("page", Integer.class),
                row.getString("number"), row.getObject("document", UUID.class), row.getString("event"), row.getString("edition"), Sql.strings(row, "themes"),
                Sql.integers(row, "gcm"), Sql.strings(row, "groups"), Sql.codedAlways(Verifiability.class, row, "verifiability"),
                Sql.codedAlways(Ambition.class, row, "ambition"), Sql.codedAlways(Consensus.class, row, "consensus"),
                row.getString("sharpened"), row.getBoolean("confirmed"), row.getInt("commitments"));
    }
}
