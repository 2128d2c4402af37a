package se.prova.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place where demand and rating speak against each other.
 *
 * @param station key of the station
 * @param skill id of the skill
 * @param cell {@link Cell#CONFLICT}, or {@link Cell#CHECK} for what is only a warning
 * @param explanation why it is no mistake, as the assessor wrote; an explanation holds for one skill in one session
 */
public record Conflict(
        String station, String skill, UUID session, LocalDate on, Cell cell, Optional<Explanation> explanation) {

    /** The assessor's words, with the event that carries them. */
    public record Explanation(UUID event, UUID author, String text) {}

    /** Whether signing must wait for this one. */
    public boolean blocksSigning() {
        return cell == Cell.CONFLICT && explanation.isEmpty();
    }

    /** All conflicts and checks of all standing ratings, whichever session was concluded on. */
    static List<Conflict> all(List<StationReading> stations, Choices choices) {
        return stations.stream()
                .flatMap(station -> station.skills().stream()
                        .flatMap(skill -> skill.occasions().stream()
                                .filter(occasion -> occasion.cell() == Cell.CONFLICT || occasion.cell() == Cell.CHECK)
                                .map(occasion -> of(station.key(), skill.item(), occasion, choices))))
                .toList();
    }

    private static Conflict of(String station, String skill, Occasion occasion, Choices choices) {
        return new Conflict(
                station,
                skill,
                occasion.session(),
                occasion.on(),
                occasion.cell(),
                choices.explanation(station, skill, occasion.session())
                        .map(told -> new Explanation(
                                told.event(), told.author(), told.data().text())));
    }
}
