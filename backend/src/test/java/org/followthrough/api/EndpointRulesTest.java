package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.api.http.May;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint has its rule, and every permission a text for those who lack it. */
@ApiTest
class EndpointRulesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private Texts texts;

    private Stream<java.util.Map.Entry<RequestMappingInfo, HandlerMethod>> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")));
    }

    @Test
    void no_endpoint_is_without_a_rule() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(entry ->
                assertThat(entry.getValue().getMethodAnnotation(May.class)).as(entry.toString()).isNotNull());
    }

    @Test
    void what_changes_something_is_open_to_nobody_without_an_account() {
        assertThat(endpoints().filter(entry -> !entry.getKey().getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))))
                .isNotEmpty().allSatisfy(entry -> assertThat(entry.getValue().getMethodAnnotation(May.class).value())
                        .as(entry.toString()).isNotEmpty().doesNotContain(Permission.READ_PUBLIC));
    }

    @Test
    void every_permission_says_who_has_it() {
        assertThat(texts.keys()).containsAll(Arrays.stream(Permission.values())
                .map(permission -> "access." + permission.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }
}
