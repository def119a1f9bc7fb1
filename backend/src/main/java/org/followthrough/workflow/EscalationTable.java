package org.followthrough.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.followthrough.commitment.Lateness;
import org.followthrough.processes.EscalationDecision;
import org.followthrough.shared.Coded;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The decision table of the ladder, evaluated by the engine's DMN and readable line by line. */
@Component
public class EscalationTable {

    /** No ladder looks further ahead than this many working days. */
    private static final int FURTHEST = 260;

    private final DmnModelInstance model = read();
    private final DmnEngine engine = engine();
    private final DmnDecision decision = engine.parseDecision(EscalationDecision.KEY, model);
    private final Map<Case, Optional<EscalationStep>> known = new ConcurrentHashMap<>();

    private record Case(AskedFor asked, Lateness lateness, int daysLate) {
    }

    /**
     * One line as it stands in the table; an empty text stands for any value.
     *
     * @param days a range such as {@code [3..4]} or a comparison such as {@code >= 8}, in working days
     */
    public record Line(String asked, String lateness, String days, EscalationStep step) {
    }

    private static DmnModelInstance read() {
        try (var file = new ClassPathResource(EscalationDecision.RESOURCE).getInputStream()) {
            return Dmn.readModelFromStream(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The small expression language is enough for ranges and words, and needs no interpreter of its own to be loaded. */
    private static DmnEngine engine() {
        return new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();
    }

    /** The step for something that is that late; nothing where no line fits. */
    public Optional<EscalationStep> step(AskedFor asked, Lateness lateness, int daysLate) {
        return known.computeIfAbsent(new Case(asked, lateness, daysLate), this::evaluate);
    }

    private Optional<EscalationStep> evaluate(Case it) {
        var result = engine.evaluateDecisionTable(decision, Map.<String, Object>of(EscalationDecision.ASKED, it.asked().code(),
                EscalationDecision.LATENESS, it.lateness().code(), EscalationDecision.DAYS_LATE, it.daysLate()));
        return result.isEmpty() ? Optional.empty() : Coded.find(EscalationStep.class, result.getSingleResult().<String>getSingleEntry());
    }

    /** After how many days in all the table says something else, if lateness stays what it is. */
    OptionalInt nextChange(AskedFor asked, Lateness lateness, int daysLate) {
        var now = step(asked, lateness, daysLate);
        return IntStream.rangeClosed(daysLate + 1, FURTHEST).filter(days -> !step(asked, lateness, days).equals(now)).findFirst();
    }

    /** The table, line by line in its own order. */
    public List<Line> lines() {
        return model.getModelElementsByType(Rule.class).stream().map(EscalationTable::line).toList();
    }

    private static Line line(Rule rule) {
        var inputs = rule.getInputEntries().stream().map(InputEntry::getTextContent).map(EscalationTable::plain).toList();
        var step = plain(rule.getOutputEntries().iterator().next().getTextContent());
        return new Line(inputs.get(0), inputs.get(1), inputs.get(2), Coded.find(EscalationStep.class, step).orElseThrow());
    }

    private static String plain(String text) {
        return text.strip().replace("\"", "");
    }
}
