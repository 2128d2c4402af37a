package se.prova.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.prova.wire.SecurityHeaders;

/** What every answer must hold to, whatever was asked. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    // Names of classes and packages, words of SQL and its drivers, places on the disk.
    private static final Pattern LEAK = Pattern.compile(
            "Exception|\\bjava\\.|javax\\.|jakarta\\.|io\\.micronaut|io\\.netty|se\\.prova|com\\.fasterxml|org\\.sqlite"
                    + "|SQLITE_|\\bSELECT .*\\bFROM\\b|INSERT INTO|UPDATE \\w+ SET|constraint failed|\\tat |jdbc:"
                    + "|/tmp/|/work/|/root/|prova\\.db|prova\\.key|root:x:0");

    private Judge() {}

    /** What is wrong with an answer; empty if nothing is. */
    static List<String> wrong(boolean head, String path, Wire.Answer answer, boolean broken) {
        List<String> wrong = new ArrayList<>();
        int status = answer.status();
        if (status == 0) {
            return broken ? wrong : List.of("no answer");
        }
        if (status >= 500) {
            wrong.add("status " + status);
        }
        SecurityHeaders.ALWAYS.forEach((name, value) -> {
            if (!answer.all(name).equals(List.of(value))) {
                wrong.add("header " + name);
            }
        });
        if (answer.all("cache-control").size() != 1
                || answer.all("x-request-id").size() != 1) {
            wrong.add("cache-control or x-request-id");
        }
        if (!answer.all("x-injected").isEmpty()) {
            wrong.add("injected header");
        }
        String type = answer.header("content-type");
        boolean packed = !List.of("", "gzip", "deflate").contains(answer.header("content-encoding"));
        boolean words =
                !packed && (type.startsWith("text/html") || type.contains("json") || type.startsWith("text/csv"));
        String text = words ? answer.text() : "";
        var leak = LEAK.matcher(text);
        if (leak.find()) {
            wrong.add("leaks " + leak.group());
        }
        if (status >= 400 && !head && !packed) {
            error(path, answer, type, text, broken, wrong);
        }
        return wrong;
    }

    private static void error(
            String path, Wire.Answer answer, String type, String text, boolean broken, List<String> wrong) {
        String number = answer.header("x-request-id");
        if (type.startsWith("application/problem+json")) {
            try {
                JsonNode problem = JSON.readTree(text);
                if (problem.path("status").asInt() != answer.status()
                        || !problem.path("incident").asText().equals(number)) {
                    wrong.add("a problem without its status or number");
                }
            } catch (JsonProcessingException e) {
                wrong.add("a problem that is no JSON");
            }
        } else if (type.startsWith("text/html")) {
            // A form shown again has what is wrong at its fields; every other page tells the number.
            // A link that was used is told of like any page.
            boolean own = text.contains(number) || text.contains("<form") || path.startsWith("/lank/");
            if (!text.contains("<h1") || !own) {
                wrong.add("an error page without its number");
            }
            if (path.startsWith("/api/") && !broken) {
                wrong.add("a page for a program");
            }
        } else if (!(path.startsWith("/api/las/upp") && type.startsWith("application/json"))) {
            wrong.add("an error as " + type);
        }
    }
}
