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
        Quality quality, @Nullable UUID qualityProposedBy, @Nullable UUID qualityConfirmedBy, Instant registeredAt, long version) {

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
        return codes.sameCodes(quality) ? withQuality(codes, qualityProposedBy, by) : withQuality(codes, by, null);
    }

    private Recommendation withQuality(Quality codes, @Nullable UUID proposedBy, @Nullable UUID confirmedBy) {
        return new Recommendation(id, ref, state, event, edition, document, number, section, page, charStart, charEnd, verbatim,
                readingText, title, themes, gcmObjectives, addresseeGroups, codes, proposedBy, confirmedBy, registeredAt, version);
    }
}
