package se.prova.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How days and times are written, in Europe/Stockholm whatever the machine's zone. */
public final class Dates {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Dates() {}

    /** Today's date in Sweden. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The Swedish day that a moment belongs to. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** "2 november 2026". */
    public static String day(LocalDate day, Locale language) {
        return write(day, "d MMMM yyyy", language);
    }

    /** "10 nov". */
    public static String shortDay(LocalDate day, Locale language) {
        return write(day, "d MMM", language).replace(".", "");
    }

    /** "Fredag 20 november". */
    public static String weekDay(LocalDate day, Locale language) {
        String written = write(day, "EEEE d MMMM", language);
        return written.substring(0, 1).toUpperCase(language) + written.substring(1);
    }

    /** "fredag 20 november 2026". */
    public static String longDay(LocalDate day, Locale language) {
        return write(day, "EEEE d MMMM yyyy", language);
    }

    /** "09.26". */
    public static String time(LocalTime time) {
        return write(time, "HH.mm", Locale.ROOT);
    }

    /** "10 nov 09.26". */
    public static String moment(Instant moment, Locale language) {
        return shortDay(dayOf(moment), language) + " " + time(LocalTime.ofInstant(moment, ZONE));
    }

    private static String write(TemporalAccessor when, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(when);
    }
}
