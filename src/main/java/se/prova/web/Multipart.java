package se.prova.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a form with a file apart, for the few routes that take one. The whole of it is in memory, since no request is
 * larger than the server's limit; a file's name is not kept, since it may be a person's.
 */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([A-Za-z0-9'()+_,./:=? -]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:[^\\r\\n]*; *filename=");
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PARTS_MAX = 20;

    private Multipart() {}

    /** Whether a body says that it has parts, and not how they are kept apart: the framework's own reader fails on it. */
    static boolean withoutBoundary(String contentType) {
        return contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")
                && !BOUNDARY.matcher(contentType).find();
    }

    /** @throws Refused if it cannot be read */
    static Fields parse(byte[] body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refused.unreadable();
        }
        byte[] mark = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Map<String, byte[]> files = new HashMap<>();
        int at = find(body, mark, 0);
        for (int parts = 0; at >= 0; parts++) {
            int from = at + mark.length;
            int next = find(body, mark, from);
            if (next < 0) {
                break;
            }
            if (parts >= PARTS_MAX) {
                throw Refused.unreadable();
            }
            part(Arrays.copyOfRange(body, from, Math.max(from, next - 2)), typed, files);
            at = next;
        }
        return new Fields(typed, files);
    }

    private static void part(byte[] part, Map<String, List<String>> typed, Map<String, byte[]> files) {
        int head = find(part, BLANK_LINE, 0);
        if (head < 0) {
            throw Refused.unreadable();
        }
        String headers = new String(part, 0, head, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(part, head + BLANK_LINE.length, part.length);
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            throw Refused.unreadable();
        }
        if (FILE.matcher(headers).find()) {
            files.put(name.group(1), content);
        } else {
            typed.computeIfAbsent(name.group(1), _ -> new ArrayList<>())
                    .add(new String(content, StandardCharsets.UTF_8));
        }
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++) {
            if (in[at] == what[0] && Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
