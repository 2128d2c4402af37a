package se.prova.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import se.prova.statement.print.Rendered;

/**
 * Which document a file says that it is: in its metadata, else in the data embedded in it. A text that only cites a
 * document names it in neither.
 */
record Claim(String documentId, int version) {

    private static final String ID = "(PRV-[0-9]{4}-[0-9A-Z]{6})";
    private static final Pattern METADATA = Pattern.compile("<dc:identifier>" + ID + "-([0-9]{1,4})</dc:identifier>");
    private static final Pattern EMBEDDED = Pattern.compile(
            "\"" + Rendered.FORMAT + "\".{0,400}?\"id\"\\s*:\\s*\"" + ID
                    + "\"\\s*,\\s*\"version\"\\s*:\\s*\"([0-9]{1,4})\"",
            Pattern.DOTALL);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_BYTES = 1_024;
    private static final int INFLATED_MAX = 4_096;
    private static final int STREAMS_MAX = 2_000;

    static Optional<Claim> of(byte[] file) {
        Optional<Claim> told = first(METADATA, text(file, file.length));
        return told.isPresent() ? told : embedded(file);
    }

    /** What a file is that says nothing of a document here. */
    static Verdict.Kind foreign(byte[] file) {
        if (!text(file, Math.min(HEAD_BYTES, file.length)).contains("%PDF-")) {
            return Verdict.Kind.NOT_PDF;
        }
        return text(file, file.length).contains("/Encrypt") ? Verdict.Kind.ENCRYPTED : Verdict.Kind.UNKNOWN;
    }

    /** The beginning of each compressed stream; no more of it is unpacked than a name needs. */
    private static Optional<Claim> embedded(byte[] file) {
        int streams = 0;
        for (int at = next(file, 0); at >= 0 && streams < STREAMS_MAX; at = next(file, at)) {
            streams++;
            int from = at;
            while (from < file.length && (file[from] == '\r' || file[from] == '\n')) {
                from++;
            }
            Optional<Claim> found = first(EMBEDDED, inflated(file, from));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static int next(byte[] file, int from) {
        for (int at = from; at <= file.length - STREAM.length; at++) {
            int same = 0;
            while (same < STREAM.length && file[at + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private static String inflated(byte[] file, int from) {
        byte[] out = new byte[INFLATED_MAX];
        int made = 0;
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            while (made < out.length && !inflater.finished()) {
                int more = inflater.inflate(out, made, out.length - made);
                if (more == 0) {
                    break;
                }
                made += more;
            }
        } catch (DataFormatException _) {
            // What came before the damage may still name it.
            return text(out, made);
        } finally {
            inflater.end();
        }
        return text(out, made);
    }

    private static Optional<Claim> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find()
                ? Optional.of(new Claim(found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
