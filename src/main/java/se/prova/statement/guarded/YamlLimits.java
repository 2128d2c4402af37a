package se.prova.statement.guarded;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.WrongDefinitions;
import se.prova.definition.YamlFile;
import se.prova.statement.Recipient;

/** Reads each recipient's {@code limits.yaml}, a site's own before the one that ships; a recipient without has no limit. */
@Factory
public final class YamlLimits {

    private static final String FILE = "limits.yaml";
    private static final String KEY = "characters-per-area";

    YamlLimits() {}

    @Singleton
    Limits limits(@Value("${prova.templates:}") String folder) {
        return of(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
    }

    /**
     * The limits.
     *
     * @throws WrongDefinitions naming file and line
     */
    public static Limits of(Optional<Path> own) {
        Map<Recipient, Integer> limits = new EnumMap<>(Recipient.class);
        List<Problem> problems = new ArrayList<>();
        for (Recipient recipient : Recipient.values()) {
            String name = recipient.folder() + "/" + FILE;
            bytes(own, name)
                    .flatMap(bytes -> YamlFile.read(name, bytes, problems))
                    .ifPresent(file -> limit(file, problems).ifPresent(one -> limits.put(recipient, one)));
        }
        if (!problems.isEmpty()) {
            throw new WrongDefinitions(problems);
        }
        return new Limits(limits);
    }

    private static Optional<Integer> limit(YamlFile file, List<Problem> problems) {
        file.tree().fieldNames().forEachRemaining(key -> {
            if (!key.equals(KEY)) {
                problems.add(file.problem("/" + key, Rule.UNKNOWN_KEY, key));
            }
        });
        JsonNode limit = file.tree().path(KEY);
        if (!limit.isInt() || limit.asInt() < 1) {
            problems.add(file.problem("/" + KEY, Rule.TOO_SMALL, 1));
            return Optional.empty();
        }
        return Optional.of(limit.asInt());
    }

    private static Optional<byte[]> bytes(Optional<Path> own, String name) {
        try (InputStream in = YamlLimits.class.getResourceAsStream("/templates/statements/" + name)) {
            Optional<Path> mine = own.map(path -> path.resolve(name)).filter(Files::isRegularFile);
            if (mine.isPresent()) {
                return Optional.of(Files.readAllBytes(mine.get()));
            }
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
