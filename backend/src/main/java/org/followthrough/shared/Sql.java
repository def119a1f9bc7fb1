package org.followthrough.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversions between Java and PostgreSQL that every repository needs. */
public final class Sql {

    private Sql() {
    }

    /** An instant for a {@code timestamptz} parameter. */
    public static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    /** The constant with the code in {@code column}, or null where the column is null. */
    public static <E extends Enum<E> & Coded> @Nullable E coded(Class<E> type, ResultSet row, String column) throws SQLException {
        var code = row.getString(column);
        return code == null ? null : Coded.find(type, code).orElseThrow(() -> new IllegalStateException("unknown code " + code));
    }

    /** The constant with the code in a column that is never null. */
    public static <E extends Enum<E> & Coded> E codedAlways(Class<E> type, ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(coded(type, row, column)).orElseThrow();
    }

    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    public static List<Integer> integers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray());
    }
}
