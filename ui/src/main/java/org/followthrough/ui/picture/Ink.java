package org.followthrough.ui.picture;

import java.awt.Color;

/**
 * The colours of pictures by the names that the style sheets have for areas. Within a page the style sheet colours them, so that they
 * follow light and dark; in a file they have the light values of {@code tokens.css}.
 */
public enum Ink {
    PAPER("paper", 0xFFFFFF, 0), INK("ink", 0x16202B, 0), INK2("ink2", 0x475462, 0), EDGE("edge", 0x707D8A, 0), GROUND("bg", 0xE6EBF0, 0),
    V1("v1", 0xE6EFFA, 0), V2("v2", 0xA9C8EA, 0), V3("v3", 0x5289C9, 0), V4("v4", 0x235A9E, 0), V5("v5", 0xE6EFFA, 0x235A9E),
    C1("c1", 0xE1F3EB, 0), C2("c2", 0x9DD3BB, 0), C3("c3", 0x41967A, 0), C4("c4", 0x0C664B, 0),
    Y0("y0", 0xFFFFFF, 0), Y1("y1", 0xEEF1F4, 0), Y2("y2", 0xC6CED6, 0), Y3("y3", 0x8793A0, 0), Y4("y4", 0x56626F, 0),
    LT("lt", 0xBD7400, 0), BK("bk", 0xA3360C, 0), HX("hx", 0xEEF1F4, 0x56626F),
    Q0("q0", 0xF4F6F8, 0), Q1("q1", 0xE0E7EF, 0), Q2("q2", 0xB6C5D6, 0), Q3("q3", 0x8199B5, 0), Q4("q4", 0x3F5D84, 0);

    private final String area;
    private final int light;
    private final int hatch;

    Ink(String area, int light, int hatch) {
        this.area = area;
        this.light = light;
        this.hatch = hatch;
    }

    /** The ink of an area of the style sheet. */
    public static Ink of(String area) {
        for (var ink : values()) {
            if (ink.area.equals(area)) {
                return ink;
            }
        }
        throw new IllegalArgumentException("no ink for " + area);
    }

    /** Its class in the style sheet. */
    public String area() {
        return area;
    }

    String hex() {
        return hex(light);
    }

    boolean isHatched() {
        return hatch != 0;
    }

    String hatchHex() {
        return hex(hatch);
    }

    Color color() {
        return new Color(light);
    }

    Color hatchColor() {
        return new Color(hatch);
    }

    /** Text that is legible on it. */
    public Ink on() {
        return this == V4 || this == C4 || this == Y4 || this == Q4 || this == BK ? PAPER : INK;
    }

    private static String hex(int colour) {
        return String.format("#%06x", colour);
    }
}
