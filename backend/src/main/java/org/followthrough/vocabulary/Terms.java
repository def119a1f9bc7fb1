package org.followthrough.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of all vocabularies with their labels and mappings. */
@Repository
class Terms {

    private static final String SELECT = """
            select t.scheme, t.code, t.parent, t.ordinal, t.valid_from, t.valid_until, t.successor, t.cue_words::text as cue_words
            from term t""";

    private final JdbcClient jdbc;
    private final Json json;

    Terms(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Grows with every change of any vocabulary. */
    long version() {
        return jdbc.sql("select version from vocabulary_version").query(Long.class).single();
    }

    /** All terms in the order of their vocabularies. */
    List<Term> all() {
        var labels = new LinkedHashMap<TermRef, List<Label>>();
        jdbc.sql("select scheme, code, language, valid_from, label, description from term_label order by scheme, code, language, valid_from")
                .query(row -> { labels.computeIfAbsent(ref(row, "scheme", "code"), none -> new ArrayList<>()).add(label(row)); });
        var maps = new LinkedHashMap<TermRef, List<TermRef>>();
        jdbc.sql("""
                select m.scheme, m.code, m.to_scheme, m.to_code from term_mapping m join term t on t.scheme = m.to_scheme and t.code = m.to_code
                order by m.scheme, m.code, m.to_scheme, t.ordinal, m.to_code""")
                .query(row -> { maps.computeIfAbsent(ref(row, "scheme", "code"), none -> new ArrayList<>()).add(ref(row, "to_scheme", "to_code")); });
        return jdbc.sql(SELECT + " order by scheme, ordinal, code").query((row, number) -> term(row, labels, maps)).list();
    }

    /** The term, which nobody else changes before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Term> lock(TermRef ref) {
        var there = jdbc.sql("select 1 from term where scheme = :scheme and code = :code for update").param("scheme", ref.scheme().code())
                .param("code", ref.code()).query(Integer.class).optional();
        return there.flatMap(one -> all().stream().filter(term -> term.ref().equals(ref)).findFirst());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Term term) {
        jdbc.sql("""
                insert into term (scheme, code, parent, ordinal, valid_from, valid_until, successor, cue_words)
                values (:scheme, :code, :parent, :ordinal, :from, :until, :successor, :cues)""")
                .param("scheme", term.scheme().code()).param("code", term.code()).param("parent", term.parent())
                .param("ordinal", term.ordinal()).param("from", term.validFrom()).param("until", term.validUntil())
                .param("successor", term.successor()).param("cues", json.column(Map.copyOf(term.cueWords()))).update();
        term.labels().forEach(label -> add(term.ref(), label));
        map(term.ref(), term.maps());
        changed();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(TermRef ref, Label label) {
        jdbc.sql("""
                insert into term_label (scheme, code, language, valid_from, label, description)
                values (:scheme, :code, :language, :from, :label, :description)""")
                .param("scheme", ref.scheme().code()).param("code", ref.code()).param("language", label.language())
                .param("from", Sql.time(label.from())).param("label", label.text()).param("description", label.description()).update();
        changed();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Term term) {
        jdbc.sql("""
                update term set valid_until = :until, successor = :successor, cue_words = :cues where scheme = :scheme and code = :code""")
                .param("until", term.validUntil()).param("successor", term.successor()).param("cues", json.column(Map.copyOf(term.cueWords())))
                .param("scheme", term.scheme().code()).param("code", term.code()).update();
        jdbc.sql("delete from term_mapping where scheme = :scheme and code = :code").param("scheme", term.scheme().code())
                .param("code", term.code()).update();
        map(term.ref(), term.maps());
        changed();
    }

    private void map(TermRef ref, List<TermRef> to) {
        if (!to.isEmpty()) {
            jdbc.sql("insert into term_mapping (scheme, code, to_scheme, to_code) select :scheme, :code, s, c from unnest(:schemes, :codes) n (s, c)")
                    .param("scheme", ref.scheme().code()).param("code", ref.code())
                    .param("schemes", to.stream().map(one -> one.scheme().code()).toArray(String[]::new))
                    .param("codes", to.stream().map(TermRef::code).toArray(String[]::new)).update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(TermRef ref) {
        jdbc.sql("delete from term where scheme = :scheme and code = :code").param("scheme", ref.scheme().code()).param("code", ref.code()).update();
        changed();
    }

    /** Whether a recommendation has it, or another term names it as parent, successor or mapping. */
    boolean inUse(TermRef ref) {
        return jdbc.sql("""
                select exists (select 1 from recommendation_term where scheme = :scheme and code = :code)
                    or exists (select 1 from term where scheme = :scheme and (parent = :code or successor = :code))
                    or exists (select 1 from term_mapping where to_scheme = :scheme and to_code = :code)""")
                .param("scheme", ref.scheme().code()).param("code", ref.code()).query(Boolean.class).single();
    }

    /** How many recommendations have each term of a vocabulary. */
    Map<String, Integer> uses(Scheme scheme) {
        var uses = new LinkedHashMap<String, Integer>();
        jdbc.sql("select code, count(*)::int as uses from recommendation_term where scheme = :scheme group by code").param("scheme", scheme.code())
                .query(row -> { uses.put(row.getString("code"), row.getInt("uses")); });
        return uses;
    }

    private void changed() {
        jdbc.sql("update vocabulary_version set version = version + 1").update();
    }

    private Term term(ResultSet row, Map<TermRef, List<Label>> labels, Map<TermRef, List<TermRef>> maps) throws SQLException {
        var ref = ref(row, "scheme", "code");
        return new Term(ref.scheme(), ref.code(), row.getString("parent"), row.getInt("ordinal"),
                row.getObject("valid_from", LocalDate.class), Sql.date(row, "valid_until"), row.getString("successor"),
                List.copyOf(labels.getOrDefault(ref, List.of())), words(json.map(row.getString("cue_words"))),
                List.copyOf(maps.getOrDefault(ref, List.of())));
    }

    private static Map<String, List<String>> words(Map<String, Object> stored) {
        return stored.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> ((List<?>) entry.getValue()).stream().map(String::valueOf).toList()));
    }

    private static Label label(ResultSet row) throws SQLException {
        return new Label(row.getString("language"), Objects.requireNonNull(Sql.instant(row, "valid_from")), row.getString("label"), row.getString("description"));
    }

    private static TermRef ref(ResultSet row, String scheme, String code) throws SQLException {
        return new TermRef(Coded.find(Scheme.class, row.getString(scheme)).orElseThrow(), row.getString(code));
    }
}
