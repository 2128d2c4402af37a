package se.prova.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a sent form apart. */
final class Forms {

    static final int FIELDS_MAX = 2_000;

    private Forms() {}

    /**
     * The fields of an {@code application/x-www-form-urlencoded} body: composed characters (å is one, however it was
     * typed), line ends as one character.
     *
     * @throws Refused if it is not UTF-8, has broken escapes or too many fields
     */
    static Fields parse(byte[] body) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        String all = new String(body, StandardCharsets.ISO_8859_1);
        String[] pairs = all.isEmpty() ? new String[0] : all.split("&", FIELDS_MAX + 1);
        if (pairs.length > FIELDS_MAX) {
            throw Refused.unreadable();
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            typed.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return new Fields(typed);
    }

    private static String decode(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.put(hex(escaped, i + 1));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw Refused.unreadable();
        }
    }

    private static byte hex(String escaped, int at) {
        if (at + 2 > escaped.length()) {
            throw Refused.unreadable();
        }
        int high = Character.digit(escaped.charAt(at), 16);
        int low = Character.digit(escaped.charAt(at + 1), 16);
        if (high < 0 || low < 0) {
            throw Refused.unreadable();
        }
        return (byte) (high * 16 + low);
    }
}
