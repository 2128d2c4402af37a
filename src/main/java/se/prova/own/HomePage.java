package se.prova.own;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.prova.statement.Statement;
import se.prova.station.StationCard;

/**
 * The participant's page.
 *
 * @param next the next day they are expected, today included
 * @param today the stations of today, in the order they were taken up
 * @param signed the version that holds, if there is one
 * @param earlier whether an earlier one was replaced
 * @param mayWrite whether there is something to say a word about
 */
public record HomePage(
        Owned owned,
        Stage stage,
        Optional<Day> next,
        List<Task> today,
        Optional<Statement> signed,
        boolean earlier,
        boolean mayWrite,
        Contact contact) {

    /** A day that was agreed. */
    public record Day(LocalDate day, LocalTime from, LocalTime until, boolean today) {}

    /**
     * A station of today.
     *
     * @param steps empty for a task that has no station of its own
     */
    public record Task(String name, List<StationCard.Step> steps) {}

    /** Who to ask. */
    public record Contact(String name, String title, String unit, String telephone, String email) {}
}
