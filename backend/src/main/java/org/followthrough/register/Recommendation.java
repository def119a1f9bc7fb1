package org.followthrough.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** One ask of one source document: verbatim and locked, with its place and its codes. */
public record Recommendation(UUID id, String ref, RecommendationState state, String event, String edition, @Nullable UUID document,
        @Nullable String number, String section, @Nullable Integer page, @Nullable Integer charStart, @Nullable Integer charEnd,
        String verbatim, String readingText, String title, List<String> themes, List<Integer> gcmObjectives, List<AddresseeGroup> addresseeGroups,
        Coding coding, Quality quality, @Nullable UUID qualityProposedBy, @Nullable UUID qualityConfirmedBy, Instant registeredAt, long version) {

    /** True once a second person has confirmed the codes; until then they are shown as proposed. */
    public boolean qualityConfirmed() {
        return qualityConfirmedBy != null;
    }

    /** Not verifiable asks may receive reports, but get no panel (method, section 2 A). */
    public boolean getsPanel() {
        return quality.verifiability() != Verifiability.NOT_VERIFIABLE;
    }

    /**
     * A second person confirms the codes by giving the same, or proposes others.
     *
     * @throws RuleViolation when the proposer codes again, for whom confirming is not open
     */
    Recommendation code(Quality codes, UUID by) {
        if (by.equals(qualityProposedBy)) {
            throw RuleViolation.of("verifiability", "register.quality.same-person");
        }
        var kept = codes.keeping(quality.sharpened());
        return codes.sameCodes(quality) ? withQuality(kept, qualityProposedBy, by) : withQuality(kept, by, null);
    }

    /**
     * Proposes codes with a sharpened text, which a second person has to confirm even where the codes are the same.
     *
     * @throws RuleViolation when the proposer codes again
     */
    Recommendation propose(Quality codes, UUID by) {
        if (by.equals(qualityProposedBy)) {
            throw RuleViolation.of("verifiability", "register.quality.same-person");
        }
        return withQuality(codes, by, null);
    }

    /**
     * The recommendation with the values that may change. Other codes are a new proposal, never a confirmation: a list can
     * name a thousand codes, which nobody has looked at one by one.
     *
     * @throws RuleViolation when the proposer gives other codes than before, or when it is no longer registered
     */
    public Recommendation revised(Revision revision, @Nullable UUID by) {
        if (state != RecommendationState.REGISTERED) {
            throw RuleViolation.of("ref", "register.revision.closed");
        }
        if (!revision.quality().equals(quality) && by != null && by.equals(qualityProposedBy)) {
            throw RuleViolation.of(differing(revision.quality()), "register.quality.same-person");
        }
        var revised = new Recommendation(id, ref, state, event, edition, document, number, section, page, charStart, charEnd, verbatim,
                revision.readingText(), revision.title().strip(), revision.themes().stream().sorted().toList(),
                revision.gcmObjectives().stream().sorted().toList(), revision.addresseeGroups().stream().sorted().toList(), revision.coding(), quality,
                qualityProposedBy, qualityConfirmedBy, registeredAt, version);
        return revision.quality().equals(quality) ? revised : revised.withQuality(revision.quality(), by, null);
    }

    /** The recommendation with other terms and corridors. */
    Recommendation classified(Classification given) {
        return new Recommendation(id, ref, state, event, edition, document, number, section, page, charStart, charEnd, verbatim, readingText,
                title, given.themes().stream().sorted().toList(), given.gcmObjectives().stream().sorted().toList(), addresseeGroups,
                given.coding(), quality, qualityProposedBy, qualityConfirmedBy, registeredAt, version);
    }

    private String differing(Quality other) {
        if (other.verifiability() != quality.verifiability()) {
            return "verifiability";
        }
        if (other.ambition() != quality.ambition()) {
            return "ambition";
        }
        return other.consensus() != quality.consensus() ? "consensus" : "sharpened";
    }

    /** This one with the codes of {@code other}, and with who gave and confirmed them there. */
    Recommendation withQuality(Recommendation other) {
        return withQuality(other.quality, other.qualityProposedBy, other.qualityConfirmedBy);
    }

    private Recommendation withQuality(Quality codes, @Nullable UUID proposedBy, @Nullable UUID confirmedBy) {
        return new Recommendation(id, ref, state, event, edition, document, number, section, page, charStart, charEnd, verbatim,
                readingText, title, themes, gcmObjectives, addresseeGroups, coding, codes, proposedBy, confirmedBy, registeredAt, version);
    }
}
