package org.followthrough.ui.shared;

import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Standing;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;

/**
 * The sign, tone and word of every coded value. A square is what the addressee states, a circle what the panel found,
 * a diamond what the calendar recorded.
 */
public final class Vocabulary {

    private static final String ADDRESSEE = "gov";
    private static final String PANEL = "cs";
    private static final String CLOCK = "";

    private Vocabulary() {
    }

    public static Status of(Position position) {
        return switch (position) {
            case ACCEPTED -> position("acc", ADDRESSEE, "v4", position);
            case ACCEPTED_IN_PART -> position("part", ADDRESSEE, "v3", position);
            case NOTED -> position("noted", ADDRESSEE, "v2", position);
            case NOT_ACCEPTED -> position("notacc", ADDRESSEE, "v1", position);
            case AWAITING -> position("await_", CLOCK, "y0", position);
            case NO_RESPONSE -> position("nores", CLOCK, "hx", position);
        };
    }

    private static Status position(String glyph, String tone, String fill, Position position) {
        return new Status(glyph, tone, fill, "value.position." + position.code());
    }

    public static Status of(SelfReport report) {
        return switch (report) {
            case NOT_STARTED -> report("ns", "v1", report);
            case PLANNED -> report("pl", "v2", report);
            case UNDER_WAY -> report("uw", "v3", report);
            case DONE -> report("dn", "v4", report);
            case CONTINUOUS -> report("co", "v5", report);
            case BLOCKED -> report("bl", "y3", report);
            case GIVEN_UP -> report("gu", "y4", report);
            case NIL -> report("nil", "y0", report);
        };
    }

    private static Status report(String glyph, String fill, SelfReport report) {
        return new Status(glyph, ADDRESSEE, fill, "value.report." + report.code());
    }

    public static Status of(AssessmentLevel level) {
        return switch (level) {
            case NO_QUORUM -> level("nq", CLOCK, "y0", level);
            case NO_EVIDENCE -> level("ne", PANEL, "hx", level);
            case NOT_STARTED -> level("n0", PANEL, "c1", level);
            case LIMITED -> level("li", PANEL, "c2", level);
            case SUBSTANTIAL -> level("su", PANEL, "c3", level);
            case COMPLETE -> level("cm", PANEL, "c4", level);
            case REGRESSION -> level("rg", "back", "bk", level);
        };
    }

    private static Status level(String glyph, String tone, String fill, AssessmentLevel level) {
        return new Status(glyph, tone, fill, "value.assessment." + level.code());
    }

    public static Status of(Effect effect) {
        return switch (effect) {
            case WORSENED -> effect("down", "back", "bk", effect);
            case NO_CHANGE -> effect("eq", PANEL, "c1", effect);
            case SOME_CHANGE -> effect("up", PANEL, "c3", effect);
            case SIGNIFICANT_CHANGE -> effect("up2", PANEL, "c4", effect);
            case TOO_EARLY -> effect("early", PANEL, "y1", effect);
            case NO_DATA -> effect("nodata", CLOCK, "hx", effect);
        };
    }

    private static Status effect(String glyph, String tone, String fill, Effect effect) {
        return new Status(glyph, tone, fill, "value.effect." + effect.code());
    }

    public static Status of(Lateness lateness) {
        return switch (lateness) {
            case ON_TIME -> new Status("ot", CLOCK, "", "value.lateness.on-time");
            case LATE -> new Status("lt", "late", "lt", "value.lateness.late");
            case VERY_LATE -> new Status("vl", "late", "lt", "value.lateness.very-late");
        };
    }

    public static Status of(CooperationGrade grade) {
        return switch (grade) {
            case A -> grade("y4", grade);
            case B -> grade("y3", grade);
            case C -> grade("y2", grade);
            case D -> grade("hx", grade);
        };
    }

    private static Status grade(String fill, CooperationGrade grade) {
        return new Status("di", CLOCK, fill, "value.cooperation." + grade.code());
    }

    public static Status of(Verifiability verifiability) {
        return new Status("doc", CLOCK, switch (verifiability) {
            case VERIFIABLE -> "y4";
            case AFTER_SHARPENING -> "y3";
            case NOT_VERIFIABLE -> "y1";
        }, "value.verifiability." + verifiability.code());
    }

    /** The sign of a headline as a kind; its words come from the headline itself. */
    public static Status of(HeadlineCode headline) {
        return switch (headline) {
            case AWAITING_RESPONSE -> headline("await_", CLOCK, "y0", headline);
            case NO_RESPONSE -> headline("nores", CLOCK, "hx", headline);
            case NOT_ACCEPTED -> headline("notacc", ADDRESSEE, "v1", headline);
            case REPORT_LATE -> headline("lt", "late", "lt", headline);
            case IN_IMPLEMENTATION -> headline("acc", ADDRESSEE, "v2", headline);
            case REPORTED -> headline("rp", ADDRESSEE, "v4", headline);
            case NO_QUORUM -> headline("nq", CLOCK, "y1", headline);
            case REGRESSION -> headline("rg", "back", "bk", headline);
            case CONTESTED -> headline("ct", "duo", "y4", headline);
            case ASSESSED -> headline("su", PANEL, "c3", headline);
            case CLOSED_IMPLEMENTED -> headline("cl", PANEL, "c4", headline);
            case CLOSED_NOT_IMPLEMENTED -> headline("cln", PANEL, "c1", headline);
            case CLOSED_SUPERSEDED -> headline("sup", CLOCK, "y2", headline);
            case CLOSED_WITHDRAWN, LAPSED -> headline("wd", CLOCK, "y3", headline);
        };
    }

    private static Status headline(String glyph, String tone, String fill, HeadlineCode headline) {
        return new Status(glyph, tone, fill, "value.headline." + headline.code());
    }

    /** The sign of one commitment's headline: where it tells a value, the sign is that value's. */
    public static Status headlineOf(Standing standing) {
        var code = standing.headline().code();
        if (code == HeadlineCode.ASSESSED && standing.assessment() != null) {
            return of(standing.assessment());
        }
        if (code == HeadlineCode.IN_IMPLEMENTATION && standing.position() != null) {
            return of(standing.position());
        }
        return code == HeadlineCode.REPORT_LATE && standing.lateness() == Lateness.VERY_LATE ? of(Lateness.VERY_LATE) : of(code);
    }
}
