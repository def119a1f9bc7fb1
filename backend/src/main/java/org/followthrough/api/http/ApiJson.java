package org.followthrough.api.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the API speaks it: codes in kebab-case, instants with offset, what is unknown as null. */
public final class ApiJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(Coded.class, new Codes()).addSerializer(BigDecimal.class, new Numbers())).build();

    private ApiJson() {
    }

    private static final class Codes extends ValueSerializer<Coded> {
        @Override
        public void serialize(Coded value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.code());
        }
    }

    /** A number as a person writes it: 1, not 1.000. */
    private static final class Numbers extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            var plain = value.stripTrailingZeros();
            out.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Reads JSON that came from outside. @throws JacksonException when it is none */
    static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** The tag of an answer: a hash of its content, but for the instant at which it was asked for. */
    public static String etag(Object answer) {
        var content = MAPPER.valueToTree(answer);
        if (content instanceof ObjectNode record) {
            record.remove("asOf");
        }
        return '"' + hash(MAPPER.writeValueAsBytes(content)) + '"';
    }

    static String shortHash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    private static String hash(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256().digest(bytes), 16));
    }

    static MessageDigest sha256() {
        return Sha256.begin();
    }

    static String cursor(List<String> parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(parts));
    }

    /** The parts of a cursor; nothing for what is not one of ours. */
    static Optional<List<String>> cursorParts(String cursor) {
        try {
            return Optional.ofNullable(MAPPER.readValue(Base64.getUrlDecoder().decode(cursor), String[].class)).map(Arrays::asList)
                    .filter(parts -> parts.stream().noneMatch(part -> part == null || part.indexOf('\0') >= 0));
        } catch (JacksonException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
