package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.followthrough.ui.picture.Drawing.Sheet;
import org.followthrough.ui.picture.Drawing.Words;
import org.followthrough.ui.portal.UptakePage.Step;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of the way to effect. */
class UptakeFlowTest {

    private static final double WIDE = 680;

    private static Page page(String language) {
        var locale = Locale.of(language);
        var frame = new Page.Frame(Texts.of(locale), LanguageSwitch.of(locale, true, "/", null, List.of(locale)), Instant.EPOCH, false, "", "");
        return new Page(frame, Section.NONE, "", "", List.of(), new Formats(locale, ZoneOffset.UTC));
    }

    private static Step step(String key, int count, int lost, boolean part) {
        return new Step(key, count, "", "", lost, "", lost == 0 ? "" : "50\u00a0%", "", part);
    }

    /** With a thousand lost at each of five steps, what is said of it takes two lines in some languages. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void what_is_said_below_it_stands_on_the_sheet(String language) {
        var sheet = new Sheet(WIDE);
        UptakeFlow.draw(List.of(step("uptake.step.asked", 16_000, 0, false), step("uptake.step.declared", 8_000, 8_000, false), step("uptake.step.committed", 4_000, 4_000, false),
                step("uptake.step.declared-committed", 3_000, 0, true), step("uptake.step.undeclared-committed", 1_000, 0, true),
                step("uptake.step.enacted", 2_000, 2_000, false), step("uptake.step.effective", 1_000, 1_000, false)), page(language), sheet);
        var drawn = sheet.drawing(0, false);
        assertThat(drawn.shapes()).filteredOn(Words.class::isInstance).extracting(shape -> ((Words) shape).y()).isNotEmpty()
                .allMatch(y -> y + 4 <= drawn.height(), "with what hangs below its line");
    }
}
