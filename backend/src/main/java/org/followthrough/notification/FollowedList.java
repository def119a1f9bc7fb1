package org.followthrough.notification;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Passage;
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

/** The conditions of a list of commitments as its address has them, {@code party=XAA&theme=labour}, in the order of their names. */
public record FollowedList(Map<String, String> conditions) {

    private static final int LONGEST = 1000;

    /** The conditions of an address; nothing where one is unknown, impossible, given twice or where there are none. */
    public static Optional<FollowedList> parse(String query) {
        var conditions = new TreeMap<String, String>();
        for (var part : Arrays.stream(query.split("&")).filter(text -> !text.isEmpty()).toList()) {
            var at = part.indexOf('=');
            if (at < 1 || conditions.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1))) != null) {
                return Optional.empty();
            }
        }
        conditions.values().removeIf(String::isBlank);
        var list = new FollowedList(conditions);
        return conditions.isEmpty() || query.length() > LONGEST || list.filter().isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** The same address for the same conditions, in whatever order they were given. */
    public String canonical() {
        return conditions.entrySet().stream().map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The filter; nothing where a condition is unknown or impossible. */
    public Optional<Filter> filter() {
        var rest = new TreeMap<>(conditions);
        try {
            var filter = new Filter(rest.remove("edition"), rest.remove("party"), code(rest, "kind", PartyKind.class), rest.remove("region"),
                    rest.remove("theme"), whole(rest.remove("gcm")), rest.remove("recommendation"), code(rest, "state", CommitmentState.class),
                    code(rest, "headline", HeadlineCode.class), code(rest, "position", Position.class), code(rest, "selfReport", SelfReport.class),
                    code(rest, "assessment", AssessmentLevel.class), code(rest, "effect", Effect.class),
                    code(rest, "cooperation", CooperationGrade.class), code(rest, "quality", Verifiability.class), code(rest, "stage", Stage.class),
                    flag(rest.remove("overdue")), rest.remove("q"),
                    read(rest.remove("moved"), text -> Movement.of(text).orElseThrow(IllegalArgumentException::new)),
                    read(rest.remove("passed"), text -> Passage.of(text).orElseThrow(IllegalArgumentException::new)));
            return rest.isEmpty() ? Optional.of(filter) : Optional.empty();
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E> & Coded> @Nullable E code(Map<String, String> rest, String name, Class<E> type) {
        return read(rest.remove(name), value -> Coded.find(type, value).orElseThrow(IllegalArgumentException::new));
    }

    private static @Nullable Integer whole(@Nullable String value) {
        return read(value, Integer::valueOf);
    }

    private static @Nullable Boolean flag(@Nullable String value) {
        return read(value, text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        });
    }

    private static <T> @Nullable T read(@Nullable String value, Function<String, T> reader) {
        return value == null ? null : reader.apply(value);
    }
}
