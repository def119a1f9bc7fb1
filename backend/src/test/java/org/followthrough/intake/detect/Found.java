package org.followthrough.intake.detect;

import java.util.List;

/** Runs the detector and keeps what stands above the threshold. */
final class Found {

    private Found() {
    }

    static List<Detected> in(String text) {
        return all(text).stream().filter(found -> found.confidence() >= Detector.DEFAULT_THRESHOLD).toList();
    }

    static List<Detected> all(String text) {
        return new Detector().detect(text);
    }

    static List<String> texts(String text) {
        return in(text).stream().map(Detected::verbatim).toList();
    }

    static Detected one(String text, String start) {
        return in(text).stream().filter(found -> found.verbatim().startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing begins with " + start + " in " + texts(text)));
    }

    /** The text of the parent, or an empty text. */
    static String parentOf(String text, String start) {
        List<Detected> all = all(text);
        return all.stream().filter(found -> found.verbatim().startsWith(start)).findFirst()
                .map(found -> found.parent() < 0 ? "" : all.get(found.parent()).verbatim()).orElseThrow();
    }
}
