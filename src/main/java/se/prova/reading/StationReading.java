package se.prova.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.session.EventData;
import se.prova.session.Session;

/**
 * One station of the assessment: its sessions and what they say of every skill.
 *
 * @param key what its sessions share, {@link Session#stationKey}
 * @param stationId empty for a described work task
 * @param times its sessions in order; with result, own view and support they are what stands side by side with other
 *     stations, which are never ranked
 * @param support most help at any standing rating at the station
 * @param skills every skill of the instrument, in the instrument's order
 */
public record StationReading(
        String key,
        String stationId,
        String place,
        String task,
        List<Time> times,
        SkillReading.Support support,
        List<SkillReading> skills) {

    /**
     * One session, without its ratings.
     *
     * @param observers by name as typed, besides {@code madeBy}
     * @param profile null where it was held without a demand profile
     * @param support most help at a standing rating in this session
     */
    public record Time(
            UUID session,
            int occasion,
            LocalDate on,
            UUID madeBy,
            String observers,
            Session.Observation observation,
            Duration worked,
            @Nullable UUID profile,
            SkillReading.Support support,
            Optional<EventData.Result> result,
            List<String> notTried,
            Optional<EventData.OwnView> ownView) {}

    public StationReading {
        times = List.copyOf(times);
        skills = List.copyOf(skills);
    }

    public Optional<SkillReading> skill(String item) {
        return skills.stream().filter(skill -> skill.item().equals(item)).findFirst();
    }

    /** All stations in the order they were first tried. */
    static List<StationReading> all(Material material, Choices choices) {
        Map<String, List<Material.Held>> byStation = new LinkedHashMap<>();
        for (Material.Held held : material.sessions()) {
            byStation
                    .computeIfAbsent(held.session().stationKey(), first -> new ArrayList<>())
                    .add(held);
        }
        return byStation.values().stream()
                .map(sessions -> of(material, choices, sessions))
                .toList();
    }

    private static StationReading of(Material material, Choices choices, List<Material.Held> sessions) {
        Session first = sessions.getFirst().session();
        String key = first.stationKey();
        List<SkillReading> skills = material.performance().sections().stream()
                .flatMap(section ->
                        section.items().stream().map(item -> new SkillReading.Place(key, section.id(), item.id())))
                .map(place -> SkillReading.of(
                        material.performance(), place, occasions(material, sessions, place.item()), choices))
                .toList();
        SkillReading.Support support = SkillReading.Support.of(
                material.performance().support(),
                skills.stream().flatMap(skill -> skill.occasions().stream()).toList());
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            times.add(time(material, sessions.get(i), column(skills, i)));
        }
        return new StationReading(key, first.stationId(), first.place(), first.task(), times, support, skills);
    }

    private static List<Occasion> occasions(Material material, List<Material.Held> sessions, String item) {
        return sessions.stream().map(held -> Occasion.of(material, held, item)).toList();
    }

    private static List<Occasion> column(List<SkillReading> skills, int session) {
        return skills.stream().map(skill -> skill.occasions().get(session)).toList();
    }

    private static Time time(Material material, Material.Held held, List<Occasion> occasions) {
        Session session = held.session();
        return new Time(
                session.id(),
                session.occasion(),
                session.heldOn(),
                session.madeBy(),
                session.observers(),
                session.observation(),
                held.sheet().timer().worked(),
                session.profileId(),
                SkillReading.Support.of(material.performance().support(), occasions),
                held.sheet().result(),
                held.sheet().notTried(),
                held.sheet().ownView());
    }
}
