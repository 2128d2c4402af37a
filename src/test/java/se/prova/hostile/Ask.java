package se.prova.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.prova.hostile.Crawl.Seed;
import se.prova.hostile.Town.Route;
import se.prova.hostile.Town.Somebody;

/** One request before it is sent, all of it open to be made wrong. */
final class Ask {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String BOUNDARY = "----provaprovaprova";

    Route route;
    String method;
    String path;
    List<Map.Entry<String, String>> query = new ArrayList<>();
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    byte[] body = new byte[0];
    String type = "";
    byte[] file = new byte[0];
    boolean written;
    final Map<String, String> headers = new LinkedHashMap<>();
    /** What was done to it, for whoever reads a failure. */
    final List<String> wrongs = new ArrayList<>();

    private Ask(Route route, String path) {
        this.route = route;
        this.method = route.method();
        String[] parts = path.replaceAll("#.*", "").split("\\?", 2);
        this.path = parts[0];
        if (parts.length > 1 && !parts[1].isEmpty()) {
            for (String pair : parts[1].split("&", -1)) {
                String[] both = pair.split("=", 2);
                query.add(Map.entry(decoded(both[0]), both.length > 1 ? decoded(both[1]) : ""));
            }
        }
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A request with nothing wrong, as the one who was offered it would make it. */
    static Ask of(Seed seed, Town town, Filling filling) {
        Ask ask = new Ask(seed.route(), seed.path());
        seed.form().ifPresent(form -> {
            if (form.changes()) {
                ask.fields.addAll(filling.of(form));
                ask.type = form.multipart() ? "multipart/form-data; boundary=" + BOUNDARY : FORM;
                ask.file = form.multipart() ? "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII) : ask.file;
            } else {
                ask.query.clear();
                ask.query.addAll(filling.of(form));
            }
        });
        ask.as(town.of(seed.role(), seed.route()));
        return ask;
    }

    /** To a route without a form: by script, or nowhere. */
    static Ask plain(Route route, String path, Somebody who) {
        Ask ask = new Ask(route, path);
        ask.type = route.method().equals("POST") ? FORM : "";
        ask.as(who);
        return ask;
    }

    static Ask json(Route route, String path, String json, Somebody who) {
        Ask ask = new Ask(route, path);
        ask.type = "application/json";
        ask.body = json.getBytes(StandardCharsets.UTF_8);
        ask.written = true;
        ask.as(who);
        return ask;
    }

    void as(Somebody who) {
        headers.put("Cookie", who.cookie().isEmpty() ? "" : who.jar() + "=" + who.cookie());
        headers.put("X-Prova-CSRF", who.csrf());
        fields.removeIf(one -> one.getKey().equals("csrfToken"));
        if (!type.isEmpty() && !written) {
            fields.add(Map.entry("csrfToken", who.csrf()));
        }
    }

    /** Makes the body from the fields, once all of them are in place. */
    void write() {
        if (written) {
            return;
        }
        written = true;
        if (type.startsWith("multipart")) {
            body = multipart();
        } else if (!type.isEmpty()) {
            body = encoded(fields).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private byte[] multipart() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> field : fields) {
            text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                    + field.getValue() + "\r\n");
        }
        text.append("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(file);
        all.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    // A lone surrogate is sent as the bytes that UTF-8 forbids, which URLEncoder would make a question mark of.
    static String encoded(List<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .map(pair -> escaped(pair.getKey()) + "=" + escaped(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text.replace("\ud800", "\ue000"), StandardCharsets.UTF_8)
                .replace("%EE%80%80", "%ED%A0%80");
    }

    byte[] bytes() {
        write();
        String target = path + (query.isEmpty() ? "" : "?" + encoded(query));
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                head.append(name + ": " + value + "\r\n");
            }
        });
        if (!type.isEmpty()) {
            head.append("Content-Type: " + type + "\r\n");
        }
        if (body.length > 0 || method.equals("POST")) {
            head.append("Content-Length: " + body.length + "\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    Wire.Answer send(int port) {
        try (Wire wire = new Wire(port)) {
            return wire.send(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        String sent = new String(body, 0, Math.min(body.length, 600), StandardCharsets.UTF_8);
        String target = path + (query.isEmpty() ? "" : "?" + encoded(query));
        return method + " " + target.substring(0, Math.min(400, target.length())) + " " + wrongs + " " + sent;
    }
}
