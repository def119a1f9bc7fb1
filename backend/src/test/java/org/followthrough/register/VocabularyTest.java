package org.followthrough.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.followthrough.shared.Coded;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void the_codes_are_those_of_the_contract() {
        assertThat(codes(Verifiability.values())).containsExactly("verifiable", "after-sharpening", "not-verifiable");
        assertThat(codes(Ambition.values())).containsExactly("continues", "improves", "changes-rules");
        assertThat(codes(Consensus.values())).containsExactly("consensus", "majority", "no-consensus", "not-stated");
        assertThat(codes(RecommendationState.values()))
                .containsExactly("draft", "registered", "superseded", "withdrawn", "lapsed");
        assertThat(codes(AddresseeGroup.values())).containsExactly("all-governments", "origin-governments",
                "destination-governments", "transit-governments", "forum-organisers", "international-organisations",
                "civil-society", "employers", "academia", "media");
    }

    @Test
    void only_what_is_not_verifiable_gets_no_panel() {
        assertThat(Arrays.stream(Verifiability.values()).filter(value -> !value.isAssessable()))
                .containsExactly(Verifiability.NOT_VERIFIABLE);
    }

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
