package se.prova.statement.print;

import static se.prova.statement.print.Plain.map;
import static se.prova.statement.print.Plain.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.Place;
import se.prova.assessment.Assessment;
import se.prova.participant.Identity;
import se.prova.reading.Attendance;
import se.prova.reading.Reading;
import se.prova.reading.StationReading;
import se.prova.session.Session;
import se.prova.statement.Answer;
import se.prova.statement.Basis;
import se.prova.statement.Comment;
import se.prova.statement.Statement;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.drafting.Phrases;

// What stands on the first page: who, what was asked and answered, and on how much it rests.
final class Front {

    private static final int CHAIN_CHARS = 16;
    private static final int MINUTES_PER_HOUR = 60;

    private final CaseFile file;
    private final Whole whole;
    private final Reading reading;
    private final Selection selection;
    private final Sentences sentences;
    private final Phrases words;

    Front(CaseFile file, Whole whole, Reading reading, Selection selection, Sentences sentences, Phrases words) {
        this.file = file;
        this.whole = whole;
        this.reading = reading;
        this.selection = selection;
        this.sentences = sentences;
        this.words = words;
    }

    Map<String, Object> document() {
        Statement statement = whole.statement();
        Instant signed = statement.signedAt();
        Instant made = signed == null ? statement.createdAt() : signed;
        return map(
                "id", statement.documentId(),
                "version", number(statement.version()),
                "replacing", statement.version() > 1,
                "replaced", number(statement.version() - 1),
                "replaceReason", statement.replaceReason(),
                "issued", Plain.day(made.atZone(Plain.ZONE).toLocalDate()),
                "signed", signed != null,
                "signedAt", signed == null ? "" : Plain.stamp(signed),
                "chain", spaced(statement.chainHead()),
                "content", spaced(statement.contentHash()));
    }

    /** The first sixteen digits in fours, as somebody would read them aloud. */
    private static String spaced(String hash) {
        String shown = hash.substring(0, Math.min(CHAIN_CHARS, hash.length()));
        List<String> fours = new ArrayList<>();
        for (int i = 0; i + 4 <= shown.length(); i += 4) {
            fours.add(shown.substring(i, i + 4));
        }
        return String.join(" ", fours);
    }

    Map<String, Object> sender() {
        Place place = file.place();
        return map(
                "municipality", place.namnd().municipality(),
                "namnd", place.namnd().name(),
                "branch", place.branch().name(),
                "unit", place.unit().name(),
                "telephone", place.unit().telephone(),
                "email", place.unit().email(),
                "address", file.person().place(place.unit().address()));
    }

    Map<String, Object> person() {
        CaseFile.Person person = file.person();
        return map(
                "name", person.fullName(),
                "first", person.firstName(),
                "number", person.printedNumber(),
                "coordination", person.numberKind() == Identity.NumberKind.SAMORDNINGSNUMMER,
                "numberless", person.numberKind() == Identity.NumberKind.NONE,
                "protected", person.protection().hides());
    }

    Map<String, Object> assessment() {
        Assessment assessment = file.assessment();
        return map(
                "trial", assessment.kind() == Assessment.Kind.ARBETSPROVNING,
                "training", assessment.kind() == Assessment.Kind.ARBETSTRANING,
                "from", Plain.day(assessment.periodFrom()),
                "until", Plain.day(assessment.periodUntil()),
                "askedBy", assessment.askedBy(),
                "askedByRole", assessment.askedByRole(),
                "askedOn", Plain.day(assessment.askedOn()),
                "caseNumber", assessment.caseNumber());
    }

    Map<String, Object> signer() {
        UUID id = Optional.ofNullable(whole.statement().signedBy())
                .orElse(whole.statement().createdBy());
        CaseFile.Colleague signer = file.colleague(id).orElse(new CaseFile.Colleague(id, "", "", "", List.of()));
        Set<String> trained =
                signer.training().stream().map(course -> course.instrument()).collect(Collectors.toSet());
        List<Map<String, Object>> untrained = used().filter(instrument -> !trained.contains(instrument))
                .map(instrument -> map("instrument", instrument.toUpperCase(Locale.ROOT)))
                .toList();
        return map(
                "name", signer.name(),
                "title", signer.title(),
                "telephone", signer.telephone(),
                "training",
                        Plain.chained(signer.training().stream()
                                .map(course -> map("course", course.course(), "year", number(course.yearHeld())))
                                .toList()),
                "untrained", Plain.chained(untrained));
    }

    private Stream<String> used() {
        return Stream.concat(
                        file.sessions().stream().map(Session::instrumentId),
                        file.interviews().stream().map(talk -> talk.interview().instrumentId()))
                .distinct();
    }

