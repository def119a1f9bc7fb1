package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be a recommendation in an outcome text, by rules alone (features, row B4): the same text gives the
 * same candidates. It works in time linear to the text, and takes any text;
 * of one with more than half a million lines it reads so many.
 */
public final class Detector {

    /** Candidates below this confidence are shown only to those who ask for the weaker ones too. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::from).thenComparing(Comparator.comparingInt(Candidate::to).reversed());

    /** The candidates in the order of the text, the weaker ones included; a parent stands before its children. */
    public List<Detected> detect(String text) {
        Cues cues = Cues.forText(text);
        return results(text, candidates(Furniture.clear(text, cues), cues));
    }

    /** The same candidates, and with them what a curator should see before deciding. */
    public Findings examine(String text) {
        Cues cues = Cues.forText(text);
        String cleared = Furniture.clear(text, cues);
        List<Candidate> candidates = candidates(cleared, cues);
        return new Findings(results(text, candidates), Remarks.of(cleared, cues, candidates));
    }

    /** What a curator should see in any passage of a text, such as one that was split or merged by hand. */
    public static List<Remark> remarks(String text, int from, int to) {
        Cues cues = Cues.forText(text);
        return Remarks.of(Furniture.clear(text, cues), cues, from, to);
    }

    private static List<Candidate> candidates(String cleared, Cues cues) {
        Headings headings = new Headings(cleared, cues);
        List<Block> blocks = Blocks.of(cleared, Lines.of(cleared), cues);
        List<Unit> units = LoneMarkers.pair(Units.of(blocks, headings), new Sentences(cleared, cues));
        List<Entry> entries = Outline.of(cleared, cues, units, headings);
        List<Candidate> sorted = new ArrayList<>(Rules.judge(cleared, cues, entries));
        sorted.sort(ORDER);
        return sorted;
    }

    /** Offsets of the sentences between two offsets of a text, each first and one past the last UTF-16 unit. */
    public static List<int[]> sentences(String text, int from, int to) {
        return new Sentences(text, Cues.forText(text)).of(from, to);
    }

    /**
     * The paragraphs of a text in its order, each with the number or sign it begins with; without what belongs to pages alone. A number
     * that stands alone belongs to what follows; where several stand together nobody can tell to what.
     */
    public static List<String> paragraphs(String text) {
        Cues cues = Cues.forText(text);
        String cleared = Furniture.clear(text, cues);
        List<String> paragraphs = new ArrayList<>();
        List<Marker> alone = new ArrayList<>();
        for (Block block : Blocks.of(cleared, Lines.of(cleared), cues)) {
            if (block.loneMarker()) {
                alone.add(block.marker());
            } else {
                paragraphs.add(cleared.substring(start(block, alone), block.to()));
                alone.clear();
            }
        }
        return paragraphs;
    }

    private static int start(Block block, List<Marker> alone) {
        Marker marker = block.marker() == null && alone.size() == 1 ? alone.getFirst() : block.marker();
        return marker == null ? block.from() : marker.start();
    }

    private static List<Detected> results(String text, List<Candidate> sorted) {
        Map<Entry, Integer> places = places(sorted);
        List<Detected> results = new ArrayList<>(sorted.size());
        for (Candidate candidate : sorted) {
            results.add(result(text, candidate, parentOf(candidate, places, sorted)));
        }
        return results;
    }

    private static Map<Entry, Integer> places(List<Candidate> sorted) {
        Map<Entry, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).represents()) {
                places.put(sorted.get(i).entry(), i);
            }
        }
        return places;
    }

    /** The nearest entry above that is a candidate; one above the threshold has no parent below it. */
    private static int parentOf(Candidate candidate, Map<Entry, Integer> places, List<Candidate> sorted) {
        if (candidate.whole() != null) {
            return indexOf(candidate.whole(), sorted);
        }
        @Nullable Entry above = candidate.parent();
        while (above != null) {
            Integer place = places.get(above);
            if (place != null && sorted.get(place).confidence() >= Math.min(candidate.confidence(), DEFAULT_THRESHOLD)) {
                return place;
            }
            above = above.parent;
        }
        return -1;
    }

    private static int indexOf(Candidate whole, List<Candidate> sorted) {
        int place = Collections.binarySearch(sorted, whole, ORDER);
        return Math.max(-1, place);
    }

    private static Detected result(String text, Candidate candidate, int parent) {
        String verbatim = text.substring(candidate.from(), candidate.to());
        String section = candidate.entry().section.path();
        return new Detected(verbatim, candidate.number(), candidate.assigned(), section, candidate.kind(), parent,
                candidate.from(), candidate.to(), candidate.rule().code(), candidate.confidence());
    }
}
