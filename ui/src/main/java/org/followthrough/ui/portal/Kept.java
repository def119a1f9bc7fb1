package org.followthrough.ui.portal;

import java.util.Map;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Passage;
import org.followthrough.shared.LanguageRules;

/** Filters that a link brought along, in words. */
final class Kept {

    /** Where the words of a coded filter's values are found. */
    private static final Map<String, String> WORDS = Map.of("position", "value.position.", "selfReport", "value.report.", "assessment",
            "value.assessment.", "effect", "value.effect.", "cooperation", "value.cooperation.", "quality", "value.verifiability.", "state",
            "state.", "stage", "stage.", "overdue", "filter.overdue.");

    private Kept() {
    }

    static String words(String name, String value, Names names, Page page) {
        return page.t("filter.kept", page.t("filter." + name), word(name, value, names, page));
    }

    private static String word(String name, String value, Names names, Page page) {
        return switch (name) {
            case "party", "addressee" -> names.parties().containsKey(value) ? names.parties().get(value).name() : value;
            case "gcm" -> page.t("gcm." + value);
            case "moved" -> Movement.of(value).map(move -> page.t("filter.moved.is", page.t("value.assessment." + move.was().code()), cycle(move.from(), page),
                    page.t("value.assessment." + move.is().code()), cycle(move.to(), page))).orElse(value);
            case "region" -> names.region(value);
            case "theme" -> names.theme(value);
            case "passed" -> Passage.of(value).map(passage -> passed(passage, page)).orElse(value);
            default -> WORDS.containsKey(name) ? page.t(WORDS.get(name) + value) : value;
        };
    }

    private static String passed(Passage passage, Page page) {
        var words = switch (passage.kind()) {
            case SELF_REPORT -> page.t("value.report." + passage.value());
            case TIMELINESS -> page.t("value.cooperation." + passage.value());
            case ASSESSMENT -> page.t("value.assessment." + passage.value());
            case EFFECT -> page.t("value.effect." + passage.value());
            default -> "";
        };
        return page.t("passage." + passage.kind().code(), cycle(passage.cycle(), page), words);
    }

    private static String cycle(String code, Page page) {
        return LanguageRules.isolated(code, page.texts().locale());
    }
}
