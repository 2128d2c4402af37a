package se.prova.statement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import se.prova.assessment.AttendanceDay;
import se.prova.reading.Reading;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.print.Printed;
import se.prova.statement.print.Templates;
import se.prova.statement.print.YamlTemplates;
import se.prova.statement.signing.Signing;

// Cases to print: the typical one, one with nothing in it, and one with everything that could break a page.
public final class Samples {

    public static final String HEAD = "7c1e90ab44d26f08b3e51d9a0c7752fe7c1e90ab44d26f08b3e51d9a0c7752fe";
    public static final String LONG_WORD = "Ö".repeat(300);
    public static final String EMOJI = "Jag blev glad 🙂🚲";
    public static final String RIGHT_TO_LEFT = "شكرا جزيلا";
    private static final int ROWS = 60;
    private static final List<Finding.Heading> HEADINGS =
            List.of(Finding.Heading.GOES_WELL, Finding.Heading.HARD, Finding.Heading.HELPS, Finding.Heading.NEXT);

    private Samples() {}

    public static CaseFile typical() {
        return signed(TypicalCase.drafted());
    }

    public static CaseFile drafted() {
        return TypicalCase.drafted();
    }

    public static Whole whole(CaseFile file) {
        return Objects.requireNonNull(file.statement());
    }

    public static Library library(CaseFile file) {
        return Library.of(file.definitions());
    }

    public static Reading reading(CaseFile file) {
        return Reading.of(file.material(library(file)), file.floor());
    }

    public static Templates templates(Recipient recipient) {
        return YamlTemplates.of(recipient, Optional.empty());
    }

    public static Printed print(CaseFile file, Recipient recipient) {
        return Printed.of(file, whole(file), library(file), reading(file), templates(recipient));
    }

    public static Signing sign(CaseFile file) {
        AtomicLong next = new AtomicLong(900_000);
        return Signing.of(
                file,
                whole(file),
                library(file),
                reading(file),
                Stream.of(Recipient.values()).map(Samples::templates).toList(),
                new Signing.Signer(TypicalTrial.ANNA, TypicalCase.SIGNED, HEAD),
                () -> TypicalTrial.id(next.incrementAndGet()));
    }

    /** The same file with other events. */
    public static CaseFile withEvents(CaseFile file, List<Event> events) {
        return new CaseFile(
                CaseFile.FORMAT,
                file.place(),
                file.person(),
                file.assessment(),
                file.questions(),
                file.earlierTrials(),
                file.days(),
                file.interviews(),
                file.profiles(),
                file.sessions(),
                events,
                file.colleagues(),
                file.definitions(),
                file.floor(),
                file.statement());
    }

    public static CaseFile signed(CaseFile file) {
        return file.with(with(whole(file), sign(file).statement()));
    }

    public static Whole with(Whole whole, Statement statement) {
        return new Whole(
                statement, whole.findings(), whole.answers(), whole.bases(), whole.comments(), whole.leftOut());
    }

    /** Without the findings, for one recipient. */
    public static CaseFile without(CaseFile file, Recipient recipient, Set<UUID> left) {
        Whole whole = whole(file);
        return file.with(new Whole(
                whole.statement(),
                whole.findings(),
                whole.answers(),
                whole.bases(),
                whole.comments(),
                Map.of(recipient, left)));
    }

    /** Nothing asked, nothing done, nothing found. */
    public static CaseFile empty() {
        CaseFile file = TypicalTrial.file();
        CaseFile empty = new CaseFile(
                CaseFile.FORMAT,
                file.place(),
                file.person(),
                file.assessment(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                file.colleagues(),
                file.definitions(),
                file.floor(),
                null);
        return signed(empty.with(new Whole(TypicalCase.draft(), List.of(), List.of(), List.of(), List.of(), Map.of())));
    }

    /** Long words, a long note, sixty rows of each, emoji and right-to-left in the participant's own words. */
    public static CaseFile hostile() {
        CaseFile file = TypicalCase.drafted();
        Whole whole = whole(file);
        Event note = note(file);
        List<Finding> findings = new ArrayList<>(whole.findings());
        List<Basis> bases = new ArrayList<>(whole.bases());
        for (int i = 0; i < ROWS; i++) {
            Finding finding = finding(whole, i);
            findings.add(finding);
            bases.add(new Basis(
                    TypicalTrial.id(800_000 + i),
                    whole.statement().id(),
                    finding.id(),
                    Basis.Kind.EVENT,
                    note.id().toString()));
        }
        List<Event> events = new ArrayList<>(file.events());
        events.add(note);
        CaseFile loaded = new CaseFile(
                CaseFile.FORMAT,
                file.place(),
                file.person(),
                file.assessment(),
                file.questions(),
                file.earlierTrials(),
                days(file),
                file.interviews(),
                file.profiles(),
                file.sessions(),
                events,
                file.colleagues(),
                file.definitions(),
                file.floor(),
                null);
        Comment comment = new Comment(
                TypicalTrial.id(700_000),
                whole.statement().id(),
                whole.statement().assessmentId(),
                EMOJI + "\n" + RIGHT_TO_LEFT + "\n" + LONG_WORD,
                false,
                LocalDate.of(2026, 11, 20),
                TypicalTrial.ANNA,
                TypicalCase.SIGNED,
                null);
        return signed(loaded.with(
                new Whole(whole.statement(), findings, whole.answers(), bases, List.of(comment), whole.leftOut())));
    }

    private static Finding finding(Whole whole, int i) {
        return new Finding(
                TypicalTrial.id(600_000 + i),
                whole.statement().id(),
                whole.statement().assessmentId(),
                1_000 + i,
                Finding.Section.OBSERVATIONS,
                i % 2 == 0 ? Finding.Source.OBSERVED : Finding.Source.REPORTED,
                null,
                "",
                i == 0
                        ? LONG_WORD
                        : i == 1 ? EMOJI + " " + RIGHT_TO_LEFT : "Rad " + i + " & <b>ingen</b> \"kod\" {{namn}}.",
                i % 3 == 2 ? null : HEADINGS.get(i % 4),
                i % 3 == 2
                        ? ""
                        : i == 0
                                ? LONG_WORD
                                : (i == 1 ? EMOJI : "") + "Klar rad " + i + " & <b>ingen</b> {{namn}}.\nEn tanke till.",
                0);
    }

    private static Event note(CaseFile file) {
        String text = ("Åäö ÅÄÖ 1–2 ”citat” " + "ord ".repeat(20)).repeat(300).substring(0, EventData.NOTE_CHARS_MAX);
        return new Event(
                TypicalTrial.id(500_000),
                file.assessment().id(),
                file.sessions().getFirst().id(),
                "tablet-2",
                1,
                TypicalTrial.ANNA,
                OffsetDateTime.parse("2026-11-03T09:40:00+01:00"),
                0,
                new EventData.Noted(text, EventData.Source.SEEN, "", null));
    }

    private static List<AttendanceDay> days(CaseFile file) {
        List<AttendanceDay> days = new ArrayList<>(file.days());
        for (int i = 0; i < ROWS; i++) {
            days.add(new AttendanceDay(
                    TypicalTrial.id(400_000 + i),
                    file.assessment().id(),
                    LocalDate.of(2026, 8, 1).plusDays(i),
                    LocalTime.of(9, 0),
                    LocalTime.of(12, 0),
                    LocalTime.of(9, 0),
                    LocalTime.of(11, 0),
                    null,
                    null,
                    "Anna Lind",
                    "",
                    0));
        }
        return days;
    }
}
