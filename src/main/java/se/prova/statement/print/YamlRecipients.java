package se.prova.statement.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.statement.Recipient;

/**
 * Reads a recipient's templates again when a site has changed any of its own files: the next preview shows the change
 * or the mistake in it, and while there is a mistake nothing is signed. Earlier templates are never used in its place,
 * since a preview and a signature must speak of the same words.
 */
final class YamlRecipients implements Recipients {

    private static final int DEPTH_MAX = 3;

    private record Read(String stamp, Templates templates) {}

    private final Optional<Path> own;
    private final Map<Recipient, Read> read = new EnumMap<>(Recipient.class);

    YamlRecipients(Optional<Path> own) {
        this.own = own;
    }

    @Override
    public synchronized Templates of(Recipient recipient) {
        String stamp = own.map(YamlRecipients::stamp).orElse("");
        @Nullable Read known = read.get(recipient);
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Read(stamp, YamlTemplates.of(recipient, own));
            read.put(recipient, known);
        }
        return known.templates();
    }

    // Name, size and time of every file: a hundred at most, so that nothing has to be read to see that nothing changed.
    private static String stamp(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH_MAX)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .map(YamlRecipients::stampOf)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stampOf(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }
}
