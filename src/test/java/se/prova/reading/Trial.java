package se.prova.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.Question;
import se.prova.instrument.Instrument;
import se.prova.instrument.Rating;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.Session;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;
import se.prova.station.Station;

// One assessment being recorded, a line at a time. Time and ids count up from fixed ones.
final class Trial {

    static final UUID UNIT = new UUID(1, 1);
    static final UUID ANNA = new UUID(2, 1);
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final UUID ASSESSMENT = new UUID(3, 1);

    Instrument performance = Scales.AWP;
    Instrument demand = Scales.AWC;
    String sessionRevision = "1";
    UUID profileUnit = UNIT;
    int agreedMinutes = 2_400;
    final List<Question> questions = new ArrayList<>();
    final List<AttendanceDay> days = new ArrayList<>();
    final List<Material.Talk> interviews = new ArrayList<>();
    private final Map<UUID, Material.Profile> profiles = new HashMap<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private long ids;

    // A profile for a station, with the demands named and "never" for every other skill.
    UUID profile(String station, Map<String, String> demands) {
        List<Demand> rows = Scales.SKILLS.stream()
                .map(skill -> new Demand(skill, Rating.of(demands.getOrDefault(skill, "1")), ""))
                .toList();
        return profileOf(station, rows);
    }

    UUID profileOf(String station, List<Demand> rows) {
        UUID id = id();
        DemandProfile made = new DemandProfile(
                id,
                profileUnit,
                station,
                "1",
                "hash",
                "Fritidsbanken",
                station,
                "",
                Station.Ordinary.ORDINARY,
                demand.id(),
                "1",
                "hash",
                "",
                ANNA,
                FIRST_DAY,
                DemandProfile.Method.OBSERVED,
                "",
                "",
                true,
                START);
        profiles.put(id, new Material.Profile(made, rows));
        return id;
    }

    // Day 1 is the first; the same station on a later day is its next occasion.
    UUID session(String station, int day, @Nullable UUID profile) {
        UUID id = id();
        int occasion = 1
                + (int) sessions.stream()
                        .filter(earlier -> earlier.stationId().equals(station))
                        .count();
        sessions.add(new Session(
                id,
                ASSESSMENT,
                UNIT,
                profile,
                station,
                "1",
                "hash",
                "Fritidsbanken",
                station,
                "awp",
                sessionRevision,
                "hash",
                "",
                occasion,
                FIRST_DAY.plusDays(day - 1L),
                Session.Observation.DIRECT,
                "",
                "",
                "",
                "",
                ANNA,
                START.plusSeconds(ids),
                1));
        return id;
    }

    UUID rate(UUID session, String skill, String rating, @Nullable Integer support) {
        return record(session, new EventData.Rated(skill, rating, support, null, null));
    }

    UUID choose(UUID session, String skill, UUID rated) {
        return record(session, new EventData.Stands(skill, rated, ""));
    }

    // A rating that the assessor lets stand at once.
    Trial stands(UUID session, String skill, String rating) {
        return stands(session, skill, rating, 0);
    }

    Trial stands(UUID session, String skill, String rating, @Nullable Integer support) {
        choose(session, skill, rate(session, skill, rating, support));
        return this;
    }

    UUID conclude(String station, String skill, UUID session, String reason) {
        return record(null, new EventData.Concluded(station + "-1", skill, session, reason));
    }

    UUID explain(String station, String skill, UUID session, String text) {
        return record(null, new EventData.Explained(station + "-1", skill, session, text));
    }

    UUID retract(@Nullable UUID session, UUID of) {
        return record(session, new EventData.Retracted(of, "fel"));
    }

    UUID record(@Nullable UUID session, EventData data) {
        UUID id = id();
        events.add(new Event(
                id,
                ASSESSMENT,
                session,
                "tablet",
                events.size() + 1L,
                ANNA,
                OffsetDateTime.parse("2026-11-02T09:00:00+01:00").plusSeconds(events.size()),
                events.size(),
                data));
        return id;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Session> sessions() {
        return List.copyOf(sessions);
    }

    Material material() {
        return material(sessions, events);
    }

    Material material(List<Session> inOrder, List<Event> recorded) {
        return new Material(
                performance,
                demand,
                assessment(),
                questions,
                days,
                interviews,
                profiles,
                Material.held(inOrder, recorded),
                recorded);
    }

    Reading read() {
        return Reading.of(material(), Basis.Floor.DEFAULT);
    }

    SkillReading read(String station, String skill) {
        return read().station(station + "-1").orElseThrow().skill(skill).orElseThrow();
    }

    UUID id() {
        ids++;
        return new UUID(9, ids);
    }

    private Assessment assessment() {
        return new Assessment(
                ASSESSMENT,
                UNIT,
                new UUID(4, 1),
                Assessment.Kind.ARBETSPROVNING,
                Assessment.State.OPEN,
                ANNA,
                FIRST_DAY,
                FIRST_DAY.plusDays(30),
                agreedMinutes,
                "",
                "",
                "",
                "",
                "",
                null,
                "",
                "",
                "",
                null,
                "",
                START,
                1);
    }
}
