package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.followthrough.shared.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the portal and the workspace is there in every language, with the same places and all its plural forms. */
class TranslationsTest {

    static Stream<String> bundles() {
        return Stream.of("register", "portal", "figures", "workspace");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothing_is_missing(String bundle) {
        assertThat(Translations.LANGUAGES.stream().flatMap(language -> Translations.faults(bundle, language).stream())).as(bundle).isEmpty();
    }
}
