package se.prova.statement.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.prova.access.Place;
import se.prova.access.Training;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.EarlierTrial;
import se.prova.assessment.Question;
import se.prova.instrument.Axis;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.participant.Gender;
import se.prova.participant.Identity;
import se.prova.participant.Protection;
import se.prova.reading.Basis;
import se.prova.reading.Material;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.statement.Statements.Whole;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;

/**
 * Everything that one assessment's statement is made of. What was recorded stands as it was recorded; nothing is
 * summed up.
 *
 * @param format {@value #FORMAT}; another number means another schema
 * @param events all events of the assessment, in the order they happened
 * @param colleagues everybody whose id stands as an author, rater or signer
 * @param definitions the instruments and stations used, as they were at first use
 * @param floor how much there must be before a statement is more than preliminary
 * @param statement the statement with its findings; null as long as none is begun
 */
public record CaseFile(
        String format,
        Place place,
        Person person,
        Assessment assessment,
        List<Question> questions,
        List<EarlierTrial> earlierTrials,
        List<AttendanceDay> days,
        List<Talk> interviews,
        List<Profile> profiles,
        List<Session> sessions,
        List<Event> events,
        List<Colleague> colleagues,
        List<Definition> definitions,
        Basis.Floor floor,
        @Nullable Whole statement) {

    public static final String FORMAT = "prova-case/1";

    /**
     * Who it is about. Contact details stay where they are.
     *
     * @param number twelve digits, empty where there is none
     */
    public record Person(
            UUID id,
            String code,
            String firstName,
            String lastName,
            Identity.NumberKind numberKind,
            String number,
            Gender gender,
            Protection protection) {

        public String fullName() {
            return (firstName + " " + lastName).strip();
        }

        /** A place as documents may name it: none for somebody protected, since where they work is where they are. */
        public String place(String name) {
            return protection.hides() ? "" : name;
        }

        /** The number with a hyphen before the last four digits; empty where there is none. */
        public String printedNumber() {
            return number.isEmpty() ? "" : number.substring(0, 8) + "-" + number.substring(8);
        }

        @Override
        public String toString() {
            return "Person " + code;
        }
    }

    /** An interview with all its items. */
    public record Talk(Interview interview, List<InterviewItem> items) {
        public Talk {
            items = List.copyOf(items);
        }
    }

    /** A demand profile with its rows. */
    public record Profile(DemandProfile made, List<Demand> demands) {
        public Profile {
            demands = List.copyOf(demands);
        }
    }

    /** Somebody who works with the assessment. */
    public record Colleague(UUID id, String name, String title, String telephone, List<Training> training) {
        public Colleague {
            training = List.copyOf(training);
        }
    }

    public CaseFile {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("Not a " + FORMAT + " file");
        }
        questions = List.copyOf(questions);
        earlierTrials = List.copyOf(earlierTrials);
        days = List.copyOf(days);
        interviews = List.copyOf(interviews);
        profiles = List.copyOf(profiles);
        sessions = List.copyOf(sessions);
        events = Event.inOrder(events);
        colleagues = List.copyOf(colleagues);
        definitions = List.copyOf(definitions);
    }

    /** The same assessment with another statement. */
    public CaseFile with(Whole other) {
        return new CaseFile(
                format,
                place,
                person,
                assessment,
                questions,
                earlierTrials,
                days,
                interviews,
                profiles,
                sessions,
                events,
                colleagues,
                definitions,
                floor,
                other);
    }

    public Optional<Colleague> colleague(UUID id) {
        return colleagues.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Profile> profile(@Nullable UUID id) {
        return profiles.stream().filter(one -> one.made().id().equals(id)).findFirst();
    }

    public Optional<Session> session(@Nullable UUID id) {
        return sessions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<Event> eventsOf(UUID sessionId) {
        return events.stream()
                .filter(event -> sessionId.equals(event.sessionId()))
                .toList();
    }

    /** What the readings are made of. */
    public Material material(Library library) {
        return new Material(
                library.measuring(Axis.QUALITY),
                library.measuring(Axis.FREQUENCY),
                assessment,
                questions,
                days,
                interviews.stream()
                        .map(talk -> new Material.Talk(
                                talk.interview(),
                                library.instrument(talk.interview().instrument()),
                                talk.items()))
                        .toList(),
                profiles.stream()
                        .collect(Collectors.toMap(
                                one -> one.made().id(), one -> new Material.Profile(one.made(), one.demands()))),
                Material.held(sessions, events),
                events);
    }
}
