package se.prova.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser without scripts finds on a page of ours: links, and forms with what they would send. */
final class Html {

    private static final Pattern TAG =
            Pattern.compile("<(/?)(a|form|input|textarea|select|option|button)\\b((?:[^>\"]|\"[^\"]*\")*)>([^<]*)");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|amp|lt|gt|quot);");

    private Html() {}

    /** One control: what it sends as it stands, and what else it offers. */
    record Control(String name, String kind, String value, boolean sent, boolean required, List<String> offered) {

        boolean isText() {
            return List.of("text", "textarea", "search", "email", "tel").contains(kind);
        }
    }

    record Form(String method, String action, boolean multipart, List<Control> controls) {

        boolean changes() {
            return method.equals("POST");
        }
    }

    static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(html);
        while (found.find()) {
            links.add(text(found.group(1)));
        }
        return links;
    }

    static List<Form> forms(String html) {
        List<Form> forms = new ArrayList<>();
        Map<String, Form> byId = new LinkedHashMap<>();
        @Nullable Form open = null;
        String select = "";
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            Map<String, String> has = attributes(tags.group(3));
            boolean end = tags.group(1).equals("/");
            String tag = tags.group(2);
            if (tag.equals("form")) {
                open = end ? null : form(has);
                if (open != null) {
                    forms.add(open);
                    byId.put(has.getOrDefault("id", ""), open);
                }
                continue;
            }
            Form owner = has.containsKey("form") ? byId.getOrDefault(has.get("form"), open) : open;
            String name = has.getOrDefault("name", "");
            if (tag.equals("select")) {
                select = end ? "" : name;
            }
            if (owner == null || end || (name.isEmpty() && !tag.equals("option"))) {
                continue;
            }
            List<Control> into = owner.controls();
            boolean required = has.containsKey("required");
            switch (tag) {
                case "textarea" ->
                    into.add(new Control(name, "textarea", text(tags.group(4)).strip(), true, required, List.of()));
                case "select" -> into.add(new Control(name, "select", "", true, required, new ArrayList<>()));
                case "option" -> option(into, select, has);
                case "button" ->
                    into.add(new Control(name, "button", has.getOrDefault("value", ""), false, false, List.of()));
                case "input" -> into.add(input(name, has, required));
                default -> {}
            }
        }
        return forms;
    }

    private static Form form(Map<String, String> has) {
        return new Form(
                has.getOrDefault("method", "get").toUpperCase(java.util.Locale.ROOT),
                has.getOrDefault("action", ""),
                has.getOrDefault("enctype", "").startsWith("multipart"),
                new ArrayList<>());
    }

    private static Control input(String name, Map<String, String> has, boolean required) {
        String kind = has.getOrDefault("type", "text");
        boolean box = kind.equals("checkbox") || kind.equals("radio");
        String value = has.getOrDefault("value", box ? "on" : "");
        return new Control(name, kind, value, !box || has.containsKey("checked"), required, List.of());
    }

    private static void option(List<Control> into, String select, Map<String, String> has) {
        if (into.isEmpty() || !into.getLast().name().equals(select)) {
            return;
        }
        Control before = into.removeLast();
        String value = has.getOrDefault("value", "");
        List<String> offered = new ArrayList<>(before.offered());
        offered.add(value);
        boolean first = before.offered().isEmpty() || has.containsKey("selected");
        into.add(
                new Control(before.name(), "select", first ? value : before.value(), true, before.required(), offered));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher one = ATTRIBUTE.matcher(text);
        while (one.find()) {
            found.putIfAbsent(one.group(1), one.group(2) == null ? "" : text(one.group(2)));
        }
        return found;
    }

    private static String text(String escaped) {
        return ENTITY.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "amp" -> "&";
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "quot" -> "\"";
                            default ->
                                Character.toString(
                                        Integer.parseInt(found.group(1).substring(1)));
                        }));
    }
}
