package se.prova.web;

import java.util.List;
import java.util.stream.Stream;

/** One choice of a list or a row of buttons: what is sent, and what is read. */
public record Option(String value, String label) {

    /** All constants of a type, each with the text whose key is the prefix and the constant's name. */
    public static <E extends Enum<E>> List<Option> all(View view, String prefix, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> new Option(constant.name(), view.text(prefix + constant.name())))
                .toList();
    }
}
