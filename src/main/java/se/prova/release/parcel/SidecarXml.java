package se.prova.release.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The same sidecar as XML: each name of the JSON is an element, in the same order. */
final class SidecarXml {

    /** Where the published schema lies in the jar. */
    static final String SCHEMA = "/schema/prova-sidecar-1.xsd";

    static final String NAMESPACE = "urn:prova:sidecar:1";
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private SidecarXml() {}

    static byte[] write(Sidecar sidecar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            out.writeStartElement("sidecar");
            out.writeDefaultNamespace(NAMESPACE);
            children(out, SidecarJson.tree(sidecar), "\n  ");
            out.writeCharacters("\n");
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory takes what is written to it", e);
        }
        return (bytes.toString(StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void children(XMLStreamWriter out, JsonNode object, String indent) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            // Several of a kind stand after each other under the same name.
            for (JsonNode value : field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
                element(out, field.getKey(), value, indent);
            }
        }
    }

    private static void element(XMLStreamWriter out, String name, JsonNode value, String indent)
            throws XMLStreamException {
        out.writeCharacters(indent);
        out.writeStartElement(name);
        if (value.isObject()) {
            children(out, value, indent + "  ");
            out.writeCharacters(indent);
        } else {
            // XML has no way to say some characters, not even escaped.
            out.writeCharacters(FORBIDDEN.matcher(value.asText()).replaceAll("\uFFFD"));
        }
        out.writeEndElement();
    }
}
