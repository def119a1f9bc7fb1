package org.followthrough.api;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API. */
@RestController
@RequestMapping("/api/v1/openapi.json")
class OpenApiResource {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Texts texts;
    private final Examples examples;

    OpenApiResource(ObjectProvider<RequestMappingHandlerMapping> mappings, Texts texts, Examples examples) {
        this.mappings = mappings;
        this.texts = texts;
        this.examples = examples;
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(media = "application/json")
    ResponseEntity<byte[]> description(Call call) {
        return call.plain().answer(describe(call.locale()));
    }

    private Map<String, Object> describe(Locale locale) {
        var description = new OpenApi(texts, examples, locale);
        mappings.orderedStream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().hasMethodAnnotation(Gives.class)).flatMap(entry -> operations(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .forEach(one -> description.add(one.method(), one.path(), one.endpoint()));
        return description.document();
    }

    /** One of the description; by their order records get their names, so that it is the same on every node and after every start. */
    private record Operation(String method, String path, HandlerMethod endpoint) {
    }

    private static Stream<Operation> operations(RequestMappingInfo mapped, HandlerMethod endpoint) {
        return mapped.getPatternValues().stream().flatMap(path -> mapped.getMethodsCondition().getMethods().stream()
                .map(method -> new Operation(method.name().toLowerCase(Locale.ROOT), path, endpoint)));
    }
}
