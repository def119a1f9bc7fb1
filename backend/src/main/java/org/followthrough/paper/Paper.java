package org.followthrough.paper;

import java.util.List;
import java.util.Locale;
import org.followthrough.shared.LanguageRules;

/**
 * A document as it is meant, without any format: what it is called, in which language it speaks, and what it says.
 *
 * @param subtitle what of, in one line; may be empty
 * @param language of its texts; decides the direction of its lines
 * @param instant  of what it tells, as the language writes it; stands on every page
 * @param facts about the whole: edition, instant, version of the method
 */
public record Paper(String title, String subtitle, Locale language, String instant, List<Fact> facts, List<Section> sections) {

    public Paper {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** Whether its lines begin at the right. */
    public boolean isRightToLeft() {
        return LanguageRules.isRightToLeft(language);
    }
}
