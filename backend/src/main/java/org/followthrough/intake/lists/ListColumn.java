package org.followthrough.intake.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;

/** Columns of a list of recommendations, the same as the export has them (features, row B2). */
enum ListColumn {

    REF("ref", Use.KEY),
    STATE("state", Use.LOCKED),
    TITLE("title", Use.OPEN),
    VERBATIM("verbatim", Use.LOCKED),
    READING_TEXT("readingText", Use.OPEN),
    SECTION("section", Use.LOCKED),
    NUMBER("number", Use.LOCKED),
    PAGE("page", Use.LOCKED),
    DOCUMENT("document", Use.LOCKED),
    EVENT("event", Use.LOCKED),
    EDITION("edition", Use.LOCKED),
    THEMES("themes", Use.OPEN),
    GCM_OBJECTIVES("gcmObjectives", Use.OPEN),
    ADDRESSEE_GROUPS("addresseeGroups", Use.OPEN),
    GUIDING_PRINCIPLES(Scheme.GUIDING_PRINCIPLES),
    SDG_TARGETS(Scheme.SDG),
    INSTRUMENTS(Scheme.INSTRUMENTS),
    AFFECTED_GROUPS(Scheme.AFFECTED_GROUPS),
    MIGRATION_FORMS(Scheme.MIGRATION_FORMS),
    /** Pairs as {@code XAA-XBB}. */
    CORRIDORS("corridors", Use.OPEN),
    VERIFIABILITY("verifiability", Use.OPEN),
    AMBITION("ambition", Use.OPEN),
    CONSENSUS("consensus", Use.OPEN),
    SHARPENED("sharpened", Use.OPEN),
    CONFIRMED("confirmed", Use.COUNTED),
    COMMITMENTS("commitments", Use.COUNTED),
    /** Its name in the register of another body, {@code source:id}; no export has it. */
    UPSTREAM("upstream", Use.COUNTED),
    PART("part", Use.COUNTED),
    PARENT("parent", Use.COUNTED),
    SUB_POINTS("subPoints", Use.COUNTED),
    ATTRIBUTION("attribution", Use.COUNTED),
    PROPONENTS("proponents", Use.COUNTED),
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
    private final @Nullable Scheme scheme;

    ListColumn(String title, Use use) {
        this.title = title;
        this.use = use;
        this.scheme = null;
    }

    ListColumn(Scheme scheme) {
        this.title = scheme.field();
        this.use = Use.OPEN;
        this.scheme = scheme;
    }

    /** The columns that hold terms of the further vocabularies. */
    static List<ListColumn> ofTerms() {
        return Arrays.stream(values()).filter(column -> column.scheme != null).toList();
    }

    /** The vocabulary of its values. */
    Scheme scheme() {
        return Objects.requireNonNull(scheme, title);
    }

    String title() {
        return title;
    }

    boolean isLocked() {
        return use == Use.LOCKED;
    }

    boolean isOpen() {
        return use == Use.OPEN;
    }

    /** The column with this heading; upper and lower case and blanks around it do not count. */
    static Optional<ListColumn> of(String heading) {
        var wanted = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.title.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
    }
}
