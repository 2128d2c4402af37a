package se.prova.journal;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.uri.UriMatchTemplate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that an entry tells.
 *
 * <p>What is here is all there is. None takes any text: each is made from a type, or has a shape, that a name, a note or
 * a personnummer cannot have.
 */
public final class Field {

    private static final long NUMBER_MAX = 999_999_999;
    // Neither 0 nor 1, of which every month has one: no date is mistaken for it.
    private static final Pattern INCIDENT = Pattern.compile("[2-9A-HJ-NP-Z]{10}");
    // What a part of an address must look like stands behind its name.
    private static final Pattern SHAPE = Pattern.compile("(?<=\\{\\w{1,40}):[^}]*");
    private static final int FILE_CHARS_MAX = 120;

    private final String name;
    private final String value;

    private Field(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /** The number that the answer to a request carries. */
    public static Field incident(String number) {
        return new Field("incident", INCIDENT.matcher(number).matches() ? number : "none");
    }

    public static Field method(HttpMethod method) {
        return new Field("method", method.name());
    }

    /** The address as the router has it, with names for what stands in it; nothing of an address that is none of ours. */
    public static Field route(Optional<UriMatchTemplate> template) {
        return new Field(
                "route",
                template.map(UriMatchTemplate::toPathString)
                        .map(path -> Line.token(SHAPE.matcher(path).replaceAll("")))
                        .orElse("unmatched"));
    }

    public static Field status(int status) {
        return new Field("status", bounded(status));
    }

    public static Field ms(long milliseconds) {
        return new Field("ms", bounded(milliseconds));
    }

    public static Field count(long count) {
        return new Field("count", bounded(count));
    }

    /** An entry of the audit log. */
    public static Field entry(long seq) {
        return new Field("entry", bounded(seq));
    }

    public static Field why(Enum<?> reason) {
        return new Field("why", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A file of the municipality's own definitions, as it is called. */
    public static Field file(String name) {
        return new Field("file", Line.token(name.substring(0, Math.min(name.length(), FILE_CHARS_MAX))));
    }

    /** A line of that file. */
    public static Field line(int number) {
        return new Field("line", bounded(number));
    }

    /** What kind of failure, and where: never what it said. */
    public static Field failure(Throwable failure) {
        return new Field("failure", '"' + Line.places(failure) + '"');
    }

    private static String bounded(long number) {
        return Long.toString(Math.clamp(number, -NUMBER_MAX, NUMBER_MAX));
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
