package org.followthrough.ui.shared;

import org.followthrough.ui.shared.Diagram.Edge;
import org.followthrough.ui.shared.Diagram.Shape;

/**
 * What stands on a process model in a reader's language. In English, and where there is no translation (an older version may have had
 * other elements), it is what the model itself says.
 */
public record ModelNames(Texts texts) {

    /** The models' own words. */
    public static final ModelNames OWN = new ModelNames(Texts.ENGLISH);

    /** The name of a model; {@code own} is what it says itself. */
    public String of(String process, String own) {
        return text("model." + process, own);
    }

    /** The name of an element of a model. */
    public String of(String process, String element, String own) {
        return text("model." + process + "." + element, own);
    }

    Diagram of(Diagram d) {
        return new Diagram(d.process(), of(d.process(), d.name()), d.shapes().stream().map(shape -> of(d.process(), shape)).toList(),
                d.edges().stream().map(edge -> of(d.process(), edge)).toList());
    }

    private Shape of(String process, Shape s) {
        return new Shape(s.id(), s.kind(), of(process, s.id(), s.name()), s.box(), s.label(), s.event(), s.byEvent(),
                text("model." + process + "." + s.id() + ".text", s.text()));
    }

    private Edge of(String process, Edge e) {
        return new Edge(e.id(), of(process, e.id(), e.name()), e.source(), e.target(), e.points(), e.label());
    }

    private String text(String key, String own) {
        return texts.locale().getLanguage().equals("en") || own.isEmpty() || !texts.has(key) ? own : texts.raw(key);
    }
}
