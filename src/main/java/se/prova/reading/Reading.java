package se.prova.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What one assessment's ratings say. Everything in it is computed anew from {@link Material}; nothing of it is stored,
 * and no rating is made here.
 *
 * @param stations in the order they were first tried, side by side and never ranked
 * @param panels one per station, in the same order
 * @param counts one per station, in the same order
 * @param conflicts what cannot both be right; each blocks signing until cleared up or explained
 * @param checks warnings, which block nothing
 * @param interviews empty until there is a first and a closing interview
 */
public record Reading(
        List<StationReading> stations,
        List<Panel> panels,
        List<Counts> counts,
        List<Conflict> conflicts,
        List<Conflict> checks,
        Unassessed unassessed,
        List<WellBeing> wellBeing,
        Optional<InterviewChange> interviews,
        Attendance attendance,
        Basis basis,
        List<Gap> gaps) {

    /**
     * One point of the participant's own series: what they said after a session. No threshold is set and nothing is
     * computed of it.
     *
     * @param value 1 to 10 in halves, as given; empty where they could not or would not say
     * @param words in their words, possibly empty
     */
    public record WellBeing(
            UUID session,
            String station,
            LocalDate on,
            Optional<BigDecimal> value,
            String words,
            boolean cannotSay,
            boolean declined) {

        /** In the order of the sessions; a session where nobody asked has no point. */
        static List<WellBeing> series(List<Material.Held> sessions) {
            return sessions.stream()
                    .flatMap(held -> held.sheet().ownView().stream()
                            .map(view -> new WellBeing(
                                    held.session().id(),
                                    held.session().stationKey(),
                                    held.session().heldOn(),
                                    Optional.ofNullable(view.wellBeing()),
                                    view.wellBeingWords(),
                                    view.cannotSay(),
                                    view.declined())))
                    .toList();
        }
    }

    public static Reading of(Material material, Basis.Floor floor) {
        Choices choices = Choices.of(material.events());
        List<StationReading> stations = StationReading.all(material, choices);
        List<Conflict> all = Conflict.all(stations, choices);
        Unassessed unassessed = Unassessed.of(material, stations);
        Attendance attendance = Attendance.of(material.assessment(), material.days());
        return new Reading(
                stations,
                stations.stream()
                        .map(station -> Panel.of(material.performance(), material.demand(), station))
                        .toList(),
                stations.stream()
                        .map(station -> Counts.of(material.performance(), station))
                        .toList(),
                all.stream()
                        .filter(conflict -> conflict.cell() == Cell.CONFLICT)
                        .toList(),
                all.stream().filter(conflict -> conflict.cell() == Cell.CHECK).toList(),
                unassessed,
                WellBeing.series(material.sessions()),
                InterviewChange.of(material.interviews()),
                attendance,
                Basis.of(material, stations, attendance, floor),
                Gap.all(material, stations, all, unassessed));
    }

    /** Conflicts that signing waits for. */
    public List<Conflict> blocking() {
        return conflicts.stream().filter(Conflict::blocksSigning).toList();
    }

    public Optional<StationReading> station(String key) {
        return stations.stream().filter(station -> station.key().equals(key)).findFirst();
    }

    /** Name of a text, for example {@code reading.cell.uncertain-often}. No text is in Java. */
    static String key(String kind, Enum<?> constant) {
        return "reading." + kind + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
