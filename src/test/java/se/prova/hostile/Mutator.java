package se.prova.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes one thing wrong with a request that is otherwise right. */
final class Mutator {

    private static final List<String> TYPES = List.of(
            "",
            "application/json",
            "text/plain",
            "text/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + Ask.BOUNDARY,
            Ask.FORM + "; charset=utf-16",
            Ask.FORM + "; charset=none-such",
            Ask.FORM + "; charset=\"",
            "application/json; charset=utf-7",
            "application/x-java-serialized-object",
            "application/octet-stream",
            "/",
            ";;;",
            "application/json, application/json",
            "*/*");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "PROPFIND", "POSTPOST");
    private static final List<String> HEADERS = List.of(
            "Cookie",
            "X-Prova-CSRF",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Origin",
            "Sec-Fetch-Site",
            "Referer",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Http-Method-Override",
            "X-Request-Id",
            "User-Agent",
            "Expect",
            "Content-Encoding",
            "Authorization");
    private static final List<String> COOKIES = List.of(
            "prova=",
            "prova=\"",
            "prova=a; prova=b",
            "prova",
            "=;=;=",
            "prova=" + "a".repeat(4_000),
            "prova=../../etc/passwd; sprak=xx",
            "sprak=${7*7}; prova=%00",
            "prova=\u00e5\u00e4\u00f6",
            ";".repeat(500),
            "$Version=1; prova=x; $Path=/",
            "prova-form=x; prova-enhet=y");

    private final Random random;
    private final Values values;

    Mutator(Random random, Values values) {
        this.random = random;
        this.values = values;
    }

    /** Changes the request in one way; what it did is noted in the request. */
    void spoil(Ask ask) {
        boolean json = ask.type.startsWith("application/json") && ask.written;
        boolean form = !ask.fields.isEmpty() && !ask.written;
        int kind = random.nextInt(100);
        if (form && kind < 62) {
            field(ask);
        } else if (json && kind < 62) {
            ask.body = new JsonSpoiler(random, values).spoil(ask.body);
            ask.wrongs.add("json");
        } else if (kind < 70 && ask.method.equals("GET")) {
            query(ask);
        } else if (kind < 78) {
            path(ask);
        } else if (kind < 84) {
            header(ask);
        } else if (kind < 88) {
            ask.type = pick(TYPES);
            ask.wrongs.add("type " + ask.type);
        } else if (kind < 91) {
            ask.method = pick(METHODS);
            ask.wrongs.add("method");
        } else if (kind < 93) {
            ask.headers.put("X-Prova-CSRF", values.small().replaceAll("[\\r\\n\\x00]", ""));
            ask.fields.replaceAll(one -> one.getKey().equals("csrfToken") ? Map.entry("csrfToken", values.any()) : one);
            ask.wrongs.add("csrf");
        } else {
            bytes(ask);
        }
    }

    private void field(Ask ask) {
        List<Map.Entry<String, String>> fields = ask.fields;
        // The proof of where a form comes from stays, or no more than the guard before the room would be tried.
        List<Integer> open = java.util.stream.IntStream.range(0, fields.size())
                .filter(i -> !fields.get(i).getKey().equals("csrfToken"))
                .boxed()
                .collect(Collectors.toList());
        if (open.isEmpty()) {
            fields.addFirst(Map.entry(noted(ask, "extra", "a" + values.any()), values.any()));
            return;
        }
        int at = pick(open);
        Map.Entry<String, String> one = fields.get(at);
        switch (random.nextInt(14)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(at, Map.entry(one.getKey(), values.any()));
            case 2 ->
                fields.set(at, Map.entry(one.getKey().replaceAll("-\\d+$", "") + "-999999999999", one.getValue()));
            case 3 -> fields.set(at, Map.entry(one.getKey() + values.any(), one.getValue()));
            case 4 -> fields.set(at, Map.entry(one.getKey(), one.getValue() + values.any()));
            case 5 -> {
                for (int i = 0; i < 1_990; i++) {
                    fields.add(Map.entry(one.getKey(), one.getValue()));
                }
            }
            default -> fields.set(at, Map.entry(one.getKey(), values.any()));
        }
        noted(ask, "field " + one.getKey(), "");
    }

    private static String noted(Ask ask, String what, String value) {
        ask.wrongs.add(what);
        return value;
    }

    private void query(Ask ask) {
        ask.wrongs.add("query");
        if (!ask.query.isEmpty() && random.nextInt(5) > 0) {
            int at = random.nextInt(ask.query.size());
            String name = ask.query.get(at).getKey();
            if (random.nextInt(4) == 0) {
                ask.query.add(Map.entry(name, values.small()));
            } else {
                ask.query.set(at, Map.entry(name, values.small()));
            }
        } else {
            ask.query.add(Map.entry(values.small(), values.small()));
        }
    }

    private void path(Ask ask) {
        ask.wrongs.add("path");
        String[] parts = ask.path.split("/", -1);
        int at = parts.length < 3 ? parts.length - 1 : 2 + random.nextInt(parts.length - 2);
        String value =
                Ask.encoded(List.of(Map.entry("", values.small()))).substring(1).replace("+", "%20");
        parts[at] = switch (random.nextInt(8)) {
            case 0 -> parts[at].toUpperCase(java.util.Locale.ROOT);
            case 1 -> parts[at] + "%00";
            case 2 -> "%2e%2e%2f%2e%2e%2fetc%2fpasswd";
            case 3 -> parts[at] + ";a=b";
            case 4 -> "%c0%ae%c0%ae";
            case 5 -> parts[at] + "/";
            default -> value;
        };
        ask.path = String.join("/", parts);
    }

    private void header(Ask ask) {
        String name = pick(HEADERS);
        ask.wrongs.add("header " + name);
        String value = name.equals("Cookie")
                ? random.nextInt(3) == 0
                        ? ask.headers.getOrDefault("Cookie", "") + "; sprak=en; " + pick(COOKIES)
                        : pick(COOKIES)
                : values.small().replaceAll("[\\r\\n\\x00]", "");
        ask.headers.put(name, value);
        if (name.equals("Content-Encoding")) {
            ask.headers.put(name, pick(List.of("gzip", "deflate", "br", "x")));
        }
    }

    private void bytes(Ask ask) {
        ask.write();
        byte[] body = ask.body;
        if (body.length < 2) {
            ask.body = values.any().getBytes(StandardCharsets.UTF_8);
            ask.wrongs.add("body");
            return;
        }
        ask.wrongs.add("bytes");
        switch (random.nextInt(4)) {
            case 0 -> ask.body = Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> {
                ask.body = Arrays.copyOf(body, body.length + 3);
                ask.body[body.length] = (byte) 0xff;
            }
            default -> {
                ask.body = body.clone();
                for (int i = 0; i <= random.nextInt(6); i++) {
                    ask.body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
            }
        }
    }

    /** A request that is none: for a connection of its own. */
    byte[] broken(Ask ask) {
        byte[] right = ask.bytes();
        String text = new String(right, StandardCharsets.ISO_8859_1);
        String bad = switch (random.nextInt(14)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> text.replace("HTTP/1.1", "HTTP/9.9");
            case 2 -> text.replace("Host: 127.0.0.1", "Host: 127.0.0.1\r\nHost: evil.example");
            case 3 -> text.replace("Host: 127.0.0.1\r\n", "");
            case 4 -> text.replace("\r\n\r\n", "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n");
            case 5 -> text.replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked, identity\r\n\r\nzz\r\n");
            case 6 -> text.replace("Content-Length: ", "Content-Length: -");
            case 7 -> text.replace("Content-Length: ", "Content-Length: 9999999999");
            case 8 -> text.replace("\r\n", "\n");
            case 9 -> text.replace("Cookie: ", "Cookie : ");
            case 10 -> text.replace("\r\nHost", "\r\n Folded: 1\r\nX\u0000: \u0007\r\nHost");
            case 11 -> text.replace("/", "/\u00ff\u0000");
            case 12 -> "\u0016\u0003\u0001" + text;
            default -> flipped(text);
        };
        ask.wrongs.add("broken");
        return bad.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String flipped(String text) {
        StringBuilder bad = new StringBuilder(text);
        for (int i = 0; i < 4; i++) {
            bad.setCharAt(random.nextInt(bad.length()), (char) random.nextInt(256));
        }
        return bad.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
