package se.prova.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sizes, colours and margins: what a site may change without touching a text.
 *
 * @param sizes in points
 * @param colours as 0xRRGGBB
 * @param leading height of a line of running text, in times its size
 * @param rule thickness of lines, in points
 * @param logo printed above the sender; null for none
 * @param letterhead the sender's lines, printed when a template's letterhead leaves the left column out
 */
public record Theme(
        Map<Size, Double> sizes,
        Map<Colour, Integer> colours,
        Margins margins,
        double leading,
        double rule,
        List<String> letterhead,
        @Nullable Logo logo) {

    /** Places where letters differ in size. */
    public enum Size {
        TITLE,
        LEAD,
        PART,
        HEADING,
        SUBHEADING,
        TEXT,
        ANSWER,
        ANSWER_NUMBER,
        TABLE,
        SMALL,
        REF,
        QUOTE,
        LETTERHEAD,
        FOOTER
    }

    /** The palette. Every one is solid; transparency is refused by PDF/A. */
    public enum Colour {
        INK,
        MUTED,
        LINE,
        HAIRLINE,
        SOFT,
        PERFORMANCE,
        DEMAND,
        HEAD,
        DRAFT
    }

    /** Millimetres from the edge of the paper, which is A4. */
    public record Margins(double top, double right, double bottom, double left) {}

    public Theme {
        sizes = Map.copyOf(sizes);
        colours = Map.copyOf(colours);
        letterhead = List.copyOf(letterhead);
    }

    /** The look that ships. */
    public static Theme standard() {
        return new Theme(standardSizes(), standardColours(), new Margins(16, 18, 20, 20), 1.42, 0.6, List.of(), null);
    }

    public float size(Size size) {
        return sizes.getOrDefault(size, 10.5).floatValue();
    }

    public int colour(Colour colour) {
        return colours.getOrDefault(colour, 0);
    }

    /**
     * The look that ships, with what a site changes: {@code sizes}, {@code colours} and {@code margins} by name, {@code
     * leading}, {@code rule}, {@code letterhead} as a list of lines, and {@code logo} with {@code file}, {@code alt}, {@code
     * height} and what the file holds as {@code bytes}.
     *
     * @param file the name to show in mistakes
     * @throws FaultyPage with every mistake: an unknown name, a number out of bounds, or a colour too pale to read
     */
    public static Theme of(String file, Map<String, ?> values) {
        return of(file, values, name -> 1);
    }

    /** As {@link #of(String, Map)}, with the line of each name, such as {@code sizes.text}. */
    public static Theme of(String file, Map<String, ?> values, ToIntFunction<String> lines) {
        return new ThemeFile(file, lines).read(values);
    }

    private static Map<Size, Double> standardSizes() {
        Map<Size, Double> sizes = new EnumMap<>(Size.class);
        sizes.put(Size.TITLE, 23.0);
        sizes.put(Size.LEAD, 12.0);
        sizes.put(Size.PART, 17.0);
        sizes.put(Size.HEADING, 13.0);
        sizes.put(Size.SUBHEADING, 10.5);
        sizes.put(Size.TEXT, 10.5);
        sizes.put(Size.ANSWER, 11.0);
        sizes.put(Size.ANSWER_NUMBER, 15.0);
        sizes.put(Size.TABLE, 10.0);
        sizes.put(Size.SMALL, 9.0);
        sizes.put(Size.REF, 9.5);
        sizes.put(Size.QUOTE, 12.0);
        sizes.put(Size.LETTERHEAD, 9.5);
        sizes.put(Size.FOOTER, 8.5);
        return sizes;
    }

    private static Map<Colour, Integer> standardColours() {
        Map<Colour, Integer> colours = new EnumMap<>(Colour.class);
        colours.put(Colour.INK, 0x17232D);
        colours.put(Colour.MUTED, 0x4D5A64);
        colours.put(Colour.LINE, 0xA9B0B5);
        colours.put(Colour.HAIRLINE, 0xD5D8DA);
        colours.put(Colour.SOFT, 0xF1EFE9);
        colours.put(Colour.PERFORMANCE, 0x1B5078);
        colours.put(Colour.DEMAND, 0x8A5200);
        colours.put(Colour.HEAD, 0x16324A);
        colours.put(Colour.DRAFT, 0xEFE3DF);
        return colours;
    }
}
