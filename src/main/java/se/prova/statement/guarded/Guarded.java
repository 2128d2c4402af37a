package se.prova.statement.guarded;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.prova.assessment.AttendanceDay;
import se.prova.guard.Facts;
import se.prova.guard.Passage;
import se.prova.guard.kept.Standing;
import se.prova.instrument.ActivityArea;
import se.prova.reading.Attendance;
import se.prova.reading.Cell;
import se.prova.reading.Reading;
import se.prova.statement.Finding;
import se.prova.statement.Recipient;
import se.prova.statement.Statements.Whole;
import se.prova.statement.drafting.Check;

/** A statement as the language guard is given it: what staff wrote, and what was recorded. */
public final class Guarded {

    private static final int WEEKS_PER_YEAR_MAX = 100;

    private Guarded() {}

    /** Findings, their plain words and answers; never the questions, and never what the participant said of the statement. */
    public static List<Passage> passages(Whole whole) {
        List<Passage> passages = new ArrayList<>();
        for (Finding one : whole.findings()) {
            passages.add(new Passage(
                    "finding/" + one.id(), Passage.Kind.valueOf(one.source().name()), one.text()));
            if (!one.plain().isBlank()) {
                passages.add(new Passage("plain/" + one.id(), Passage.Kind.PLAIN, one.plain()));
            }
        }
        whole.answers().stream()
                .filter(one -> !one.open())
                .forEach(one -> passages.add(
                        new Passage("question/" + one.questionId(), Passage.Kind.ANSWER, one.text() + one.whyNot())));
        return passages;
    }

    /** What was recorded, for the rules that hold a claim against it. */
    public static Facts facts(List<AttendanceDay> days, Reading reading, Whole whole, Limits limits, LocalDate today) {
        return new Facts(today, presence(days, reading.attendance()), uneven(reading), lengths(whole, limits));
    }

    private static Optional<Facts.Presence> presence(List<AttendanceDay> days, Attendance attendance) {
        if (attendance.daysReported() == 0) {
            return Optional.empty();
        }
        Map<Integer, Integer> weeks = new HashMap<>();
        for (AttendanceDay day : days) {
            if (day.presentMinutes() > 0) {
                int week = day.day().get(IsoFields.WEEK_BASED_YEAR) * WEEKS_PER_YEAR_MAX
                        + day.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                weeks.merge(week, day.presentMinutes(), Integer::sum);
            }
        }
        return Optional.of(new Facts.Presence(
                attendance.presentMinutes(),
                attendance.agreedMinutes(),
                attendance.daysPresent(),
                attendance.daysReported(),
                attendance.longestMinutes(),
                weeks.values().stream().mapToInt(Integer::intValue).max().orElse(0)));
    }

    /** Skills whose demand was met at one station and not at another. */
    private static Set<String> uneven(Reading reading) {
        Set<String> met = new HashSet<>();
        Set<String> unmet = new HashSet<>();
        reading.stations().stream()
                .flatMap(station -> station.skills().stream())
                .forEach(skill -> {
                    if (skill.cell() == Cell.MET) {
                        met.add(skill.item());
                    } else if (skill.cell().unmet()) {
                        unmet.add(skill.item());
                    }
                });
        met.retainAll(unmet);
        return met;
    }

    private static List<Facts.Length> lengths(Whole whole, Limits limits) {
        List<Facts.Length> lengths = new ArrayList<>();
        limits.charactersPerArea().forEach((recipient, limit) -> {
            for (ActivityArea area : ActivityArea.values()) {
                lengths.add(
                        new Facts.Length(recipient.folder(), area.name(), characters(whole, recipient, area), limit));
            }
        });
        return lengths;
    }

    private static int characters(Whole whole, Recipient recipient, ActivityArea area) {
        return whole.findings().stream()
                .filter(one -> one.area() == area)
                .filter(one -> !whole.leftOutOf(recipient).contains(one.id()))
                .mapToInt(one -> one.text().length())
                .sum();
    }

    /** What stands in the way of a signature. */
    public static List<Check> checks(Standing standing) {
        Stream<Check> blocks = standing.blocks().stream()
                .filter(Standing.Block::open)
                .map(one -> check(Check.Kind.GUARD_BLOCKED, one.rule().id()));
        Stream<Check> warnings = standing.warnings().stream()
                .filter(Standing.Warning::open)
                .map(one -> check(Check.Kind.GUARD_UNANSWERED, one.rule().id()));
        Stream<Check> question =
                Stream.of(check(Check.Kind.GUARD_QUESTION, "question")).filter(_ -> !standing.reflected());
        return Stream.of(blocks, warnings, question)
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    private static Check check(Check.Kind kind, String rule) {
        return new Check(kind, "guard/" + rule, List.of(rule));
    }
}
