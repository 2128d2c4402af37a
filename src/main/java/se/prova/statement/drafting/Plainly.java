package se.prova.statement.drafting;

import java.util.Optional;
import se.prova.reading.Cell;
import se.prova.reading.Reading;
import se.prova.reading.StationReading;
import se.prova.statement.Finding;
import se.prova.statement.Finding.Heading;

/** What a finding could stand under in the participant's document. The assessor chooses. */
public final class Plainly {

    private Plainly() {}

    /** What was chosen, else what its section or the reading of its skill says; empty where neither says anything. */
    public static Optional<Heading> heading(Finding finding, Reading reading) {
        if (finding.heading() != null) {
            return Optional.of(finding.heading());
        }
        return switch (finding.section()) {
            case LIMITATIONS -> Optional.of(Heading.HARD);
            case ABILITY -> Optional.of(Heading.GOES_WELL);
            case ADAPTATIONS -> Optional.of(Heading.HELPS);
            case NEXT_STEP, FOLLOW_UP -> Optional.of(Heading.NEXT);
            case OBSERVATIONS -> read(finding.topic(), reading);
            case BACKGROUND, TASKS, INTERVIEW, HOURS -> Optional.empty();
        };
    }

    private static Optional<Heading> read(String topic, Reading reading) {
        for (StationReading station : reading.stations()) {
            for (var skill : station.skills()) {
                if (topic.equals("skill/" + station.key() + "/" + skill.item())) {
                    return heading(skill.cell());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Heading> heading(Cell cell) {
        if (cell == Cell.MET) {
            return Optional.of(Heading.GOES_WELL);
        }
        return cell.unmet() ? Optional.of(Heading.HARD) : Optional.empty();
    }
}
