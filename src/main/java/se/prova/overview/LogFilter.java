package se.prova.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.prova.audit.Kind;
import se.prova.audit.Search;
import se.prova.web.Dates;

/**
 * What a reader of the log has chosen to see, as written in the address. What makes no sense is left out.
 *
 * @param unit id of a unit; empty for all that the reader may see
 * @param who id of an account
 * @param code a participant's code
 * @param from first day
 * @param until last day
 */
public record LogFilter(String unit, String who, String code, String from, String until, Kind kind) {

    /** The filter of an address; a kind that is none of ours asks for all. */
    static LogFilter of(String unit, String who, String code, String from, String until, String kind) {
        Kind known = Kind.ALL;
        for (Kind one : Kind.values()) {
            known = one.name().equals(kind) ? one : known;
        }
        return new LogFilter(unit, who, code.strip().toUpperCase(Locale.ROOT), from, until, known);
    }

    public boolean any() {
        return !unit.isEmpty()
                || !who.isEmpty()
                || !code.isEmpty()
                || !from.isEmpty()
                || !until.isEmpty()
                || kind != Kind.ALL;
    }

    /**
     * The same as a search in some units, of which there is one at least.
     *
     * @param subject opaque id of the participant with the code; empty where none is asked for
     */
    Search in(List<String> units, String subject, long before, int count) {
        return new Search(
                units,
                who,
                subject,
                kind,
                day(from).map(day -> day.atStartOfDay(Dates.ZONE).toInstant()).orElse(Instant.EPOCH),
                day(until)
                        .map(day -> day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant())
                        .orElse(Instant.parse("9999-01-01T00:00:00Z")),
                before,
                count);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The filter as the end of an address. */
    public String query() {
        return "enhet=" + unit + "&vem=" + who + "&kod=" + code + "&fran=" + from + "&till=" + until + "&vad=" + kind;
    }
}
