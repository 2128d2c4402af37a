package se.prova.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Style sheets, scripts and icons, read once at start.
 *
 * <p>They lie under one hash of all their content, so that a browser may keep them for ever and files may still name
 * each other by relative address.
 */
@Singleton
public class Assets {

    private static final String FOLDER = "/assets";
    private static final int HASH_CHARS = 16;

    private final Map<String, byte[]> files;
    private final String hash;

    Assets() {
        this.files = read();
        this.hash = hashOf(files);
    }

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String path(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return FOLDER + "/" + hash + "/" + name;
    }

    /** A file's content, if the hash is today's and the file exists. */
    Optional<byte[]> find(String wantedHash, String name) {
        return wantedHash.equals(hash) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    private static Map<String, byte[]> read() {
        URL one = Objects.requireNonNull(Assets.class.getResource(FOLDER + "/app.css"), "The build copies app.css");
        try {
            URI address = one.toURI();
            if (!"jar".equals(address.getScheme())) {
                return read(Objects.requireNonNull(Path.of(address).getParent()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Every resource has a valid address", e);
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String hashOf(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
