package org.followthrough.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.intake.detect.Detector;
import org.followthrough.intake.detect.Kind;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * A passage that may be a recommendation, found by a rule or made by a curator (features, row B4).
 *
 * @param number         the marker as printed, or null
 * @param assigned       the number that its place gives where none is printed, or null
 * @param verbatim       exactly the document's text between the offsets
 * @param rule           code of the rule that found it, or {@code merged} or {@code split}
 * @param reason         why it was rejected
 * @param recommendation what it became, when confirmed
 * @param cameFrom       the candidates it was split or merged from
 */
public record Candidate(UUID id, UUID document, int ordinal, @Nullable String number, @Nullable String assigned, String section, String verbatim, int charStart,
        int charEnd, Kind kind, @Nullable UUID parent, String rule, double confidence, CandidateStatus status, @Nullable String reason,
        @Nullable UUID recommendation, List<UUID> cameFrom, @Nullable UUID decidedBy, @Nullable Instant decidedAt, long version) {

    static final String MERGED = "merged";
    static final String SPLIT = "split";
    private static final int LONGEST_REASON = 1000;

    /** True when it is shown to those who did not ask for the weaker ones too. */
    public boolean strong() {
        return confidence >= Detector.DEFAULT_THRESHOLD || status != CandidateStatus.OPEN;
    }

    /** The number by which it goes: the printed one, else the one that its place gives. */
    public @Nullable String goesBy() {
        return number == null ? assigned : number;
    }

    public boolean open() {
        return status == CandidateStatus.OPEN;
    }

    /** @throws WrongState when it is decided already: a double click, or somebody else was faster */
    Candidate requireOpen() {
        if (!open()) {
            throw new WrongState("intake.candidate." + status.code());
        }
        return this;
    }

    Candidate confirmed(UUID registered, UUID by, Instant at) {
        requireOpen();
        return decided(CandidateStatus.CONFIRMED, null, registered, by, at);
    }

    /** @throws RuleViolation without a reason, or for one that is too long */
    Candidate rejected(String why, UUID by, Instant at) {
        requireOpen();
        var text = why.strip();
        if (text.isEmpty()) {
            throw RuleViolation.of("reason", "intake.reason.required");
        }
        if (text.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "intake.reason.long", LONGEST_REASON);
        }
        return decided(CandidateStatus.REJECTED, text, null, by, at);
    }

    Candidate mergedAway(UUID by, Instant at) {
        requireOpen();
        return decided(CandidateStatus.MERGED, null, null, by, at);
    }

    Candidate splitUp(UUID by, Instant at) {
        requireOpen();
        return decided(CandidateStatus.SPLIT, null, null, by, at);
    }

    /** Open again, as it was before it was rejected, merged or split. */
    Candidate reopened() {
        return new Candidate(id, document, ordinal, number, assigned, section, verbatim, charStart, charEnd, kind, parent, rule, confidence,
                CandidateStatus.OPEN, null, null, cameFrom, null, null, version);
    }

    private Candidate decided(CandidateStatus becomes, @Nullable String why, @Nullable UUID registered, UUID by, Instant at) {
        return new Candidate(id, document, ordinal, number, assigned, section, verbatim, charStart, charEnd, kind, parent, rule, confidence,
                becomes, why, registered, cameFrom, by, at, version);
    }

    /** The same passage with a curator's corrections. */
    Candidate edited(CandidateEdit edit, Span span) {
        requireOpen();
        return new Candidate(id, document, ordinal, edit.number(), edit.assigned(), edit.section(), span.text(), span.start(), span.end(), edit.kind(),
                parent, rule, confidence, status, null, null, cameFrom, null, null, version);
    }

    /** A new open candidate over {@code span} that takes the place of this one. */
    Candidate successor(Span span, @Nullable String itsNumber, @Nullable UUID itsParent, String made, List<UUID> from) {
        return new Candidate(UUID.randomUUID(), document, ordinal, itsNumber, span.start() == charStart ? assigned : null, section, span.text(), span.start(), span.end(), kind,
                itsParent, made, 1, CandidateStatus.OPEN, null, null, from, null, null, 0);
    }

    Candidate withParent(@Nullable UUID other) {
        return new Candidate(id, document, ordinal, number, assigned, section, verbatim, charStart, charEnd, kind, other, rule, confidence, status,
                reason, recommendation, cameFrom, decidedBy, decidedAt, version);
    }

    /** True when the two share at least one sign of the text. */
    boolean overlaps(int start, int end) {
        return charStart < end && start < charEnd;
    }
}
