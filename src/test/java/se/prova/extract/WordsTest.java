package se.prova.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.prova.access.Grant;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.EarlierTrial;
import se.prova.assessment.Question;
import se.prova.consent.Data;
import se.prova.consent.OtherGround;
import se.prova.consent.Paper;
import se.prova.consent.Participation;
import se.prova.consent.Waiver;
import se.prova.field.Fault;
import se.prova.field.Quarantined;
import se.prova.guard.kept.Lift;
import se.prova.guard.kept.Reflection;
import se.prova.guard.kept.Reply;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.release.Notice;
import se.prova.release.Receipt;
import se.prova.release.Release;
import se.prova.release.drop.Drop;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.Session;
import se.prova.signin.guest.SqlGuests;
import se.prova.statement.Answer;
import se.prova.statement.Basis;
import se.prova.statement.Comment;
import se.prova.statement.Finding;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.lifecycle.EvidenceSeen;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;
import se.prova.voice.LaterWords;
import se.prova.voice.OwnReading;
import se.prova.voice.Walkthrough;

// On paper no field goes by its program's name and no constant by its own.
class WordsTest {

    private static final Words WORDS = YamlWords.of(Optional.empty());

    private static final Map<String, Class<?>> PARTS = Map.ofEntries(
            Map.entry("participant", Participant.class),
            Map.entry("identity", Identity.class),
            Map.entry("assessments", Assessment.class),
            Map.entry("questions", Question.class),
            Map.entry("earlierTrials", EarlierTrial.class),
            Map.entry("days", AttendanceDay.class),
            Map.entry("interviews", Interview.class),
            Map.entry("items", InterviewItem.class),
            Map.entry("profiles", DemandProfile.class),
            Map.entry("demands", Demand.class),
            Map.entry("sessions", Session.class),
            Map.entry("events", Event.class),
            Map.entry("setAside", Quarantined.class),
            Map.entry("statements", Statement.class),
            Map.entry("findings", Finding.class),
            Map.entry("answers", Answer.class),
            Map.entry("restsOn", Basis.class),
            Map.entry("comments", Comment.class),
            Map.entry("leftOut", SqlTrials.Left.class),
            Map.entry("documents", Statements.Stored.class),
            Map.entry("guardLifts", Lift.class),
            Map.entry("guardReplies", Reply.class),
            Map.entry("guardReflections", Reflection.class),
            Map.entry("waivers", Waiver.class),
            Map.entry("otherGrounds", OtherGround.class),
            Map.entry("participations", Participation.class),
            Map.entry("papers", Paper.class),
            Map.entry("releases", Release.class),
            Map.entry("drops", Drop.class),
            Map.entry("walkthroughs", Walkthrough.class),
            Map.entry("laterWords", LaterWords.class),
            Map.entry("ownCodes", SqlGuests.Given.class),
            Map.entry("ownReadings", OwnReading.class),
            Map.entry("receipts", Receipt.class),
            Map.entry("notices", Notice.class),
            Map.entry("seen", EvidenceSeen.class),
            Map.entry("happened", StatementEvent.class),
            Map.entry("grants", Grant.class));

    private static Stream<RecordComponent> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    @Test
    void each_field_has_a_word_or_is_said_not_to_be_printed() {
        Set<String> without = new TreeSet<>();
        PARTS.forEach((key, record) -> fields(record)
                .map(RecordComponent::getName)
                .filter(field -> !Set.of("numberIndex", "file", "pdf", "data").contains(field))
                .filter(field -> !WORDS.unprinted().contains(field))
                .filter(field -> !WORDS.part(key).labels().containsKey(field))
                .filter(field -> WORDS.part(key).columns().stream()
                        .noneMatch(one -> one.field().equals(field)))
                .forEach(field -> without.add(key + "." + field)));
        EventData.BY_TYPE.values().stream()
                .flatMap(WordsTest::fields)
                .map(RecordComponent::getName)
                .filter(field -> !WORDS.part("data").labels().containsKey(field))
                .forEach(field -> without.add("data." + field));
        assertThat(without).isEmpty();
    }

    @Test
    void each_constant_has_a_word() {
        Set<String> without = new TreeSet<>();
        Stream.concat(PARTS.values().stream(), EventData.BY_TYPE.values().stream())
                .flatMap(WordsTest::fields)
                .map(RecordComponent::getType)
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(one -> (Enum<?>) one)
                .filter(one -> !WORDS.codes()
                        .getOrDefault(Words.type(one.getDeclaringClass()), Map.of())
                        .containsKey(one.name()))
                .forEach(one -> without.add(Words.type(one.getDeclaringClass()) + "." + one));
        assertThat(without).isEmpty();
        assertThat(WORDS.codes().get("event")).containsOnlyKeys(EventData.BY_TYPE.keySet());
        assertThat(WORDS.codes().get("fault"))
                .containsOnlyKeys(Stream.of(Fault.values()).map(Fault::code).toList());
        assertThat(WORDS.codes().get("Data"))
                .containsOnlyKeys(Stream.of(Data.values()).map(Data::name).toList());
    }

    @Test
    void each_word_is_one_for_a_field_that_is_there() {
        Set<String> known = new TreeSet<>(Set.of("data", "readers", "earlier"));
        known.addAll(PARTS.keySet());
        assertThat(WORDS.parts()).containsOnlyKeys(known);
        Set<String> of = new TreeSet<>();
        PARTS.forEach((key, record) -> WORDS.part(key).labels().keySet().stream()
                .filter(field -> fields(record).noneMatch(one -> one.getName().equals(field)))
                .forEach(field -> of.add(key + "." + field)));
        assertThat(of).containsExactlyInAnyOrder("answers.restsOn", "events.receivedAt", "findings.restsOn");
    }
}
