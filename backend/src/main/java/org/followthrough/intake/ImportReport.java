package org.followthrough.intake;

import java.util.List;
import java.util.function.Consumer;
import org.followthrough.intake.detect.Detected;
import org.followthrough.intake.detect.Detector;
import org.followthrough.shared.Json;
import org.jspecify.annotations.Nullable;

/** What the command {@code import} prints (contract, section 1). */
public final class ImportReport {

    private final List<Detected> found;
    private final boolean weaker;

    /** @param weaker whether candidates below the default threshold are printed too */
    public ImportReport(List<Detected> found, boolean weaker) {
        this.found = found;
        this.weaker = weaker;
    }

    /** How many candidates are printed. */
    public int size() {
        return (int) found.stream().filter(this::isPrinted).count();
    }

    /**
     * One candidate as a line of JSON; the names of the fields are the contract's.
     *
     * @param parent where the parent item begins, or null
     */
    private record Line(String verbatim, @Nullable String number, String section, String kind, @Nullable Integer parent, int charStart,
            int charEnd) {
    }

    /** One JSON object a line. */
    public void json(Json json, Consumer<String> out) {
        found.stream().filter(this::isPrinted).map(one -> json.text(line(one))).forEach(out);
    }

    private Line line(Detected one) {
        return new Line(one.verbatim(), one.number(), one.section(), one.kind().code(), parent(one), one.charStart(), one.charEnd());
    }

    private @Nullable Integer parent(Detected one) {
        return one.parent() < 0 ? null : found.get(one.parent()).charStart();
    }

    /** For people: under each section its candidates, sub-points further in. */
    public void text(Consumer<String> out) {
        var section = "";
        for (var one : found.stream().filter(this::isPrinted).toList()) {
            if (!one.section().equals(section)) {
                section = one.section();
                out.accept("");
                out.accept(section);
            }
            out.accept(row(one));
        }
    }

    private String row(Detected one) {
        var number = one.number() != null ? one.number() : one.assigned() != null ? "[" + one.assigned() + "]" : "\u00B7";
        return "  ".repeat(depth(one) + 1) + number + "  " + one.verbatim().replaceAll("\\s+", " ") + "  [" + one.kind().code() + ", "
                + one.charStart() + "\u2013" + one.charEnd() + "]";
    }

    private int depth(Detected one) {
        return one.parent() < 0 ? 0 : 1 + depth(found.get(one.parent()));
    }

    private boolean isPrinted(Detected one) {
        return weaker || one.confidence() >= Detector.DEFAULT_THRESHOLD;
    }
}
