package org.followthrough.ui.workspace.shared;

import java.util.List;
import org.followthrough.register.attribution.Proponent;

/** Proponents as lines that a person writes: {@code Person; Organisation}, either of them empty. */
public final class ProponentLines {

    private ProponentLines() {
    }

    public static String line(Proponent one) {
        return Fields.shown(one.person()) + (one.organisation() == null ? "" : "; " + one.organisation());
    }

    /** Those of a text, one a line. */
    public static List<Proponent> read(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(ProponentLines::one).toList();
    }

    private static Proponent one(String line) {
        var at = line.indexOf(';');
        return at < 0 ? new Proponent(Fields.written(line), null)
                : new Proponent(Fields.written(line.substring(0, at)), Fields.written(line.substring(at + 1)));
    }
}
