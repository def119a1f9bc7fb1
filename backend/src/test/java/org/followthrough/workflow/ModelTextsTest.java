package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.followthrough.processes.ProcessModels;
import org.junit.jupiter.api.Test;

/** What the translators start from is what the models say. */
class ModelTextsTest {

    @Test
    void the_english_texts_are_the_models_own_words() throws IOException {
        var said = new TreeMap<String, String>();
        for (var model : ProcessModels.ALL) {
            try (var file = getClass().getResourceAsStream("/" + model.resource())) {
                said.putAll(texts(Bpmn.readModelFromStream(file)));
            }
        }
        assertThat(written()).isEqualTo(said);
    }

    private static Map<String, String> texts(BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var texts = new TreeMap<String, String>();
        texts.put("model." + process.getId(), process.getName());
        for (var element : model.getModelElementsByType(FlowElement.class)) {
            if (element.getName() != null) {
                var key = "model." + process.getId() + "." + element.getId();
                texts.put(key, plain(element.getName()));
                element.getDocumentations().stream().findFirst().ifPresent(said -> texts.put(key + ".text", plain(said.getTextContent())));
            }
        }
        return texts;
    }

    private static String plain(String said) {
        return said.strip().replaceAll("\\s+", " ").replace('\'', '’');
    }

    private Map<String, String> written() throws IOException {
        try (var reader = new InputStreamReader(getClass().getResourceAsStream("/i18n/models.properties"), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty, (a, b) -> a, TreeMap::new));
        }
    }
}
