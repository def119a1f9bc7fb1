package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Passage;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** What the address of the page asks for; every figure links to the address that shows its list. */
record Asked(Map<String, String> parameters) {

    static final List<String> KNOWN = List.of("edition", "party", "kind", "region", "theme", "gcm", "state", "headline", "position", "selfReport",
            "assessment", "effect", "cooperation", "quality", "stage", "overdue", "q", "moved", "passed", "groupBy");

    static Asked of(QueryParameters query) {
        var given = new TreeMap<String, String>();
        KNOWN.forEach(name -> query.getSingleParameter(name).filter(value -> !value.isBlank()).ifPresent(value -> given.put(name, value)));
        return new Asked(given);
    }

    Filter filter() {
        return new Filter(text("edition"), text("party"), coded(PartyKind.class, "kind"), text("region"), text("theme"), number("gcm"), null,
                coded(CommitmentState.class, "state"), coded(HeadlineCode.class, "headline"), coded(Position.class, "position"),
                coded(SelfReport.class, "selfReport"), coded(AssessmentLevel.class, "assessment"), coded(Effect.class, "effect"),
                coded(CooperationGrade.class, "cooperation"), coded(Verifiability.class, "quality"), coded(Stage.class, "stage"),
                text("overdue") == null ? null : Boolean.valueOf(text("overdue")), text("q"),
                text("moved") == null ? null : Movement.of(text("moved")).orElse(null),
                text("passed") == null ? null : Passage.of(text("passed")).orElse(null));
    }

    /** The same of both sides: where one side or one addressee is shown, both sides stand beside it (features, row Q2). */
    Asked ofBothSides() {
        return with("kind", null).with("party", null);
    }

    GroupBy groupBy() {
        var asked = coded(GroupBy.class, "groupBy");
        return asked == null ? GroupBy.PARTY : asked;
    }

    @Nullable String text(String name) {
        return parameters.get(name);
    }

    private @Nullable Integer number(String name) {
        var text = text(name);
        return text == null || !text.matches("\\d{1,2}") ? null : Integer.valueOf(text);
    }

    /** The value of a known code; an unknown code asks for nothing. */
    private <E extends Enum<E> & Coded> @Nullable E coded(Class<E> type, String name) {
        var text = text(name);
        return text == null ? null : Coded.find(type, text).orElse(null);
    }

    /** The same with another value; without it for an empty one. */
    Asked with(String name, @Nullable String value) {
        var changed = new TreeMap<>(parameters);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Asked(changed);
    }

    /** The parameters of its address. */
    QueryParameters query() {
        return QueryParameters.simple(parameters);
    }

    /** Below the workspace. */
    String address() {
        return parameters.isEmpty() ? "accountability" : "accountability?" + conditions();
    }

    /** What stands behind the question mark. */
    String conditions() {
        return parameters.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
