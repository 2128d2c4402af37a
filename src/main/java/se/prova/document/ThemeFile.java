package se.prova.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.prova.document.Theme.Colour;
import se.prova.document.Theme.Margins;
import se.prova.document.Theme.Size;

// Reads what a site changes of the look, and collects every mistake before it gives up.
final class ThemeFile {

    private static final Set<Colour> READ =
            Set.of(Colour.INK, Colour.MUTED, Colour.PERFORMANCE, Colour.DEMAND, Colour.HEAD);
    private static final double CONTRAST_MIN = 4.5;
    private static final Set<String> LOGO = Set.of("file", "alt", "height", "bytes");
    private static final String IN_LOGO = "logo.";
    private static final int ALT_MAX = 120;

    private final String file;
    private final ToIntFunction<String> lines;
    private final List<Mistake> mistakes = new ArrayList<>();
    private @Nullable Logo logo;

    ThemeFile(String file, ToIntFunction<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    private void wrong(Rule rule, String name, Object... words) {
        List<Object> all = new ArrayList<>(List.of(name));
        all.addAll(List.of(words));
        mistakes.add(rule.at(new Place(file, Math.max(1, lines.applyAsInt(name))), all.toArray()));
    }

    Theme read(Map<String, ?> values) {
        Theme standard = Theme.standard();
        Map<Size, Double> sizes = new EnumMap<>(standard.sizes());
        Map<Colour, Integer> colours = new EnumMap<>(standard.colours());
        Map<String, Double> rest = new HashMap<>(Map.of(
                "top", standard.margins().top(),
                "right", standard.margins().right(),
                "bottom", standard.margins().bottom(),
                "left", standard.margins().left(),
                "leading", standard.leading(),
                "rule", standard.rule()));
        List<String> letterhead = new ArrayList<>();
        values.forEach((name, value) -> {
            switch (name) {
                case "sizes" ->
                    each(
                            name,
                            value,
                            (size, number) -> named(Size.class, size, name)
                                    .ifPresent(key -> number(name + "." + size, number, 6, 40)
                                            .ifPresent(points -> sizes.put(key, points))));
                case "colours" ->
                    each(
                            name,
                            value,
                            (colour, code) -> named(Colour.class, colour, name)
                                    .ifPresent(
                                            key -> colour(key, colour, code).ifPresent(rgb -> colours.put(key, rgb))));
                case "margins" -> each(name, value, (side, number) -> margin(side, number, rest));
                case "leading" -> number(name, value, 1.1, 2).ifPresent(number -> rest.put(name, number));
                case "rule" -> number(name, value, 0.2, 3).ifPresent(number -> rest.put(name, number));
                case "letterhead" -> letterhead.addAll(lines(name, value));
                case "logo" -> logo(value);
                default -> wrong(Rule.THEME_NAME, name);
            }
        });
        if (!mistakes.isEmpty()) {
            throw new FaultyPage(mistakes);
        }
        Margins margins = new Margins(at(rest, "top"), at(rest, "right"), at(rest, "bottom"), at(rest, "left"));
        return new Theme(sizes, colours, margins, at(rest, "leading"), at(rest, "rule"), letterhead, logo);
    }

    private static double at(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, 0.0);
    }

    private void each(String name, @Nullable Object value, BiConsumer<String, @Nullable Object> to) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> to.accept(String.valueOf(key), inner));
        } else {
            wrong(Rule.THEME_NAME, name);
        }
    }

    private <E extends Enum<E>> Optional<E> named(Class<E> type, String word, String within) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(value);
            }
        }
        wrong(Rule.THEME_NAME, within + "." + word);
        return Optional.empty();
    }

    private void margin(String side, @Nullable Object value, Map<String, Double> to) {
        if (Set.of("top", "right", "bottom", "left").contains(side)) {
            number("margins." + side, value, 10, 50).ifPresent(number -> to.put(side, number));
        } else {
            wrong(Rule.THEME_NAME, "margins." + side);
        }
    }

    private Optional<Double> number(String name, @Nullable Object value, double least, double most) {
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return Optional.of(number.doubleValue());
        }
        wrong(Rule.THEME_NUMBER, name, least, most);
        return Optional.empty();
    }

    private Optional<Integer> colour(Colour colour, String name, @Nullable Object value) {
        if (!(value instanceof String code) || !code.matches("#[0-9A-Fa-f]{6}")) {
            wrong(Rule.THEME_COLOUR, name);
            return Optional.empty();
        }
        int rgb = Integer.parseInt(code.substring(1), 16);
        if (READ.contains(colour) && contrastToWhite(rgb) < CONTRAST_MIN) {
            wrong(Rule.THEME_PALE, name);
        }
        return Optional.of(rgb);
    }

    // WCAG 2.2, relative luminance.
    private static double contrastToWhite(int rgb) {
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private void logo(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> parts)) {
            wrong(Rule.THEME_NAME, "logo");
            return;
        }
        parts.keySet().stream()
                .map(String::valueOf)
                .filter(part -> !LOGO.contains(part))
                .forEach(part -> wrong(Rule.THEME_NAME, IN_LOGO + part));
        String alt = parts.get("alt") instanceof String words ? words.strip() : "";
        if (alt.isEmpty() || alt.length() > ALT_MAX) {
            wrong(Rule.LOGO_ALT, IN_LOGO + "alt", ALT_MAX);
        }
        Optional<Double> height = parts.containsKey("height")
                ? number(IN_LOGO + "height", parts.get("height"), 5, 30)
                : Optional.of(14.0);
        String picture = String.valueOf(parts.get("file"));
        if (!(parts.get("bytes") instanceof byte[] png)) {
            wrong(Rule.LOGO_FILE, IN_LOGO + "file", picture);
            return;
        }
        try {
            logo = Logo.read(png, alt, height.orElse(0.0));
        } catch (Logo.Unfit e) {
            wrong(e.rule(), IN_LOGO + "file", picture, Logo.BYTES_MAX / 1000, Logo.POINTS_MAX);
        }
    }

    private List<String> lines(String name, @Nullable Object value) {
        if (value instanceof List<?> list && list.size() <= 6 && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        wrong(Rule.THEME_TEXT, name);
        return List.of();
    }
}
