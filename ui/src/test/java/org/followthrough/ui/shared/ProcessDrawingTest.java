package org.followthrough.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.followthrough.processes.ProcessModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model as a picture (features, row E1). */
class ProcessDrawingTest {

    private static final ProcessDrawing REPORTING = new ProcessDrawing(Set.of("Event_ReportAsked", "Event_ReportStarts"),
            Set.of("SubProcess_Report", "Task_SubmitProgressReport"), Set.of(), Set.of("Task_ClearReport"),
            Set.of("Flow_ReportStartsToSubmitProgressReport"), "now");

    private static String model(String resource) throws IOException {
        try (var file = ProcessDrawingTest.class.getResourceAsStream("/" + resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static java.util.List<String> models() {
        return ProcessModels.ALL.stream().map(ProcessModels.Model::resource).toList();
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_shape_and_every_flow_of_a_model_is_drawn(String resource) throws IOException {
        var bpmn = model(resource);
        var svg = new ProcessDrawing(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), "now").draw(bpmn, "Drawing", ModelNames.OWN);
        assertThat(count(svg, "<g class=\"p[nf]")).isEqualTo(count(bpmn, "<bpmndi:BPMNShape "));
        assertThat(count(svg, "<g class=\"pe")).isEqualTo(count(bpmn, "<bpmndi:BPMNEdge "));
        assertThat(svg).startsWith("<svg class=\"process\" role=\"img\" aria-label=\"Drawing\"").endsWith("</svg>")
                .doesNotContain("style=", "$", "camunda");
    }

    @Test
    void the_current_step_says_now_and_done_steps_have_a_tick() throws IOException {
        var svg = REPORTING.draw(model("processes/progress-reporting.bpmn"), "Drawing", ModelNames.OWN);
        assertThat(svg).containsPattern("<g class=\"pn now\"><rect [^>]*/><text [^>]*>Submit the</text>").contains(">now</text>");
        assertThat(count(svg, "class=\"pn done\"")).isEqualTo(2);
        assertThat(count(svg, "class=\"tick\"")).isEqualTo(2);
        assertThat(count(svg, "class=\"pn next\"")).isEqualTo(1);
    }

    @Test
    void a_flow_counts_as_walked_when_it_was_taken_not_when_both_its_ends_are_done() throws IOException {
        assertThat(count(REPORTING.draw(model("processes/progress-reporting.bpmn"), "Drawing", ModelNames.OWN), "<g class=\"pe done\"")).isEqualTo(1);
    }

    @Test
    void what_happens_only_if_a_date_passes_is_dashed() throws IOException {
        var svg = REPORTING.draw(model("processes/progress-reporting.bpmn"), "Drawing", ModelNames.OWN);
        assertThat(count(svg, "<g class=\"pe dash\"")).isEqualTo(1);
    }

    @Test
    void the_words_beside_it_tell_the_same_steps_in_the_same_states() throws IOException {
        var steps = REPORTING.steps(model("processes/progress-reporting.bpmn"), ModelNames.OWN);
        assertThat(steps).extracting(ProcessDrawing.Step::name, ProcessDrawing.Step::state).containsExactly(
                org.assertj.core.groups.Tuple.tuple("Report asked for", "done"), org.assertj.core.groups.Tuple.tuple("Reporting starts", "done"),
                org.assertj.core.groups.Tuple.tuple("Submit the progress report", "now"),
                org.assertj.core.groups.Tuple.tuple("Clear the report", "next"));
        assertThat(steps).allSatisfy(step -> assertThat(step.text()).isNotBlank());
    }

    @Test
    void a_name_that_looks_like_markup_stays_text() throws IOException {
        var bpmn = model("processes/progress-reporting.bpmn").replace("name=\"Clear the report\"", "name=\"&lt;b&gt; &amp; &quot;\"");
        assertThat(REPORTING.draw(bpmn, "\"><script>", ModelNames.OWN)).contains("&lt;b&gt; &amp; &quot;").doesNotContain("<b>", "<script>");
    }

    @Test
    void a_document_type_is_refused() {
        assertThatThrownBy(() -> REPORTING.draw("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>", "", ModelNames.OWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_are_laid_in_lines_and_a_long_word_stands_alone() {
        assertThat(ProcessDrawing.lines("Submit the progress report", 108)).containsExactly("Submit the", "progress report");
        assertThat(ProcessDrawing.lines("Intergenerational affairs", 50)).containsExactly("Intergenerational", "affairs");
    }

    @Test
    void its_names_are_in_the_readers_language_and_a_step_that_has_none_there_keeps_its_own() throws IOException {
        var arabic = new ModelNames(Texts.of(Locale.of("ar")));
        var said = arabic.of("progress-reporting", "Task_SubmitProgressReport", "Submit the progress report");
        assertThat(said).isNotEqualTo("Submit the progress report").isEqualTo(Texts.of(Locale.of("ar")).raw(
                "model.progress-reporting.Task_SubmitProgressReport"));
        assertThat(REPORTING.steps(model("processes/progress-reporting.bpmn"), arabic)).extracting(ProcessDrawing.Step::name).contains(said);
        assertThat(arabic.of("progress-reporting", "Task_OfAnOlderVersion", "Older")).isEqualTo("Older");
        assertThat(ModelNames.OWN.of("progress-reporting", "Task_SubmitProgressReport", "As an older version says")).isEqualTo("As an older version says");
    }
}
