package org.followthrough.ui.portal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Passage;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Corridor;
import org.followthrough.register.Facet;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Coded;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What a reader's address asks for. A value that cannot be is a page that does not exist. */
record Asked(Map<String, String> parameters) {

    private static final int LONGEST = 200;

    @Nullable String text(String name) {
        var value = parameters.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw nothing();
        }
        return value.strip();
    }

    /** Words to search for: whatever was typed is words, or none. */
    private @Nullable String typed() {
        var value = parameters.getOrDefault("q", "").replaceAll("\\p{Cntrl}", " ").strip();
        return value.isEmpty() ? null : value.substring(0, Math.min(value.length(), LONGEST)).strip();
    }

    <E extends Enum<E> & Coded> @Nullable E code(String name, Class<E> type) {
        var value = text(name);
        return value == null ? null : Coded.find(type, value).orElseThrow(Asked::nothing);
    }

    @Nullable Integer objective() {
        var value = text("gcm");
        if (value == null) {
            return null;
        }
        if (!value.matches("[1-9]|1[0-9]|2[0-3]")) {
            throw nothing();
        }
        return Integer.valueOf(value);
    }

    int required() {
        var objective = objective();
        if (objective == null) {
            throw nothing();
        }
        return objective;
    }

    /** What an account is narrowed to: region, theme, objective and addressee. */
    Filter within(String edition) {
        return Filter.of(edition, text("party"), text("region"), text("theme"), objective());
    }

    private @Nullable Boolean yes(String name) {
        var value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw nothing();
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    private @Nullable Movement moved() {
        var value = text("moved");
        return value == null ? null : Movement.of(value).orElseThrow(Asked::nothing);
    }

    private @Nullable Passage passed() {
        var value = text("passed");
        return value == null ? null : Passage.of(value).orElseThrow(Asked::nothing);
    }

    private static NotFound nothing() {
        return new NotFound("portal.filter.unknown");
    }

    Filter commitments() {
        return new Filter(text("edition"), text("party"), code("kind", PartyKind.class), text("region"), text("theme"), objective(), text("recommendation"),
                code("state", CommitmentState.class), code("headline", HeadlineCode.class), code("position", Position.class),
                code("selfReport", SelfReport.class), code("assessment", AssessmentLevel.class), code("effect", Effect.class),
                code("cooperation", CooperationGrade.class), code("quality", Verifiability.class), code("stage", Stage.class),
                yes("overdue"), text("q"), moved(), passed());
    }

    RegisterSearch.Filter recommendations() {
        return new RegisterSearch.Filter(text("edition"), text("event"), text("theme"), objective(), typed(), text("addressee"),
                code("kind", PartyKind.class), code("quality", Verifiability.class), code("group", AddresseeGroup.class), yes("assigned"), further());
    }

    private Map<Facet, String> further() {
        var further = new EnumMap<Facet, String>(Facet.class);
        Stream.of(Facet.values()).filter(Facet::isFurther).forEach(facet -> {
            var value = text(facet.code());
            if (value != null && (facet == Facet.CORRIDOR ? Corridor.of(value).isEmpty() : !value.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))) {
                throw nothing();
            }
            Optional.ofNullable(value).ifPresent(one -> further.put(facet, one));
        });
        return Map.copyOf(further);
    }

    /** The list of commitments with this filter. */
    static Address list(Filter f) {
        return Address.of("/commitments").with("edition", f.edition()).with("party", f.party()).with("kind", f.kind()).with("region", f.region())
                .with("theme", f.theme()).with("gcm", f.gcm()).with("recommendation", f.recommendation()).with("state", f.state())
                .with("headline", f.headline()).with("position", f.position()).with("selfReport", f.selfReport())
                .with("assessment", f.assessment()).with("effect", f.effect()).with("cooperation", f.cooperation())
                .with("quality", f.quality()).with("stage", f.stage()).with("overdue", f.overdue()).with("q", f.q())
                .with("moved", f.moved() == null ? null : f.moved().toString())
                .with("passed", f.passed() == null ? null : f.passed().toString());
    }
}
