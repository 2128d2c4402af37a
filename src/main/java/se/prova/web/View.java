package se.prova.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What every page is given beside its own content: texts, who is signed in, where files lie.
 *
 * @param path the path of the page asked for, without query
 * @param incident the number of this request, to find it in the log
 */
public record View(Texts texts, Visitor visitor, Assets assets, String path, String incident) {

    public String language() {
        return texts.language().toLanguageTag();
    }

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** The text of a key, or another text where there is none. */
    public String textOr(String key, String otherwise) {
        return texts.textOr(key, otherwise);
    }

    /** The address of a file of ours, which changes when any of them does. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** Whether the page belongs under an entry of the main menu. */
    public boolean under(String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }

    public String day(LocalDate day) {
        return Dates.day(day, texts.language());
    }

    public String shortDay(LocalDate day) {
        return Dates.shortDay(day, texts.language());
    }

    public String weekDay(LocalDate day) {
        return Dates.weekDay(day, texts.language());
    }

    public String longDay(LocalDate day) {
        return Dates.longDay(day, texts.language());
    }

    public String time(LocalTime time) {
        return Dates.time(time);
    }

    public String moment(Instant moment) {
        return Dates.moment(moment, texts.language());
    }
}
