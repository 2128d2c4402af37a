package se.prova.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One YAML file as a tree, with the line of every place in it.
 *
 * @param name the file as the reader can find it
 * @param lines JSON pointer to line, counted from 1
 * @param plain JSON pointer to what was written, for each value that YAML took for something else than text
 */
public record YamlFile(String name, JsonNode tree, Map<String, Integer> lines, Map<String, String> plain) {

    public static final int BYTES_MAX = 1_000_000;

    /** Reads a file and adds what is wrong with it; empty if nothing of it can be used. */
    public static Optional<YamlFile> read(String name, byte[] bytes, List<Problem> problems) {
        if (bytes.length > BYTES_MAX) {
            problems.add(new Problem(name, 0, "", Rule.FILE_TOO_LARGE.text(BYTES_MAX)));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return YamlReader.read(name, text, problems);
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, 0, "", Rule.NOT_UTF8.text()));
            return Optional.empty();
        }
    }

    /** A problem at a place in this file. */
    public Problem problem(String pointer, Rule rule, Object... words) {
        return new Problem(name, line(pointer), pointer, rule.text(words));
    }

    /** The line of a place, or of the nearest place around it. */
    public int line(String pointer) {
        Integer line = lines.get(pointer);
        if (line != null) {
            return line;
        }
        return pointer.isEmpty() ? 1 : line(pointer.substring(0, pointer.lastIndexOf('/')));
    }
}
