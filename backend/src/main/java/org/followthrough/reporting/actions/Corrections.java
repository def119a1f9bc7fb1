package org.followthrough.reporting.actions;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.reporting.actions.Correction.Changed;

/** What one wording after the other changed. */
final class Corrections {

    private Corrections() {
    }

    /**
     * The newest first; what changed nothing that the reader may see is left out.
     *
     * @param wordings newest first
     * @param evidence the evidence of a wording in words, as far as the reader may see it
     */
    static List<Correction> of(List<Wording> wordings, Function<Wording, String> evidence) {
        return IntStream.range(0, Math.max(0, wordings.size() - 1)).mapToObj(i -> of(wordings.get(i + 1), wordings.get(i), evidence))
                .filter(one -> !one.changed().isEmpty()).toList();
    }

    private static Correction of(Wording before, Wording after, Function<Wording, String> evidence) {
        return new Correction(after.version(), after.at(), after.reason(), changed(before, after, evidence));
    }

    static List<Changed> changed(Wording before, Wording after, Function<Wording, String> evidence) {
        return Stream.of(changed("kind", one -> one.said().kind().code(), before, after), changed("title", one -> one.said().title(), before, after),
                changed("date", one -> one.said().date().toString(), before, after), changed("text", one -> one.said().text(), before, after),
                changed("evidence", evidence, before, after)).filter(one -> !Objects.equals(one.before(), one.after())).toList();
    }

    private static Changed changed(String field, Function<Wording, String> value, Wording before, Wording after) {
        return new Changed(field, value.apply(before), value.apply(after));
    }
}
