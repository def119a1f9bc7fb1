package org.followthrough.ui.workspace.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.Overview.GroupBy;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static Asked asked(String name, String value) {
        return Asked.of(new QueryParameters(Map.of(name, List.of(value))));
    }

    @Test
    void whatIsAskedForIsInTheAddressAndBack() {
        var asked = asked("party", "XAA").with("stage", "reported");
        assertThat(asked.address()).isEqualTo("accountability?party=XAA&stage=reported");
        assertThat(asked.filter().stage()).isEqualTo(Stage.REPORTED);
        assertThat(asked.filter().party()).isEqualTo("XAA");
    }

    @Test
    void anUnknownCodeAsksForNothing() {
        assertThat(asked("headline", "splendid").filter().headline()).isNull();
        assertThat(asked("gcm", "many").filter().gcm()).isNull();
        assertThat(asked("groupBy", "colour").groupBy()).isEqualTo(GroupBy.PARTY);
    }

    @Test
    void anEmptyValueTakesAFilterAway() {
        assertThat(asked("q", "fees & costs").address()).isEqualTo("accountability?q=fees+%26+costs");
        assertThat(asked("q", "fees").with("q", "").address()).isEqualTo("accountability");
    }
}
