package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the entries of the outline: which of them are candidates, by which rule, how surely. */
final class Rules {

    private static final int MOST_SENTENCES = 4;
    private static final int MOST_LIST_WORDS = 70;
    private static final int MOST_LIST_SENTENCES = 2;
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST = 6000;
    private static final int LONGEST_HEADING = 6;
    private static final int LONGEST_LABEL = 14;
    private static final double DOUBT = 0.15;

    private final String text;
    private final Cues cues;
    private final Sentences sentences;
    private final Kinds kinds;
    private final List<Candidate> found = new ArrayList<>();

    private Rules(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
        this.sentences = new Sentences(text, cues);
        this.kinds = new Kinds(text, cues);
    }

    static List<Candidate> judge(String text, Cues cues, List<Entry> entries) {
        Rules rules = new Rules(text, cues);
        entries.forEach(rules::judge);
        return rules.found;
    }

    private void judge(Entry entry) {
        if (entry.section.mode() == Section.Mode.OUTSIDE) {
            judgeOutside(entry);
        } else if (entry.item()) {
            judgeItem(entry);
        } else {
            judgeParagraph(entry);
        }
    }

    private void judgeOutside(Entry entry) {
        if (entry.item() && entry.signals.demands()) {
            whole(entry, Rule.OUT_OF_PLACE, 0);
        }
    }

    private void judgeItem(Entry entry) {
        boolean recommending = entry.list.announced || entry.section.recommends();
        if (entry.signals.question() && sentences.of(entry.from, entry.to).size() == 1) {
            return;
        }
        if (held(entry.section)) {
            add(entry, entry.from, entry.to, entry.number, Kind.GOOD_PRACTICE, Rule.GOOD_PRACTICE, 0, entry.parent);
        } else if (recommending) {
            whole(entry, recommended(entry), 0);
        } else if (entry.signals.demands() && everySentenceDemands(entry)) {
            whole(entry, Rule.LIST_DEMAND, entry.signals.doubtful() ? -DOUBT : 0);
        } else {
            judgeSentences(entry, sentences.of(entry.from, entry.to), Kind.CALL);
        }
    }

    /** A heading such as "Good practices" speaks for the items below it. */
    private boolean held(Section section) {
        List<String> title = Words.of(section.title(), 0, section.title().length());
        return title.size() <= LONGEST_HEADING && cues.headingPractice.in(title) && !cues.headingRecommends.in(title);
    }

    private boolean everySentenceDemands(Entry entry) {
        List<int[]> all = sentences.of(entry.from, entry.to);
        return entry.signals.words() <= MOST_LIST_WORDS && all.size() <= MOST_LIST_SENTENCES
                && all.stream().allMatch(span -> Signals.read(text, span[0], span[1], cues).demands());
    }

    private Rule recommended(Entry entry) {
        Signals signals = entry.signals;
        Rule byForm = switch (entry.form) {
            case INFERRED -> Rule.ITEM_INFERRED;
            case IMPLIED -> Rule.ITEM_IMPLIED;
            default -> signals.gerund() ? Rule.ITEM_GOVERNED : Rule.ITEM_LISTED;
        };
        boolean likely = entry.list.announced || entry.form == Entry.Form.INFERRED || entry.list.mostlyDemands();
        Rule plain = likely ? byForm : Rule.LIST_STATEMENT;
        Rule demanding = signals.imperative() ? Rule.ITEM_IMPERATIVE : signals.modal() ? Rule.ITEM_MODAL
                : signals.demands() ? Rule.ITEM_NEED : plain;
        return entry.form == Entry.Form.PRINTED || entry.form == Entry.Form.PARAGRAPH ? demanding : plain;
    }

    private void judgeParagraph(Entry entry) {
        List<int[]> all = sentences.of(entry.from, entry.to);
        if (preamble(entry) || spoken(entry, cues.questions)) {
            return;
        }
        if (entry.governs || opens(entry)) {
            Kind kind = entry.section.recommends() ? Kind.RECOMMENDATION : Kind.CALL;
            judgeSentences(entry, all.subList(0, all.size() - 1), kind);
            judgeLeadIn(entry, all.getLast());
        } else if (wholeParagraph(entry, all)) {
            whole(entry, entry.signals.imperative() ? Rule.PARAGRAPH_IMPERATIVE : Rule.PARAGRAPH_DEMAND, 0);
        } else {
            judgeSentences(entry, all, Kind.CALL);
        }
    }

    /** "Recalling that all States must ...," gives the grounds of a resolution: it opens so and ends in a comma. */
    private boolean preamble(Entry entry) {
        char end = Chars.last(text, entry.from, entry.to);
        return (end == ',' || end == ';') && cues.preambles.at(Words.of(text, entry.from, Math.min(entry.to, entry.from + 80)), 0);
    }

    private boolean opens(Entry entry) {
        return Chars.last(text, entry.from, entry.to) == ':';
    }

