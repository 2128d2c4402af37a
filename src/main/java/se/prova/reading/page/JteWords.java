package se.prova.reading.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.assessment.Presence;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.reading.Occasion;
import se.prova.reading.SkillReading;
import se.prova.web.View;

/** The small words of a reading: names, days, levels and support. */
record JteWords(View view, Map<UUID, String> names, Instrument performance) {

    String name(UUID account) {
        return names.getOrDefault(account, "");
    }

    String item(String id) {
        return performance
                .item(id)
                .map(Item::title)
                .map(title -> title.in(view.language()))
                .orElse(id);
    }

    String word(Level level) {
        return level.word().in(view.language());
    }

    /** "Anna Lind och Per Holm". */
    String list(Collection<String> parts) {
        List<String> all =
                parts.stream().filter(part -> !part.isBlank()).distinct().toList();
        if (all.size() < 2) {
            return String.join("", all);
        }
        return view.text("reading.page.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    /** "10 och 18 november 2026", or each in full where the months differ. */
    String days(Collection<LocalDate> days) {
        List<LocalDate> all = days.stream().distinct().sorted().toList();
        if (all.isEmpty()) {
            return "";
        }
        LocalDate last = all.getLast();
        boolean sameMonth =
                all.stream().allMatch(day -> day.getMonth() == last.getMonth() && day.getYear() == last.getYear());
        List<String> parts = new ArrayList<>();
        for (LocalDate day : all) {
            parts.add(day.equals(last) ? view.day(day) : sameMonth ? "" + day.getDayOfMonth() : view.shortDay(day));
        }
        return list(parts);
    }

    String duration(Duration time) {
        return Presence.duration(view, (int) time.toMinutes());
    }

    String minutes(int minutes) {
        return Presence.duration(view, minutes);
    }

    /** The most help given, or that nobody said. Empty where no rating stands. */
    String support(SkillReading.Support support) {
        Optional<String> most = support.most()
                .map(level -> level.rank() == 0
                        ? view.text("reading.page.support.none")
                        : level.name().in(view.language()));
        if (most.isEmpty()) {
            return support.unsaid() == 0 ? "" : view.text("reading.page.support.unsaid");
        }
        return support.unsaid() == 0
                ? most.get()
                : view.text("reading.page.support.partly", most.get(), support.unsaid());
    }

    /** What stands in one session, as in the table twin: a word, never a number. */
    String standing(Occasion occasion) {
        String language = view.language();
        return occasion.level()
                .map(this::word)
                .or(() -> occasion.without().map(without -> without.name().in(language)))
                .orElseGet(() -> view.text(
                        occasion.standing().isPresent()
                                ? "reading.why.unknown"
                                : occasion.unchosen().isEmpty() ? "reading.why.not-rated" : "reading.why.not-chosen"));
    }
}
