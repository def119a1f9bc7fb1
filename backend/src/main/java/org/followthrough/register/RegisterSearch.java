package org.followthrough.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.followthrough.parties.PartyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The public register, filtered: in the order of its references, or the best answers to a search first. */
@Repository
@Transactional(readOnly = true)
public class RegisterSearch {

    /** So many answers are ranked; a count beyond is given as "1,000+". */
    public static final int COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final SearchQueries queries;
    private final RegisterRows rows;

    RegisterSearch(JdbcClient jdbc, SearchQueries queries, RegisterRows rows) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.rows = rows;
    }

    /**
     * What a list shows; null means "any".
     *
     * @param event the event in which it was made, or one that holds that event
     * @param q words in title, texts, section or reference
     * @param kind given to at least one addressee of that kind
     * @param group to whom the ask speaks
     * @param assigned whether any addressee was given it
     * @param further terms of the further vocabularies, and a corridor as it is written
     */
    public record Filter(@Nullable String edition, @Nullable String event, @Nullable String theme, @Nullable Integer gcm,
            @Nullable String q, @Nullable String addressee, @Nullable PartyKind kind, @Nullable Verifiability quality,
            @Nullable AddresseeGroup group, @Nullable Boolean assigned, Map<Facet, String> further) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null, null);

        /** Without any of the further vocabularies. */
        public Filter(@Nullable String edition, @Nullable String event, @Nullable String theme, @Nullable Integer gcm,
                @Nullable String q, @Nullable String addressee, @Nullable PartyKind kind, @Nullable Verifiability quality,
                @Nullable AddresseeGroup group, @Nullable Boolean assigned) {
            this(edition, event, theme, gcm, q, addressee, kind, quality, group, assigned, Map.of());
        }

        public static Filter ofEdition(String edition) {
            return new Filter(edition, null, null, null, null, null, null, null, null, null);
        }

        public Filter withWords(@Nullable String words) {
            return new Filter(edition, event, theme, gcm, words, addressee, kind, quality, group, assigned, further);
        }

        /** The same with a term of a further vocabulary, or a corridor; null is any. */
        public Filter with(Facet facet, @Nullable String value) {
            var changed = new EnumMap<Facet, String>(Facet.class);
            changed.putAll(further);
            if (value == null) {
                changed.remove(facet);
            } else {
                changed.put(facet, value);
            }
            return new Filter(edition, event, theme, gcm, q, addressee, kind, quality, group, assigned, Map.copyOf(changed));
        }

        /** Whether a value of this facet is chosen. */
        public boolean has(Facet facet) {
            return !equals(without(facet));
        }

        /** The same with any value of this facet. */
        public Filter without(Facet facet) {
            return switch (facet) {
                case EDITION -> new Filter(null, event, theme, gcm, q, addressee, kind, quality, group, assigned, further);
                case EVENT -> new Filter(edition, null, theme, gcm, q, addressee, kind, quality, group, assigned, further);
                case THEME -> new Filter(edition, event, null, gcm, q, addressee, kind, quality, group, assigned, further);
                case GCM -> new Filter(edition, event, theme, null, q, addressee, kind, quality, group, assigned, further);
                case GROUP -> new Filter(edition, event, theme, gcm, q, addressee, kind, quality, null, assigned, further);
                case QUALITY -> new Filter(edition, event, theme, gcm, q, addressee, kind, null, group, assigned, further);
                case ASSIGNED -> new Filter(edition, event, theme, gcm, q, addressee, kind, quality, group, null, further);
                case PRINCIPLE, SDG, INSTRUMENT, AFFECTED, FORM, CORRIDOR -> with(facet, null);
            };
        }

        private Optional<String> words() {
            return Optional.ofNullable(q).filter(typed -> !typed.isBlank());
        }
    }

    /**
     * A recommendation in a list.
     *
     * @param confirmed whether a second person has confirmed the codes
     * @param commitments how many addressees it was given to
     */
    public record Row(UUID id, String ref, String state, String title, String verbatim, String readingText, String section,
            @Nullable Integer page, @Nullable String number, @Nullable UUID document, String event, String edition, List<String> themes, List<Integer> gcm,
            List<String> groups, Coding coding, Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened,
            boolean confirmed, int commitments, Belonging belonging) {
    }

    /**
     * A page of a list for people.
     *
     * @param count how many there are in all, counted up to {@link #COUNTED} plus one
     */
    public record Found(List<Hit> hits, int count) {
    }

    /** At most {@code limit} recommendations after the given reference, in the order of their references. */
    public List<Row> page(Filter filter, @Nullable String after, int limit) {
        var where = where(filter);
        if (after != null) {
            where.and("r.ref > :after", "after", after);
        }
        return jdbc.sql(RegisterRows.SELECT + where + " order by r.ref limit :limit").params(where.params()).param("limit", limit)
                .query(rows::row).list();
    }

    /** At most {@code limit} after the given reference: where words are asked for, the best answers first and with marks. */
    public Found search(Filter filter, @Nullable String after, int limit) {
        if (filter.words().isEmpty()) {
            return new Found(page(filter, after, limit).stream().map(RegisterSearch::unmarked).toList(), counted(filter));
        }
        var query = queries.query(filter.words().get());
        return query.isEmpty() ? new Found(List.of(), 0) : best(filter, query.get(), after, limit);
    }

    private Found best(Filter filter, String query, @Nullable String after, int limit) {
        var where = new RegisterWhere(filter);
        var counted = new AtomicInteger();
        var best = jdbc.sql(Ranking.sql(where, after != null)).params(where.params()).param("words", query)
                .param("limit", limit).param("after", after).query((row, number) -> {
                    counted.set(row.getInt("found"));
                    return rows.row(row, number);
                }).list();
        return new Found(marked(filter.words().orElseThrow(), best), counted.get());
    }

    private List<Hit> marked(String typed, List<Row> found) {
        var marking = queries.marking(typed, found.stream().flatMap(row -> Stream.of(row.title(), row.readingText(), row.verbatim()))
                .toList());
        return found.stream().map(row -> {
            var reading = marking.passage(row.readingText());
            var verbatim = reading.any() ? reading : marking.passage(row.verbatim());
            return new Hit(row, marking.all(row.title()), verbatim.any() ? verbatim : reading);
        }).toList();
    }

    private static Hit unmarked(Row row) {
        return new Hit(row, Marked.plain(row.title()), Marked.plain(""));
    }

    /** One of them. */
    public Optional<Row> find(String ref) {
        return jdbc.sql(RegisterRows.SELECT + " where r.state <> 'draft' and r.ref = :ref").param("ref", ref).query(rows::row).optional();
    }

    /** How many there are. */
    public int count(Filter filter) {
        var where = where(filter);
        return jdbc.sql("select count(*)" + RegisterWhere.FROM + where).params(where.params()).query(Integer.class).single();
    }

    private int counted(Filter filter) {
        var where = where(filter);
        return jdbc.sql("select count(*) from (select 1" + RegisterWhere.FROM + where + " limit " + (COUNTED + 1) + ") counted")
                .params(where.params()).query(Integer.class).single();
    }

    /** All of them one by one, for exports. */
    public void each(Filter filter, Consumer<Row> consumer) {
        var where = where(filter);
        RowCallbackHandler handler = result -> consumer.accept(rows.row(result, 0));
        jdbc.sql(RegisterRows.SELECT + where + " order by r.ref").params(where.params()).withFetchSize(500).query(handler);
    }

    /** All conditions; words of which none can be searched for find nothing. */
    RegisterWhere where(Filter filter) {
        var where = new RegisterWhere(filter);
        filter.words().ifPresent(typed -> where.and(RegisterWhere.FOUND, "words", queries.query(typed).orElse("")));
        return where;
    }
}
