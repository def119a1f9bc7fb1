package org.followthrough.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.accountability.StandingRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** The demo as a first start makes it. */
@IntegrationTest
@ActiveProfiles("demo")
class DemoTest {

    @Autowired
    private StandingRows standings;

    @Test
    void ends_as_its_stories_tell() {
        var differences = new ArrayList<String>();
        for (var life : DemoFiles.one("stories.json", Stories.class).commitments()) {
            var standing = standings.find(life.ref()).orElseThrow();
            var is = standing.state().code() + " " + standing.headline().code().code() + " " + (standing.cooperation() == null ? null : standing.cooperation().name());
            var expected = life.outlook().state() + " " + life.outlook().headline() + " " + life.outlook().cooperation();
            if (!is.equals(expected)) {
                differences.add(life.ref() + " is " + is + ", expected " + expected);
            }
        }
        assertThat(differences).isEmpty();
    }
}
