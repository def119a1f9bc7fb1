package org.followthrough.api.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came with a request. It is received at once and opened late: nobody learns that a body is wrong before it is
 * known that they may send it.
 */
public final class Body {

    private static final int LARGEST_JSON = 2 * 1024 * 1024;

    private final @Nullable String contentType;
    private final byte[] bytes;
    private final List<Part> parts;
    private final @Nullable RuntimeException broken;

    private Body(@Nullable String contentType, byte[] bytes, List<Part> parts, @Nullable RuntimeException broken) {
        this.contentType = contentType;
        this.bytes = bytes;
        this.parts = parts;
        this.broken = broken;
    }

    static Body receive(HttpServletRequest request) {
        var type = request.getContentType();
        try {
            if (isForm(type)) {
                return new Body(type, new byte[0], List.copyOf(request.getParts()), null);
            }
            var bytes = request.getInputStream().readNBytes(LARGEST_JSON + 1);
            return new Body(type, bytes, List.of(), bytes.length > LARGEST_JSON ? UnfitBody.tooLarge() : null);
        } catch (IllegalStateException tooLarge) {
            return new Body(type, new byte[0], List.of(), UnfitBody.tooLarge());
        } catch (IOException | ServletException unreadable) {
            return new Body(type, new byte[0], List.of(), Unreadable.of("", "api.body.form"));
        }
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** A hash of what the body says: of a form its field names, values and files, whatever separates them. */
    byte[] fingerprint() {
        var digest = ApiJson.sha256();
        digest.update(bytes);
        parts.stream().sorted(Comparator.comparing(Part::getName)).forEach(part -> {
            digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
            digest.update(hash(part));
        });
        return digest.digest();
    }

    private static byte[] hash(Part part) {
        var digest = ApiJson.sha256();
        try (var in = part.getInputStream()) {
            var buffer = new byte[64 * 1024];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (IOException unreadable) {
            throw Unreadable.of("", "api.body.form");
        }
    }

    boolean isWhole() {
        return broken == null;
    }

    /** What can be read of a JSON body so far, however wrong the rest is; nothing where that is not even an object. */
    Optional<Fields> peek() {
        try {
            return broken != null || bytes.length == 0 ? Optional.empty()
                    : Optional.of(ApiJson.read(bytes)).filter(JsonNode::isObject).map(Fields::new);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** The values of the body, which may have the fields of {@code shape} and no others. */
    Fields open(Shape shape) {
        if (broken != null) {
            throw broken;
        }
        var takesFiles = shape.fields().values().stream().anyMatch(field -> field.kind() == Shape.Kind.FILE);
        var node = takesFiles && isForm(contentType) ? form(shape) : json(shape);
        var unknown = new ArrayList<Violation>();
        shape.unknown(node, "", field -> unknown.add(Violation.of(field, "api.field.unknown")));
        if (!unknown.isEmpty()) {
            throw new Unreadable(unknown);
        }
        return new Fields(node);
    }

    private JsonNode json(Shape shape) {
        if (bytes.length == 0 && parts.isEmpty() && shape.mayBeEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (bytes.length > 0 && !isJson() || isForm(contentType)) {
            throw UnfitBody.kind("api.body.json-only");
        }
        try {
            var node = ApiJson.read(bytes);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException unreadable) {
            throw Unreadable.of("", "api.body.unreadable");
        }
        throw Unreadable.of("", "api.body.unreadable");
    }

    private boolean isJson() {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).matches("application/([a-z0-9.+-]+\\+)?json\\s*(;.*)?");
    }

    /** A list has one part for each of its values. */
    private ObjectNode form(Shape shape) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var part : parts) {
            var field = shape.fields().get(part.getName());
            if (field != null && field.list()) {
                node.withArray(part.getName()).add(value(part));
                continue;
            }
            if (node.has(part.getName())) {
                throw Unreadable.of(part.getName(), "api.parameter.twice");
            }
            node.put(part.getName(), part.getSubmittedFileName() == null ? value(part) : part.getSubmittedFileName());
        }
        return node;
    }

    private static String value(Part part) {
        if (part.getSize() > LARGEST_JSON) {
            throw UnfitBody.tooLarge();
        }
        try (var in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Unreadable.of(part.getName(), "api.body.form");
        }
    }

    /** The file of a form's field, if one was sent. */
    public Optional<Upload> file(String name) {
        return parts.stream().filter(part -> part.getName().equals(name) && part.getSubmittedFileName() != null).findFirst()
                .map(part -> new Upload(part.getSubmittedFileName(), part.getSize(), part));
    }

    /** A file as it was sent; its bytes can be read more than once. */
    public record Upload(String name, long size, Part part) {

        public InputStream open() {
            try {
                return part.getInputStream();
            } catch (IOException unreadable) {
                throw Unreadable.of(part.getName(), "api.body.form");
            }
        }
    }
}
