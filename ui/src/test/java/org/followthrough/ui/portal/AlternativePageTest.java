package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports of organisations at addresses that stay. */
@PortalTest
class AlternativePageTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private HttpResponse<String> page(String path) {
        return reader.get(path);
    }

    @Test
    void a_report_is_read_at_the_address_of_its_number_and_its_text_is_text() {
        var html = page("/alternative-reports/" + world.alternative).body();
        assertThat(html).contains("Fees fell by half.").contains("&lt;b&gt;Not&lt;/b&gt;").doesNotContain("<b>Not</b>").contains("Fees &lt;after&gt; the act")
                .contains(world.alternative).contains("neither the addressee’s nor the panel’s").contains("fees.csv").contains("/commitments/" + world.reported);
    }

    @Test
    void what_it_said_before_stays_readable_and_says_so() {
        var html = page("/alternative-reports/" + world.alternative + "?version=1").body();
        assertThat(html).contains("Fees fell.").doesNotContain("by half").contains("You are reading an earlier version");
        assertThat(page("/alternative-reports/" + world.alternative + "?version=3").statusCode()).isEqualTo(404);
        assertThat(page("/alternative-reports/" + world.alternative + "?version=x").statusCode()).isEqualTo(404);
        assertThat(page("/alternative-reports/AR-1999-0001").statusCode()).isEqualTo(404);
    }

    @Test
    void it_stands_beside_the_addressees_report_and_decides_no_headline() {
        var html = page("/commitments/" + world.reported).body();
        assertThat(html).contains("Alternative reports").contains("they never decide the headline")
                .contains("Alternative report " + world.alternative).contains("not yet assessed");
        assertThat(page("/commitments/" + world.awaiting).body()).contains("No organisation has handed in a report of its own");
    }

    @Test
    void the_list_has_filters_in_its_address() {
        assertThat(page("/alternative-reports?party=XAA&organisation=ORG-15").body()).contains(world.alternative);
        assertThat(page("/alternative-reports?party=XAC").body()).doesNotContain(world.alternative).contains("No alternative report fits");
        assertThat(page("/alternative-reports?party=NOBODY").statusCode()).isEqualTo(404);
        assertThat(page("/alternative-reports?after=x").statusCode()).isEqualTo(404);
    }
}
