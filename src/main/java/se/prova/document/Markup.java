package se.prova.document;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

// Reads XML into a small tree, without DTD and without entities but XML's own five.
// <?at file:line?> before an element says where in which template it was written.
final class Markup {

    static final String AT = "at";
    private static final int DEPTH_MAX = 40;
    private static final Pattern ANNOUNCED = Pattern.compile("\\S+:\\d{1,7}");

    private final String file;
    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable Place announced;
    private @Nullable Node root;

    private Markup(String file) {
        this.file = file;
    }

    static Node read(String file, String xml) {
        return new Markup(file).read(xml);
    }

    private Node read(String xml) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                take(reader.next(), reader);
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        if (root == null) {
            throw new IllegalStateException("A well-formed file has a root");
        }
        return root;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void take(int event, XMLStreamReader reader) {
        int line = reader.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> announce(reader);
            case XMLStreamConstants.START_ELEMENT -> start(reader, line);
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(reader.getText(), line);
            case XMLStreamConstants.DTD -> throw faulty(Rule.DOCTYPE.at(new Place(file, line)));
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw faulty(Rule.ENTITY.at(new Place(file, line), reader.getLocalName()));
            default -> {}
        }
    }

    private void announce(XMLStreamReader reader) {
        String data = reader.getPIData();
        if (reader.getPITarget().equals(AT)
                && data != null
                && ANNOUNCED.matcher(data).matches()) {
            int colon = data.lastIndexOf(':');
            announced = new Place(data.substring(0, colon), Integer.parseInt(data.substring(colon + 1)));
        }
    }

    private void start(XMLStreamReader reader, int line) {
        Place place = announced == null ? new Place(file, line) : announced;
        announced = null;
        if (open.size() == DEPTH_MAX) {
            throw faulty(Rule.TOO_DEEP.at(place, DEPTH_MAX));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeName(i).getLocalPart(), reader.getAttributeValue(i));
        }
        Node node = new Node(reader.getLocalName(), attributes, new ArrayList<>(), "", place);
        Node parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.children().add(node);
        }
        open.push(node);
    }

    private void text(String text, int line) {
        Node parent = open.peek();
        if (parent != null && !text.isEmpty()) {
            boolean announcing = !parent.place().file().equals(file);
            parent.children().add(Node.text(text, announcing ? parent.place() : new Place(file, line)));
        }
    }

    private FaultyPage malformed(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        String reason = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
        var entity = Pattern.compile("entity \"([^\"]+)\" was referenced").matcher(reason);
        Place place = new Place(file, line);
        return faulty(entity.find() ? Rule.ENTITY.at(place, entity.group(1)) : Rule.MALFORMED.at(place, reason));
    }

    private static FaultyPage faulty(Mistake mistake) {
        return new FaultyPage(List.of(mistake));
    }
}
