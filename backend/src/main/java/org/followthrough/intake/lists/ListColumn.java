package org.followthrough.intake.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of a list of recommendations, the same as the export has them (features, row B2). */
enum ListColumn {

    REF("ref", Use.KEY),
    STATE("state", Use.LOCKED),
    TITLE("title", Use.OPEN),
    VERBATIM("verbatim", Use.LOCKED),
    READING_TEXT("readingText", Use.OPEN),
    SECTION("section", Use.LOCKED),
    NUMBER("number", Use.LOCKED),
    DOCUMENT("document", Use.LOCKED),
    EVENT("event", Use.LOCKED),
    EDITION("edition", Use.LOCKED),
    THEMES("themes", Use.OPEN),
    GCM_OBJECTIVES("gcmObjectives", Use.OPEN),
    ADDRESSEE_GROUPS("addresseeGroups", Use.OPEN),
    VERIFIABILITY("verifiability", Use.OPEN),
    AMBITION("ambition", Use.OPEN),
    CONSENSUS("consensus", Use.OPEN),
    SHARPENED("sharpened", Use.OPEN),
    CONFIRMED("confirmed", Use.COUNTED),
    COMMITMENTS("commitments", Use.COUNTED),
    /** Its name in the register of another body, {@code source:id}; no export has it. */
    UPSTREAM("upstream", Use.COUNTED),
    ERRORS("errors", Use.COUNTED);

    /** What a cell of a column may do to a recommendation that there is. */
    enum Use {
        /** It names the recommendation. */
        KEY,
        /** It is registered once; another value there is an error. */
        LOCKED,
        /** It may change. */
        OPEN,
        /** The register finds it out itself; whatever stands there is read over. */
        COUNTED
    }

    private final String title;
    private final Use use;

    ListColumn(String title, Use use) {
        this.title = title;
        this.use = use;
    }

    String title() {
        return title;
    }

    boolean isLocked() {
        return use == Use.LOCKED;
    }

    /** The column with this heading; upper and lower case and blanks around it do not count. */
    static Optional<ListColumn> of(String heading) {
        var wanted = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.title.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
    }
}
