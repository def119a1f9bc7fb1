package org.followthrough.shared;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as JSON in the database: arguments of sentences, counts by code, proposed milestones. Maps are written in the
 * order of their keys, so that equal values have equal texts and a hash can be made of them.
 */
@Component
public final class Json {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() { };
    private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** A value for a {@code jsonb} column. */
    public PGobject column(Object value) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(text(value));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }

    public String text(Object value) {
        return mapper.writeValueAsString(value);
    }

    public Map<String, Object> map(String json) {
        return mapper.readValue(json, MAP);
    }

    public <T> T one(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public <T> List<T> list(String json, Class<T> element) {
        return mapper.readValue(json, mapper.getTypeFactory().constructCollectionType(List.class, element));
    }
}
