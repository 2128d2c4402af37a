package se.prova.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder laid out as {@code instruments/}: definitions on top, {@code stations/} and {@code stations/pictures/} below.
 *
 * @param label how a reader finds the folder
 * @param files path inside the folder, with /, to content
 */
public record YamlFolder(String label, SortedMap<String, byte[]> files) {

    public static final String STATIONS = "stations/";
    public static final String PICTURES = "stations/pictures/";

    static final int FILES_MAX = 500;

    private static final String SHIPPED = "instruments";
    private static final String LANDMARK = SHIPPED + "/instrument.schema.json";

    /** The definitions that ship, from the class path: a folder of classes, or the one jar. */
    public static YamlFolder shipped(ClassLoader classes) {
        URL landmark = classes.getResource(LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("The program is broken: it lacks " + LANDMARK);
        }
        try {
            return landmark.openConnection() instanceof JarURLConnection jar
                    ? fromJar(jar)
                    : fromFolder(landmark.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A municipality's own folder; empty, with a problem, if it is not there. */
    public static Optional<YamlFolder> of(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            problems.add(new Problem(folder.toString(), 0, "", Rule.FOLDER_MISSING.text()));
            return Optional.empty();
        }
        return Optional.of(read(folder.toString(), folder, problems));
    }

    /** The definitions directly in a part of the folder, read as YAML. The part is empty or ends with /. */
    public List<YamlFile> definitions(String part, List<Problem> problems) {
        List<YamlFile> read = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String inside = path.startsWith(part) ? path.substring(part.length()) : "/";
            if (inside.endsWith(".yaml") && !inside.contains("/")) {
                YamlFile.read(place(path), bytes, problems).ifPresent(read::add);
            } else if (inside.endsWith(".yml") && !inside.contains("/")) {
                problems.add(new Problem(place(path), 0, "", Rule.FILE_EXTENSION.text()));
            }
        });
        return read;
    }

    /** How a reader finds a file of this folder. */
    public String place(String path) {
        return label + "/" + path;
    }

    private static YamlFolder fromFolder(URI landmark) {
        return whole(Path.of(landmark).resolveSibling(""));
    }

    private static YamlFolder fromJar(JarURLConnection jar) throws IOException, URISyntaxException {
        try (FileSystem inside =
                FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
            return whole(inside.getPath("/", SHIPPED));
        }
    }

    private static YamlFolder whole(Path folder) {
        List<Problem> problems = new ArrayList<>();
        YamlFolder read = read(SHIPPED, folder, problems);
        if (!problems.isEmpty()) {
            throw new WrongDefinitions(problems);
        }
        return read;
    }

    private static YamlFolder read(String label, Path folder, List<Problem> problems) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String part : List.of("", STATIONS, PICTURES)) {
            readPart(label, folder, part, files, problems);
        }
        return new YamlFolder(label, files);
    }

    // Files that are links are followed: that is how configuration is mounted in a container.
    private static void readPart(
            String label, Path folder, String part, SortedMap<String, byte[]> files, List<Problem> problems) {
        Path here = folder.resolve(part);
        if (!Files.isDirectory(here)) {
            return;
        }
        try (Stream<Path> entries = Files.list(here)) {
            for (Path file : entries.filter(Files::isRegularFile)
                    .sorted()
                    .limit(FILES_MAX + 1L)
                    .toList()) {
                String path = part + file.getFileName();
                readFile(label + "/" + path, file, problems).ifPresent(bytes -> files.put(path, bytes));
            }
        } catch (IOException e) {
            problems.add(new Problem(label + "/" + part, 0, "", Rule.FOLDER_MISSING.text()));
        }
        if (files.size() > FILES_MAX) {
            problems.add(new Problem(label, 0, "", Rule.TOO_MANY_FILES.text(FILES_MAX)));
        }
    }

    private static Optional<byte[]> readFile(String place, Path file, List<Problem> problems) {
        try {
            if (Files.size(file) <= YamlFile.BYTES_MAX) {
                return Optional.of(Files.readAllBytes(file));
            }
            problems.add(new Problem(place, 0, "", Rule.FILE_TOO_LARGE.text(YamlFile.BYTES_MAX)));
        } catch (IOException e) {
            problems.add(new Problem(place, 0, "", Rule.FILE_UNREADABLE.text()));
        }
        return Optional.empty();
    }
}
