package io.parra.webhooks.examples.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Just enough of XML for a pom. */
record Xml(Element element) {

    static Xml parse(String text) throws Exception {
        return new Xml(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(UTF_8)))
                .getDocumentElement());
    }

    /** The elements of a name, at any depth. */
    List<Xml> all(String name) {
        return elements(element.getElementsByTagName(name));
    }

    /** The elements right below. */
    List<Xml> children() {
        return elements(element.getChildNodes());
    }

    String name() {
        return element.getTagName();
    }

    String text() {
        return element.getTextContent().strip();
    }

    /** The text of the first element of a name; empty if there is none. */
    String text(String name) {
        return all(name).stream().map(Xml::text).findFirst().orElse("");
    }

    private static List<Xml> elements(NodeList nodes) {
        List<Xml> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(new Xml(element));
            }
        }
        return elements;
    }
}
