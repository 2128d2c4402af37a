package se.prova.station;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.YamlFolder;

// Reads drawings and refuses what could do more than be looked at: they are shown inside the program's own pages.
final class SvgPictures {

    static final int BYTES_MAX = 100_000;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "title",
            "desc",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan");

    private SvgPictures() {}

    /** File name to content; a picture that is wrong is left out, with its problems added. */
    static Map<String, byte[]> read(List<YamlFolder> folders, List<Problem> problems) {
        Map<String, byte[]> pictures = new HashMap<>();
        for (YamlFolder folder : folders) {
            folder.files().tailMap(YamlFolder.PICTURES).forEach((path, bytes) -> {
                if (path.startsWith(YamlFolder.PICTURES)
                        && path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
                    String name = path.substring(YamlFolder.PICTURES.length());
                    byte[] earlier = pictures.getOrDefault(name, bytes);
                    Optional<String> wrong =
                            Arrays.equals(earlier, bytes) ? check(name, bytes) : Optional.of(Rule.PICTURE_TAKEN.text());
                    wrong.ifPresentOrElse(
                            message -> problems.add(new Problem(folder.place(path), 0, "", message)),
                            () -> pictures.put(name, bytes));
                }
            });
        }
        return pictures;
    }

    /** What is wrong with a picture, if anything. */
    static Optional<String> check(String name, byte[] bytes) {
        if (!Stations.PICTURE_NAME.matcher(name).matches()) {
            return Optional.of(Rule.PICTURE_NAME.text());
        }
        if (bytes.length > BYTES_MAX) {
            return Optional.of(Rule.FILE_TOO_LARGE.text(BYTES_MAX));
        }
        return parse(bytes).map(SvgPictures::check).orElseGet(() -> Optional.of(Rule.PICTURE_NOT_XML.text()));
    }

    private static Optional<String> check(Document drawing) {
        Element root = drawing.getDocumentElement();
        if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
            return Optional.of(Rule.PICTURE_NOT_XML.text());
        }
        Optional<String> unsafe = nodes(root).flatMap(SvgPictures::unsafe).findFirst();
        if (unsafe.isPresent()) {
            return Optional.of(Rule.PICTURE_UNSAFE.text(unsafe.get()));
        }
        NodeList titles = root.getElementsByTagNameNS(SVG, "title");
        boolean titled =
                titles.getLength() > 0 && !titles.item(0).getTextContent().isBlank();
        return titled ? Optional.empty() : Optional.of(Rule.PICTURE_UNTITLED.text());
    }

    private static Stream<Node> nodes(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return Stream.concat(Stream.of(node), children.stream().flatMap(SvgPictures::nodes));
    }

    // What is allowed is listed, since what is dangerous cannot be: no script, no style, no picture from elsewhere.
    private static Stream<String> unsafe(Node node) {
        List<String> found = new ArrayList<>();
        if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            found.add("<?" + node.getNodeName() + "?>");
        }
        if (node instanceof Element element) {
            if (!SVG.equals(element.getNamespaceURI()) || !ELEMENTS.contains(element.getLocalName())) {
                found.add("<" + element.getNodeName() + ">");
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                if (isUnsafe(attribute)) {
                    found.add(attribute.getNodeName() + "=\"" + attribute.getNodeValue() + "\"");
                }
            }
        }
        return found.stream();
    }

    private static boolean isUnsafe(Node attribute) {
        String name = attribute.getNodeName().toLowerCase(Locale.ROOT);
        String value = attribute.getNodeValue().toLowerCase(Locale.ROOT);
        if (name.equals("xmlns")) {
            return !value.equals(SVG);
        }
        return name.startsWith("on")
                || name.equals("style")
                || name.endsWith("href")
                || name.startsWith("xmlns:")
                || value.contains("url(")
                || value.contains(":");
    }

    private static Optional<Document> parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java has an XML parser", e);
        }
    }
}
