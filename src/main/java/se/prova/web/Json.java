package se.prova.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import se.prova.wire.Limits;

/** Looks through what was sent as JSON once, before anything is made of it. */
final class Json {

    private Json() {}

    /**
     * Lets one whole value through that keeps within the limits.
     *
     * @throws Refused if it is none, names a key twice, goes on after its end, or is too deep or too long anywhere
     */
    static void check(byte[] body, Limits limits) {
        try (JsonParser parser = factory(limits).createParser(utf8(body))) {
            int depth = 0;
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                values += depth == 0 ? 1 : 0;
                if (values > 1 || tooLong(parser, token, limits)) {
                    throw Refused.unreadable();
                }
            }
            if (values == 0) {
                throw Refused.unreadable();
            }
        } catch (IOException e) {
            throw Refused.unreadable();
        }
    }

    // Asked of every token, since the parser itself looks at a text or a number only when it is asked for.
    private static boolean tooLong(JsonParser parser, JsonToken token, Limits limits) throws IOException {
        if (!token.isScalarValue() || token.isBoolean() || token == JsonToken.VALUE_NULL) {
            return false;
        }
        return (token.isNumeric() && exponent(parser.getText()) > limits.jsonNumber())
                || parser.getTextLength() > limits.jsonText();
    }

    // 1e1000000000 is short to write and fills the memory when it is counted with.
    private static int exponent(String number) {
        int mark = number.toLowerCase(Locale.ROOT).indexOf('e');
        if (mark < 0) {
            return 0;
        }
        String digits = number.substring(mark + 1).replaceFirst("^[+-]?0*", "");
        return digits.length() > 4 ? Integer.MAX_VALUE : digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static JsonFactory factory(Limits limits) {
        return new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.jsonDepth())
                        .maxNumberLength(limits.jsonNumber())
                        .maxStringLength(limits.jsonText())
                        .build())
                .build();
    }
}
