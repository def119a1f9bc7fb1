package org.followthrough.intake.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void every_rule_is_explained_in_words_and_no_explanation_is_left_over() {
        ResourceBundle words = ResourceBundle.getBundle("intake.rules");
        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Rule.values()).map(rule -> "intake.rule." + rule.code()).toList());
    }

    @Test
    void kinds_have_the_codes_of_the_contract() {
        assertThat(Kind.values()).extracting(Kind::code).containsExactly("recommendation", "call", "good-practice", "process");
    }
}
