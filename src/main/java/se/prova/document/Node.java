package se.prova.document;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

// One element or, with the name #text, one piece of text.
record Node(String name, Map<String, String> attributes, List<Node> children, String text, Place place) {

    static final String TEXT = "#text";

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
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    List<Node> elements() {
        return children.stream().filter(child -> !child.isText()).toList();
    }

    List<Node> elements(String element) {
        return children.stream().filter(child -> child.is(element)).toList();
    }

    String words() {
        return isText() ? text : children.stream().map(Node::words).collect(Collectors.joining());
    }

    void each(Consumer<Node> action) {
        action.accept(this);
        children.forEach(child -> child.each(action));
    }
}
