package org.followthrough.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CorridorReader;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Overview;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Problem;
import org.followthrough.api.http.Shape;
import org.followthrough.bulk.BulkItem;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.identity.Permission;
import org.followthrough.intake.submissions.SubmissionState;
import org.followthrough.notification.webhooks.DeliveryState;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Texts;
import org.springframework.web.method.HandlerMethod;

/** Writes the description of the API (OpenAPI 3.1) from the endpoints themselves: their rules, bodies and records. */
final class OpenApi {

    private static final String JSON = "application/json";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:[^}]*)?}");
    private static final Map<String, Class<?>> CODES = Map.ofEntries(Map.entry("state", CommitmentState.class),
            Map.entry("headline", HeadlineCode.class), Map.entry("position", Position.class), Map.entry("selfReport", SelfReport.class),
            Map.entry("assessment", AssessmentLevel.class), Map.entry("effect", Effect.class),
            Map.entry("cooperation", CooperationGrade.class), Map.entry("quality", Verifiability.class),
            Map.entry("stage", CommitmentSearch.Stage.class), Map.entry("kind", PartyKind.class),
            Map.entry("delivery", DeliveryState.class), Map.entry("reported", CorridorReader.Reported.class), Map.entry("groupBy", Overview.GroupBy.class), Map.entry("group", AddresseeGroup.class));

    /** What a parameter of the same name means elsewhere. */
    private static final Map<String, Class<?>> OWN_CODES = Map.of("SubmissionResource.state", SubmissionState.class,
            "RunResource.state", BulkItem.State.class, "PublicCommentResource.state", CommentState.class);

    private final Texts texts;
    private final Examples examples;
    private final Locale locale;
    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    OpenApi(Texts texts, Examples examples, Locale locale) {
        this.texts = texts;
        this.examples = examples;
        this.locale = locale;
    }

    /** The key of an endpoint's text. */
    static String textKey(HandlerMethod endpoint) {
        return "openapi." + endpoint.getBeanType().getSimpleName() + "." + endpoint.getMethod().getName();
    }

    /** Adds an endpoint that has a rule and says what it gives. */
    void add(String method, String path, HandlerMethod endpoint) {
        var gives = java.util.Objects.requireNonNull(endpoint.getMethodAnnotation(Gives.class));
        var may = java.util.Objects.requireNonNull(endpoint.getMethodAnnotation(May.class));
        var open = Arrays.asList(may.value()).contains(Permission.READ_PUBLIC);
        var operation = new LinkedHashMap<String, Object>();
        var plain = VARIABLE.matcher(path).replaceAll("{$1}");
        var example = examples.of(method, plain);
        operation.put("operationId", method + path.replaceFirst("^/api/v1", "").replaceAll("[^A-Za-z]+", "-").replaceAll("-$", ""));
        operation.put("summary", texts.raw(locale, textKey(endpoint)));
        operation.put("tags", List.of(endpoint.getBeanType().getSimpleName().replace("Resource", "")));
        operation.put("parameters", parameters(method, path, endpoint, example.parameters()));
        if (!gives.body().isEmpty()) {
            operation.put("requestBody", body(shape(gives, endpoint), example));
        }
        operation.put("responses", responses(gives, open, method.equals("get"), example));
        operation.put("security", open ? List.of(Map.of(), Map.of("bearer", List.of())) : List.of(Map.of("bearer", List.of())));
        operation.put("x-permissions", Arrays.stream(may.value()).map(p -> p.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
        paths.computeIfAbsent(plain, none -> new TreeMap<>()).put(method, operation);
    }

    private List<Object> parameters(String method, String path, HandlerMethod endpoint, Map<String, String> example) {
        var gives = java.util.Objects.requireNonNull(endpoint.getMethodAnnotation(Gives.class));
        var parameters = new ArrayList<Map<String, Object>>();
        VARIABLE.matcher(path).results().forEach(variable -> parameters.add(parameter(variable.group(1), "path",
                variable.group(2) == null ? Map.of("type", "string") : Map.of("type", "string", "enum",
                        List.of(variable.group(2).substring(1).split("\\|"))))));
        for (var name : gives.parameters()) {
            parameters.add(parameter(name, "query", querySchema(endpoint, name)));
        }
        if (gives.list()) {
            parameters.add(parameter("limit", "query", Map.of("type", "integer", "minimum", 1, "maximum", 500, "default", 50)));
            parameters.add(parameter("cursor", "query", Map.of("type", "string")));
        }
        for (var header : method.equals("get") ? List.of("If-None-Match") : List.of("Idempotency-Key", "If-Match")) {
            parameters.add(parameter(header, "header", Map.of("type", "string")));
        }
        return parameters.stream().map(parameter -> exemplified(parameter, example)).toList();
    }

    private static Object exemplified(Map<String, Object> parameter, Map<String, String> example) {
        var value = parameter.get("in").equals("header") ? null : example.get(parameter.get("name"));
        if (value == null || parameter.get("name").equals("cursor")) {
            return parameter;
        }
        var with = new LinkedHashMap<>(parameter);
        with.put("example", typed(value, (Map<?, ?>) parameter.get("schema")));
        return with;
    }

    private static Object typed(String value, Map<?, ?> schema) {
        return switch (String.valueOf(schema.get("type"))) {
            case "integer" -> Integer.valueOf(value);
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private static Map<String, Object> querySchema(HandlerMethod endpoint, String name) {
        var codes = OWN_CODES.getOrDefault(endpoint.getBeanType().getSimpleName() + "." + name, CODES.get(name));
        if (codes != null) {
            return Schemas.codes(codes, false);
        }
        return switch (name) {
            case "overdue", "all", "open" -> Map.of("type", "boolean");
            case "gcm" -> Map.of("type", "integer", "minimum", 1, "maximum", 23);
            default -> Map.of("type", "string");
        };
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", schema);
    }

    private static Shape shape(Gives gives, HandlerMethod endpoint) {
        var holder = gives.bodyIn() == void.class ? endpoint.getBeanType() : gives.bodyIn();
        try {
            var constant = holder.getDeclaredField(gives.body());
            constant.setAccessible(true);
            return (Shape) java.util.Objects.requireNonNull(constant.get(null));
        } catch (NoSuchFieldException | IllegalAccessException wrong) {
            throw new IllegalStateException(endpoint + " names no shape " + gives.body(), wrong);
        }
    }

    private Map<String, Object> body(Shape shape, Examples.One example) {
        var takesFile = shape.fields().values().stream().anyMatch(field -> field.kind() == Shape.Kind.FILE);
        var content = new LinkedHashMap<String, Object>();
        for (var media : takesFile ? List.of("multipart/form-data", JSON) : List.of(JSON)) {
            content.put(media, content(schemas.of(shape), example.request(media)));
        }
        return Map.of("required", shape.fields().values().stream().anyMatch(Shape.Field::required), "content", content);
    }

    private static Map<String, Object> content(Map<String, Object> schema, Optional<Object> example) {
        var content = new LinkedHashMap<String, Object>();
        content.put("schema", schema);
        example.ifPresent(value -> content.put("example", value));
        return content;
    }

    private Map<String, Object> responses(Gives gives, boolean open, boolean reads, Examples.One example) {
        var responses = new TreeMap<String, Object>();
        for (var status : gives.status()) {
            responses.put(String.valueOf(status), success(gives, status, example.answer(status)));
        }
        var refused = new ArrayList<>(List.of(400, 401, 404, 406, 500));
        if (!open) {
            refused.add(403);
        }
        if (reads) {
            responses.put("304", Map.of("description", texts.raw(locale, "openapi.not-modified")));
        } else {
            refused.addAll(List.of(409, 412, 413, 415, 422));
        }
        refused.forEach(status -> responses.put(String.valueOf(status), Map.of("$ref", "#/components/responses/Problem")));
        return responses;
    }

    private Map<String, Object> success(Gives gives, int status, Optional<Object> example) {
        var content = new LinkedHashMap<String, Object>();
        if (gives.trial() != void.class && status == 200) {
            content.put(JSON, content(schemas.of(gives.trial()), example));
        } else if (gives.value() != void.class) {
            content.put(JSON, content(answer(gives), example));
        }
        for (var media : gives.media()) {
            content.put(media, Map.of());
        }
        var response = new LinkedHashMap<String, Object>(Map.of("description", texts.raw(locale, "openapi.status." + status), "content", content));
        if (status == 201) {
            response.put("headers", Map.of("Location", Map.of("schema", Map.of("type", "string"))));
        }
        return response;
    }

    private Map<String, Object> answer(Gives gives) {
        var one = schemas.of(gives.value());
        var items = Map.of("type", "array", "items", one);
        if (gives.list()) {
            return Map.of("type", "object", "required", List.of("items", "next"), "properties",
                    Map.of("items", items, "next", Map.of("type", List.of("string", "null"))));
        }
        return gives.items() ? Map.of("type", "object", "required", List.of("items"), "properties", Map.of("items", items)) : one;
    }

    /** The whole description. */
    Map<String, Object> document() {
        var problem = Map.of("description", texts.raw(locale, "openapi.problem"), "content",
                Map.of("application/problem+json", Map.of("schema", schemas.of(Problem.class))));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", texts.raw(locale, "openapi.title"), "version", "1", "description",
                texts.raw(locale, "openapi.description"), "license", Map.of("name", "Apache License 2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas.named(), "responses", Map.of("Problem", problem),
                "securitySchemes", Map.of("bearer", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }
}