    private boolean wholeParagraph(Entry entry, List<int[]> all) {
        if (all.size() > MOST_SENTENCES || !entry.section.recommends()) {
            return false;
        }
        boolean strong = entry.section.mode() == Section.Mode.STRONG;
        Signals first = Signals.read(text, all.getFirst()[0], all.getFirst()[1], cues);
        return first.imperative() || strong && (first.modal() || first.necessity() || wishes(all.getFirst()));
    }

    /** "That donors harmonise their requirements." */
    private boolean wishes(int[] span) {
        return cues.wishes.at(Words.of(text, span[0], Math.min(span[1], span[0] + 40)), 0);
    }

    /** A sentence that opens a list counts for itself only if it demands something, not if it merely announces. */
    private void judgeLeadIn(Entry entry, int[] span) {
        Signals signals = Signals.read(text, span[0], span[1], cues);
        boolean demands = signals.operative() || signals.modal() || signals.necessity() || signals.reported() || signals.imperative();
        if (demands && !signals.announces() && signals.words() > 1) {
            Kind kind = kinds.of(entry, signals, Kind.RECOMMENDATION);
            add(entry, span[0], span[1], null, kind, Rule.LEAD_IN, 0, entry.parent);
        }
    }

    private void judgeSentences(Entry entry, List<int[]> spans, Kind usual) {
        for (int[] span : spans) {
            Signals signals = Signals.read(text, span[0], span[1], cues);
            Rule rule = signals.question() ? null : sentenceRule(signals);
            if (rule != null && span[1] - span[0] <= LONGEST) {
                Kind kind = rule == Rule.GOOD_PRACTICE ? Kind.GOOD_PRACTICE : signals.operative() ? Kind.RECOMMENDATION : usual;
                double doubt = doubtful(entry, rule, signals) ? -DOUBT : 0;
                add(entry, span[0], span[1], null, kind, rule, doubt, null);
            }
        }
    }

    /** Answers explain what is the rule today more often than they ask for a new one. */
    private boolean doubtful(Entry entry, Rule rule, Signals signals) {
        boolean weak = rule == Rule.SENTENCE_MODAL || rule == Rule.SENTENCE_NEED || rule == Rule.SENTENCE_SUGGESTED;
        return weak && (signals.doubtful() || spoken(entry, cues.answers));
    }

    /** "Q1: Why should the city pay?" */
    private boolean spoken(Entry entry, Phrases labels) {
        int colon = text.substring(entry.from, Math.min(entry.to, entry.from + LONGEST_LABEL)).indexOf(':');
        String label = colon < 0 ? "" : text.substring(entry.from, entry.from + colon);
        return labels.at(Words.of(label.replaceAll("[0-9]", " "), 0, label.length()), 0);
    }

    private @Nullable Rule sentenceRule(Signals signals) {
        if (signals.words() < FEWEST_WORDS) {
            return null;
        }
        if (signals.reported() || signals.operative()) {
            return Rule.SENTENCE_REPORTED;
        }
        if (signals.modal()) {
            return Rule.SENTENCE_MODAL;
        }
        if (signals.necessity()) {
            return Rule.SENTENCE_NEED;
        }
        return signals.practice() ? Rule.GOOD_PRACTICE : signals.suggested() ? Rule.SENTENCE_SUGGESTED : signals.mild() ? Rule.SENTENCE_MILD : null;
    }

    private void whole(Entry entry, Rule rule, double change) {
        double length = entry.to - entry.from > LONGEST ? -0.5 : 0;
        Kind kind = kinds.of(entry, entry.signals, entry.list == null || recommending(entry) ? Kind.RECOMMENDATION : Kind.CALL);
        add(entry, entry.from, entry.to, entry.number, kind, rule, change + length, entry.parent);
    }

    private static boolean recommending(Entry entry) {
        boolean demanding = entry.signals.imperative() || entry.signals.operative() || entry.list.mostlyCommands();
        return entry.list.announced || entry.section.recommends() || demanding;
    }

    private void add(Entry entry, int from, int to, @Nullable String number, Kind kind, Rule rule, double change,
                     @Nullable Entry parent) {
        double confidence = Math.max(0.05, Math.min(1, rule.confidence() + change));
        Candidate candidate = new Candidate(entry, from, to, number, kind, rule, confidence, parent, null);
        found.add(candidate);
        if (confidence >= Detector.DEFAULT_THRESHOLD && (candidate.represents() || entry.section.recommends())) {
            addPoints(candidate);
        }
    }

    private void addPoints(Candidate whole) {
        for (InlineList.Point point : InlineList.find(text, whole.from(), whole.to())) {
            found.add(new Candidate(whole.entry(), point.from(), point.to(), point.number(), whole.kind(), Rule.ITEM_INLINE,
                    Rule.ITEM_INLINE.confidence(), null, whole));
        }
    }
}