    List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int i = 0; i < file.questions().size(); i++) {
            UUID id = file.questions().get(i).id();
            Optional<Answer> answer = whole.answers().stream()
                    .filter(one -> one.questionId().equals(id))
                    .findFirst();
            questions.add(map(
                    "n", number(i + 1),
                    "text", file.questions().get(i).text(),
                    "answer", answer.map(Answer::text).orElse(""),
                    "whyNot", answer.map(Answer::whyNot).orElse(""),
                    "open", answer.map(Answer::open).orElse(true),
                    "evidence", answer.map(one -> sentences.refs(one.id())).orElse(List.of()),
                    "omitted",
                            answer.map(one -> selection.restsOnOmitted(one.id()))
                                    .orElse(false)));
        }
        return questions;
    }

    Map<String, Object> basis() {
        Attendance attendance = reading.attendance();
        boolean may = file.days().stream().noneMatch(day -> selection.withheld(Basis.Kind.ATTENDANCE_DAY, day.id()));
        boolean hours = attendance.daysReported() > 0 && may;
        List<StationReading> stations = selection.stations();
        SortedSet<LocalDate> dates = new TreeSet<>();
        stations.forEach(station -> station.times().forEach(time -> dates.add(time.on())));
        return map(
                "sessions",
                number(stations.stream().mapToInt(one -> one.times().size()).sum()),
                "worked",
                words.duration(worked(stations)),
                "span",
                dates.isEmpty() ? "" : words.span(dates.first(), dates.last()),
                "dates",
                number(dates.size()),
                "stations",
                number(stations.size()),
                "places",
                words.list(stations.stream()
                        .map(station -> file.person().place(station.place()))
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .toList()),
                "observers",
                words.list(observers(stations)),
                "hours",
                hours,
                "hoursWithheld",
                !may,
                "present",
                whole(attendance) ? hour(attendance.presentMinutes()) : words.duration(attendance.presentMinutes()),
                "agreed",
                whole(attendance) ? hour(attendance.agreedMinutes()) : words.duration(attendance.agreedMinutes()),
                "wholeHours",
                whole(attendance),
                "daysPresent",
                number(attendance.daysPresent()),
                "daysReported",
                number(attendance.daysReported()),
                "longest",
                words.duration(attendance.longestMinutes()),
                "interviews",
                interviews(),
                "events",
                number((int) file.events().stream()
                        .filter(event -> selection.shown(Basis.Kind.EVENT, event.id()))
                        .count()));
    }

    /** Of the basis, only how much the person was there. */
    Map<String, Object> presence() {
        Map<String, Object> presence = new LinkedHashMap<>(basis());
        presence.keySet().retainAll(Set.of("hours", "present", "agreed", "wholeHours"));
        return presence;
    }

    private static boolean whole(Attendance attendance) {
        return attendance.presentMinutes() % MINUTES_PER_HOUR == 0
                && attendance.agreedMinutes() % MINUTES_PER_HOUR == 0;
    }

    private static String hour(int minutes) {
        return number(minutes / MINUTES_PER_HOUR);
    }

    private static int worked(List<StationReading> stations) {
        return (int) stations.stream()
                .flatMap(station -> station.times().stream())
                .mapToLong(time -> time.worked().toMinutes())
                .sum();
    }

    private List<String> observers(List<StationReading> stations) {
        Set<String> names = new LinkedHashSet<>();
        stations.forEach(station -> station.times().forEach(time -> {
            file.colleague(time.madeBy()).map(CaseFile.Colleague::name).ifPresent(names::add);
            if (!time.observers().isBlank()) {
                names.add(time.observers().strip());
            }
        }));
        return List.copyOf(names);
    }

    private List<Map<String, Object>> interviews() {
        return Plain.chained(file.interviews().stream()
                .map(talk -> map(
                        "on", Plain.day(talk.interview().heldOn()),
                        "first", talk.interview().occasion() == se.prova.interview.Interview.Occasion.FIRST,
                        "levels",
                                number((int) talk.items().stream()
                                        .filter(item -> item.given()
                                                .filter(rating -> rating instanceof se.prova.instrument.Rating.Rated)
                                                .isPresent())
                                        .count()),
                        "items", number(talk.items().size())))
                .toList());
    }

    List<Map<String, Object>> shortfalls() {
        return reading.basis().shortfalls().stream()
                .map(shortfall -> map(
                        "sessions", shortfall.kind() == se.prova.reading.Basis.Kind.SESSIONS,
                        "dates", shortfall.kind() == se.prova.reading.Basis.Kind.DATES,
                        "stations", shortfall.kind() == se.prova.reading.Basis.Kind.STATIONS,
                        "present", shortfall.kind() == se.prova.reading.Basis.Kind.PRESENT_MINUTES,
                        "seen", shortfall.kind() == se.prova.reading.Basis.Kind.SKILL_SEEN,
                        "has", amount(shortfall, shortfall.has()),
                        "needs", amount(shortfall, shortfall.needs()),
                        "skill", shortfall.skill()))
                .toList();
    }

    private String amount(se.prova.reading.Basis.Shortfall shortfall, int value) {
        return shortfall.kind() == se.prova.reading.Basis.Kind.PRESENT_MINUTES ? words.duration(value) : number(value);
    }

    private String writer(Comment comment) {
        return file.colleague(comment.recordedBy())
                .map(CaseFile.Colleague::name)
                .orElse("");
    }

    List<Map<String, Object>> comments() {
        return whole.comments().stream()
                .map(comment -> map(
                        "words", comment.words(),
                        "declined", comment.declined(),
                        "on", Plain.day(comment.givenOn()),
                        "own", comment.ownCodeId() != null,
                        "by", comment.ownCodeId() == null ? writer(comment) : ""))
                .toList();
    }
}
