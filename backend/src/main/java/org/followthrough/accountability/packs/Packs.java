package org.followthrough.accountability.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.accountability.packs.Pack.StoredPart;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Packs with their files; what is written stays. */
@Repository
public class Packs {

    private final JdbcClient jdbc;

    Packs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pack by its code. */
    public Optional<Pack> find(String code) {
        return filled(jdbc.sql("select * from pack where code = :code").param("code", code).query(Packs::pack).list()).stream().findFirst();
    }

    /** The pack of an edition at an instant. */
    public Optional<Pack> find(String edition, Instant instant) {
        return filled(jdbc.sql("select * from pack where edition = :edition and instant = :instant").param("edition", edition)
                .param("instant", Sql.time(instant)).query(Packs::pack).list()).stream().findFirst();
    }

    /** The packs of an edition, newest number first, below {@code before} where that is given. */
    public List<Pack> of(String edition, @Nullable Integer before, int limit) {
        return filled(jdbc.sql("""
                select * from pack where edition = :edition and (:before::integer is null or number < :before)
                order by number desc limit :limit""")
                .param("edition", edition).param("before", before).param("limit", limit).query(Packs::pack).list());
    }

    /** The packs of all editions that were made last. */
    public List<Pack> newest(int limit) {
        return filled(jdbc.sql("select * from pack order by made_at desc, code limit :limit").param("limit", limit).query(Packs::pack).list());
    }

    /** Nobody else freezes this edition until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String edition) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('pack:' || :edition, 0))").param("edition", edition)
                .query((row, number) -> number).list();
    }

    int nextNumber(String edition) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from pack where edition = :edition").param("edition", edition).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Pack p, @Nullable UUID by) {
        jdbc.sql("""
                insert into pack (code, edition, number, instant, method_version, licence, commitments, made_at, made_by)
                values (:code, :edition, :number, :instant, :version, :licence, :commitments, :made, :by)""")
                .param("code", p.code()).param("edition", p.edition()).param("number", p.number()).param("instant", Sql.time(p.instant()))
                .param("version", p.methodVersion()).param("licence", p.licence()).param("commitments", p.commitments())
                .param("made", Sql.time(p.madeAt())).param("by", by).update();
        for (var i = 0; i < p.files().size(); i++) {
            var file = p.files().get(i);
            jdbc.sql("insert into pack_file (pack, ordinal, name, media_type, size, sha256) values (:pack, :ordinal, :name, :type, :size, :sha256)")
                    .param("pack", p.code()).param("ordinal", i + 1).param("name", file.name()).param("type", file.mediaType())
                    .param("size", file.size()).param("sha256", file.sha256()).update();
        }
    }

    private List<Pack> filled(List<Pack> packs) {
        var files = files(packs.stream().map(Pack::code).toList());
        return packs.stream().map(p -> new Pack(p.code(), p.edition(), p.number(), p.instant(), p.methodVersion(), p.licence(), p.commitments(), p.madeAt(),
                files.getOrDefault(p.code(), List.of()))).toList();
    }

    private Map<String, List<StoredPart>> files(Collection<String> packs) {
        return jdbc.sql("select * from pack_file where pack = any(:packs) order by pack, ordinal").param("packs", packs.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("pack"), new StoredPart(row.getString("name"), row.getString("media_type"),
                        row.getLong("size"), row.getString("sha256")))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(ArrayList::new))));
    }

    private static Pack pack(ResultSet row, int number) throws SQLException {
        return new Pack(row.getString("code"), row.getString("edition"), row.getInt("number"), Sql.instant(row, "instant"), row.getInt("method_version"),
                row.getString("licence"), row.getInt("commitments"), Sql.instant(row, "made_at"), List.of());
    }
}
