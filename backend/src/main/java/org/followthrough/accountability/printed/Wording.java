package org.followthrough.accountability.printed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.HeadlineWriter;
import org.followthrough.accountability.printed.Entry.Finding;
import org.followthrough.paper.Words;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Coded;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.Phrases;
import org.followthrough.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a paper tells into the words of one language.
 *
 * @param site the address under which the portal is found, to lead from paper to page
 */
record Wording(Texts texts, Locale language, String site) {

    String t(String key, Object... args) {
        return texts.text(language, "paper." + key, args);
    }

    /** The word of a coded value, as the portal says it. */
    String value(String kind, Coded value) {
        return texts.raw(language, "value." + kind + "." + value.code());
    }

    /** The word of a value, or that there is none yet. */
    String value(String kind, Optional<? extends Coded> value) {
        return value.map(one -> value(kind, one)).orElseGet(() -> t("none-yet"));
    }

    String minute(Instant at) {
        return t("minute", LanguageRules.minute(at.atZone(ZoneOffset.UTC), language));
    }

    String number(long number) {
        return Phrases.fill("{0,number,integer}", language, number);
    }

    /** A count with its share; of nothing it is the count alone. */
    String share(long part, long whole) {
        return whole == 0 ? number(part) : t("share", part, (double) part / whole);
    }

    String headline(Headline headline) {
        return new HeadlineWriter(language, key -> texts.raw(language, key)).write(headline.text());
    }

    String list(Collection<String> things) {
        return Phrases.list(things, language);
    }

    /** Level, evidence grade and distribution of a finding. */
    String finding(@Nullable Finding finding) {
        if (finding == null) {
            return t("none-yet");
        }
        var level = value("assessment", finding.level());
        return finding.level() == AssessmentLevel.NO_QUORUM ? level
                : finding.evidence() == null ? t("found.without-grade", level, distribution(finding.distribution()))
                : t("found", level, texts.raw(language, "grade." + finding.evidence().code()), distribution(finding.distribution()));
    }

    /** Ratings by level, most of the scale first. */
    private String distribution(Map<String, Integer> counts) {
        return list(Values.LEVELS.stream().filter(level -> counts.getOrDefault(level.code(), 0) > 0)
                .map(level -> t("rated", value("assessment", level), counts.get(level.code()))).toList());
    }

    /** What the addressee says, as it was compared with the finding where the two are apart. */
    String says(Entry entry) {
        var compared = entry.isContested() ? entry.headline().args().get("report") : null;
        if (compared != null) {
            return texts.raw(language, "value.report." + compared);
        }
        return entry.selfReport() == null ? t("none-yet") : value("report", entry.selfReport());
    }

    /** A commitment's reference, leading to its page. */
    Words link(Entry entry) {
        return new Words(isolated(entry.ref()), site + "/commitments/" + entry.ref());
    }

    String isolated(String name) {
        return LanguageRules.isolated(name, language);
    }
}
