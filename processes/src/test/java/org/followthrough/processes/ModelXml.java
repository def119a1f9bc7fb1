package org.followthrough.processes;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A model as bare XML, so that nothing which the typed reading passes over stays unseen. */
record ModelXml(List<Element> elements) {

    static ModelXml of(BpmnModel model) {
        var all = parsed(Bpmn.convertToString(model.xml())).getElementsByTagName("*");
        return new ModelXml(IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList());
    }

    List<Element> elements(String namespace) {
        return elements.stream().filter(element -> namespace.equals(element.getNamespaceURI())).toList();
    }

    List<Node> attributes(String namespace) {
        return attributes().filter(attribute -> namespace.equals(attribute.getNamespaceURI())).toList();
    }

    /** Every attribute's value and every text between tags. */
    List<String> texts() {
        var between = elements.stream().flatMap(ModelXml::children).filter(node -> node.getNodeType() == Node.TEXT_NODE);
        return Stream.concat(between, attributes()).map(node -> node.getNodeValue().strip())
                .filter(text -> !text.isEmpty()).toList();
    }

    private Stream<Node> attributes() {
        return elements.stream().map(Element::getAttributes)
                .flatMap(all -> IntStream.range(0, all.getLength()).mapToObj(all::item));
    }

    private static Stream<Node> children(Element element) {
        var all = element.getChildNodes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item);
    }

    private static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("unreadable model", e);
        }
    }
}
