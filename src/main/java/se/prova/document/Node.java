package se.prova.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

// One element or, with the name #text, one piece of text.
record Node(String name, Map<String, String> attributes, List<Node> children, String text, Place place) {

    static final String TEXT = "#text";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static Node text(String text, Place place) {
        return new Node(TEXT, Map.of(), List.of(), text, place);
    }

    boolean isText() {
        return name.equals(TEXT);
    }

    boolean is(String element) {
        return name.equals(element);
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean has(String key) {
        return attributes.containsKey(key);
    }

    List<String> classes() {
        String value = attribute("class").strip();
        return value.isEmpty() ? List.of() : List.of(BLANKS.split(value));
    }

    List<Node> elements() {
        List<Node> elements = new ArrayList<>(children.size());
        for (Node child : children) {
            if (!child.isText()) {
                elements.add(child);
            }
        }
        return elements;
    }

    List<Node> elements(String element) {
        List<Node> elements = new ArrayList<>();
        for (Node child : children) {
            if (child.is(element)) {
                elements.add(child);
            }
        }
        return elements;
    }

    String words() {
        return isText() ? text : children.stream().map(Node::words).collect(Collectors.joining());
    }

    void each(Consumer<Node> action) {
        action.accept(this);
        children.forEach(child -> child.each(action));
    }
}
