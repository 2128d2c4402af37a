package se.prova.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.prova.statement.StoredTrial;

/** The rows of {@code access/matrix.txt}: who gets through where, as written down by hand. */
public final class Matrix {

    private static final String ABSENT = "018f3f5e-0000-7000-8000-000000000000";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
    private static final Map<String, Role> LETTERS = Map.of(
            "P", Role.PROCESSLEDARE,
            "H", Role.HANDLEDARE,
            "S", Role.HANDLAGGARE,
            "C", Role.UNIT_MANAGER,
            "R", Role.AUDITOR,
            "A", Role.ADMINISTRATOR);
    // A path that begins so has the trial's assessment as its first variable.
    private static final List<String> OF_ASSESSMENT =
            List.of("/bedomningar/{", "/api/assessments/{", "/behorigheter/bedomning/{");

    /** One route, with the kind of right it asks for and the roles that get through. */
    public record Row(String method, String path, String kind, List<Role> roles) {

        /** Whether a part of the path does not exist in the trial. */
        public boolean absent() {
            return kind.endsWith("~");
        }

        public String right() {
            return kind.replace("~", "");
        }

        public boolean changing() {
            return !method.equals("GET");
        }

        /** The path with the trial's own ids. */
        public String filled(StoredTrial trial) {
            boolean ofAssessment = OF_ASSESSMENT.stream().anyMatch(path::startsWith);
            Map<String, String> names = Map.of(
                    "assessment", StoredTrial.ASSESSMENT.toString(),
                    "session", trial.file().sessions().getFirst().id().toString(),
                    "occasion", "forsta",
                    "item", "wri.1",
                    "recipient", "forsakringskassan",
                    "version", "1",
                    "name", "app.css");
            return VARIABLE.matcher(path).replaceAll(found -> {
                String name = found.group(1);
                if (name.equals("id")) {
                    return ofAssessment
                            ? StoredTrial.ASSESSMENT.toString()
                            : path.startsWith("/stationer") ? "snowracer" : ABSENT;
                }
                return names.getOrDefault(name, ABSENT);
            });
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Matrix() {}

    public static List<Row> rows() {
        try (var stream = Objects.requireNonNull(Matrix.class.getResourceAsStream("/access/matrix.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Matrix::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] parts = line.split("\\|", -1);
        String[] route = parts[0].strip().split("\\s+", 2);
        return new Row(route[0], route[1], parts[1].strip(), roles(parts[2].strip()));
    }

    static List<Role> roles(String letters) {
        return letters.chars()
                .mapToObj(letter -> Objects.requireNonNull(LETTERS.get(String.valueOf((char) letter))))
                .collect(Collectors.toList());
    }
}
