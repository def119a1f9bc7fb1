package org.followthrough.register.sharpening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.shared.Violation;

/** The five parts of a sharpened ask, each in a few words; an empty one is missing. */
public record Parts(String actor, String act, String sign, String byWhen, String baseline) {

    public static final Parts NONE = new Parts("", "", "", "", "");
    /** A part is at most so many characters long. */
    public static final int LONGEST = 500;

    public Parts {
        actor = actor.strip();
        act = act.strip();
        sign = sign.strip();
        byWhen = byWhen.strip();
        baseline = baseline.strip();
    }

    public String get(Part part) {
        return switch (part) {
            case ACTOR -> actor;
            case ACT -> act;
            case SIGN -> sign;
            case BY_WHEN -> byWhen;
            case BASELINE -> baseline;
        };
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    /** All of them as one text, a line each. */
    public String text() {
        return Stream.of(Part.values()).map(this::get).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (isEmpty()) {
            violations.add(Violation.of("parts", "register.sharpening.empty"));
        }
        for (var part : Part.values()) {
            if (get(part).length() > LONGEST) {
                violations.add(Violation.of("parts." + name(part), "register.sharpening.length", LONGEST));
            }
        }
        return violations;
    }

    /** The name of a part in bodies and answers. */
    public static String name(Part part) {
        return part == Part.BY_WHEN ? "byWhen" : part.code();
    }
}
