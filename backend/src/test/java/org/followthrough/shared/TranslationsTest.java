package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the backend is there in every language, with the same places and all its plural forms. */
class TranslationsTest {

    static Stream<String> bundles() {
        return Stream.of("notice", "headline", "timeline", "steps", "rules", "api", "intake", "models");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothing_is_missing(String bundle) {
        assertThat(Translations.LANGUAGES.stream().flatMap(language -> Translations.faults(bundle, language).stream())).as(bundle).isEmpty();
    }
}
