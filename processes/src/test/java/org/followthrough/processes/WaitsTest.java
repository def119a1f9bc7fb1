package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No process hangs on somebody who does not answer, and the README says what happens instead. */
class WaitsTest {

    private static final String HEAD = """
            | process | wait | who holds it | deadline | what happens when it passes |
            | --- | --- | --- | --- | --- |
            """;

    @ParameterizedTest
    @MethodSource("org.followthrough.processes.Wait#all")
    void everyWaitHasAWayOutByTime(Wait wait) {
        assertThat(wait.deadline()).as("deadline of %s", wait).isPresent();
    }

    @Test
    void theReadmeHoldsTheTableOfAllWaits() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).as("README.md has to contain%n%n%s%n", table()).contains(table());
    }

    private static String table() {
        return HEAD + Wait.all().map(WaitsTest::row).collect(Collectors.joining());
    }

    private static String row(Wait wait) {
        var deadline = wait.deadline().orElseThrow();
        return "| %s | %s | %s | %s | %s |%n".formatted(wait.model().key(), named(wait.step()), wait.holder().orElse("nobody"),
                named(deadline), BpmnModel.documentationOf(deadline));
    }

    private static String named(FlowNode node) {
        return "%s (`%s`)".formatted(node.getName(), node.getId());
    }
}
