package se.prova.station;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All stations, and the tasks the unit has described besides. */
public record StationList(List<Entry> stations, List<Task> tasks, boolean mayMake) {

    /**
     * A station in the list.
     *
     * @param picture the drawing as markup
     * @param profileOn when the unit's latest profile was made; null where there is only the shipped one
     */
    public record Entry(
            Station station, String picture, @Nullable LocalDate profileOn) {}

    public record Task(UUID profileId, String task, String place, LocalDate madeOn) {}
}
