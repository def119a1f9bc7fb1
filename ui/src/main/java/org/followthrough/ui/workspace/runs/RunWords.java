package org.followthrough.ui.workspace.runs;

import java.time.LocalDate;
import java.util.Optional;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.ui.workspace.shared.Words;
import org.springframework.stereotype.Component;

/** Says what a run does, how far it is, and why something was refused. */
@Component
public class RunWords {

    private final Words words;

    RunWords(Words words) {
        this.words = words;
    }

    /** What it does, as a heading; every kind has its sentence, filled with the number and then with its terms in the order of their names. */
    String heading(BulkRun run) {
        return words.get("runs.kind." + run.kind(), run.total());
    }

    /** What it is done with, where that is more than the kind says. */
    String terms(BulkRun run) {
        return switch (run.kind()) {
            case "model-move" -> words.get("runs.terms.model-move", run.terms().get("process"), run.terms().get("from"), run.terms().get("to"));
            default -> words.get("runs.terms." + run.kind(), run.terms().getOrDefault("reason", ""), run.terms().getOrDefault("days", ""),
                    run.terms().getOrDefault("by", ""), Optional.ofNullable((String) run.terms().get("until")).map(LocalDate::parse).map(words::day).orElse(""));
        };
    }

    /** How far it is, in one line. */
    String soFar(BulkRun run) {
        return words.get("runs.so-far", run.done(), run.refused(), run.waiting());
    }

    /** Whether it goes on, and how far it is. */
    String howFar(BulkRun run) {
        return words.get("runs.how-far.line", words.of("runs.state", run.state()), soFar(run));
    }

    /** What stands in the way of the whole of it; empty where nothing does. */
    String trouble(BulkRun run) {
        var trouble = run.trouble();
        if (trouble == null || trouble.message() == null && trouble.tryAfter() == null) {
            return "";
        }
        return trouble.message() == null ? words.get("runs.trouble", trouble.times(), words.minute(trouble.tryAfter()))
                : words.refusal(trouble.message(), trouble.args());
    }

    String why(BulkItem item) {
        return item.message() == null ? "" : words.refusal(item.message(), item.args());
    }
}
