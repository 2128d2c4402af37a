package se.prova.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.interview.Interview;
import se.prova.reading.Attendance;
import se.prova.reading.InterviewChange;
import se.prova.reading.Material;
import se.prova.reading.page.ReadingPage.Change;
import se.prova.reading.page.ReadingPage.Talks;
import se.prova.web.View;

/** Words the interviews side by side, and the time at the place. */
final class JteTalks {

    private static final int MINUTES_PER_HOUR = 60;

    private JteTalks() {}

    static Talks talks(JteWords words, Material material, InterviewChange change) {
        Instrument instrument = material.interviews().stream()
                .filter(talk -> talk.interview().id().equals(change.first().id()))
                .map(Material.Talk::instrument)
                .findFirst()
                .orElseThrow();
        return new Talks(
                held(words, change.first()),
                held(words, change.closing()),
                change.items().stream()
                        .map(item -> change(words.view(), instrument, item))
                        .toList());
    }

    private static String held(JteWords words, Interview interview) {
        return words.view()
                .text("reading.page.head", words.view().shortDay(interview.heldOn()), words.name(interview.raterId()));
    }

    private static Change change(View view, Instrument instrument, InterviewChange.OfItem item) {
        return new Change(
                instrument
                        .item(item.item())
                        .map(Item::title)
                        .map(title -> title.in(view.language()))
                        .orElse(""),
                answer(view, item.from()),
                answer(view, item.to()),
                view.text(item.verdict().key()),
                String.join(
                        ", ",
                        item.reasons().stream()
                                .sorted()
                                .map(reason -> view.text(reason.key()))
                                .toList()));
    }

    private static String answer(View view, InterviewChange.Answer answer) {
        return answer.level()
                .map(level -> level.word().in(view.language()))
                .or(() -> answer.without().map(without -> without.name().in(view.language())))
                .orElseGet(() -> view.text("reading.page.not-asked"));
    }

    /** Sentences on attendance; hours and days, never a share. */
    static List<String> attendance(JteWords words, Attendance attendance) {
        View view = words.view();
        if (attendance.daysReported() == 0) {
            return List.of(view.text("reading.page.attendance.none"));
        }
        boolean whole = attendance.presentMinutes() % MINUTES_PER_HOUR == 0
                && attendance.agreedMinutes() % MINUTES_PER_HOUR == 0;
        List<String> lines = new ArrayList<>();
        lines.add(view.text(
                whole ? "reading.page.attendance.hours" : "reading.page.attendance.minutes",
                whole
                        ? Integer.toString(attendance.presentMinutes() / MINUTES_PER_HOUR)
                        : words.minutes(attendance.presentMinutes()),
                whole
                        ? Integer.toString(attendance.agreedMinutes() / MINUTES_PER_HOUR)
                        : words.minutes(attendance.agreedMinutes()),
                attendance.daysPresent(),
                attendance.daysReported()));
        if (attendance.longestMinutes() > 0) {
            lines.add(view.text("reading.page.attendance.longest", words.minutes(attendance.longestMinutes())));
        }
        if (attendance.daysUnreported() > 0) {
            lines.add(view.text("reading.page.attendance.unreported", attendance.daysUnreported()));
        }
        attendance
                .absences()
                .forEach(away -> lines.add(view.text(
                        "reading.page.absence",
                        away.days(),
                        view.text("reading.page.away." + away.reason()),
                        Optional.ofNullable(away.announced())
                                .map(announced ->
                                        view.text(announced ? "reading.page.announced" : "reading.page.unannounced"))
                                .orElse(""))));
        return lines;
    }
}
