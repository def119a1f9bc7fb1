package org.followthrough.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.HeadlineWriter;
import org.followthrough.accountability.Sentence;
import org.followthrough.accountability.Timeline;
import org.followthrough.accountability.TimelineWords;
import org.followthrough.review.Rung;
import org.followthrough.review.Assessment;
import org.followthrough.shared.Texts;
import org.followthrough.workflow.ProcessView.CurrentStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the records say into the caller's language. */
@Component
class Words {

    private final Texts texts;
    private final TimelineWords timeline;

    Words(Texts texts, TimelineWords timeline) {
        this.texts = texts;
        this.timeline = timeline;
    }

    String headline(Headline headline, Locale locale) {
        return said(headline.text(), locale);
    }

    /** A sentence of a headline in words. */
    String said(Sentence sentence, Locale locale) {
        return writer(locale).write(sentence);
    }

    /** What a split panel's chair wrote; where nobody did, as when the engine sealed, how far the ratings reach: it names nobody. */
    @Nullable String minority(Assessment assessment, Locale locale) {
        return assessment.minorityNote() != null || !assessment.isSplit() ? assessment.minorityNote()
                : texts.text(locale, assessment.consensusRound() ? "api.minority.round" : "api.minority", assessment.spread());
    }

    /** What stands beside a headline. */
    List<String> beside(Headline headline, Locale locale) {
        return headline.besides().stream().map(writer(locale)::write).toList();
    }

    private HeadlineWriter writer(Locale locale) {
        return new HeadlineWriter(locale, key -> texts.raw(locale, key));
    }

    /** What an entry of a timeline tells; its dates are those of the edition's time zone. */
    String told(Timeline.Entry entry, ZoneId zone, Locale locale) {
        return timeline.told(entry, zone, locale);
    }

    /** What happens if nobody acts, by the code of the deadline. */
    String then(String deadline, Locale locale) {
        return texts.raw(locale, "then." + deadline);
    }

    /** A rung of the ladder for treaty asks, by its number. */
    String rung(int number, Locale locale) {
        return texts.raw(locale, "rung." + Rung.find(number).orElseThrow().code());
    }

    /** Where a commitment stands; in the model's own words where its version had another step there. */
    String step(CurrentStep step, Locale locale) {
        var key = "model." + step.process() + "." + step.id();
        return locale.equals(Locale.ENGLISH) || !texts.keys().contains(key) ? step.name() : texts.raw(locale, key);
    }

    /** A reason as somebody wrote it; the engine's own are texts of the product. */
    String reason(String reason, Locale locale) {
        return texts.keys().contains(reason) ? texts.raw(locale, reason) : reason;
    }

    /** Why a part is missing, or why the rules propose a code. */
    String sharpening(String key, Locale locale) {
        return texts.raw(locale, "api.sharpening." + key);
    }

    /** The name of everything together. */
    String all(Locale locale) {
        return texts.raw(locale, "api.accountability.all");
    }

    /** The name of a headline's code. */
    String headlineName(String code, Locale locale) {
        return texts.raw(locale, "api.headline." + code);
    }

    /** The name of one side. */
    String kind(String code, Locale locale) {
        return texts.raw(locale, "api.kind." + code);
    }

    /** The name of a vocabulary. */
    String vocabulary(String code, Locale locale) {
        return texts.raw(locale, "api.vocabulary." + code);
    }

    /** The name of an objective of the Global Compact for Migration. */
    String objective(String number, Locale locale) {
        return texts.text(locale, "api.objective", number);
    }
}
