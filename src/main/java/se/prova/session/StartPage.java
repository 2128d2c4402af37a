package se.prova.session;

import java.util.List;
import java.util.UUID;
import se.prova.assessment.Entered;
import se.prova.web.Fields;
import se.prova.web.Option;

/** The way into a session: first the station, then what is agreed before the start. */
public sealed interface StartPage {

    Entered entered();

    default String path() {
        return entered().path() + "/pass/nytt";
    }

    /** Which station. */
    record Choose(Entered entered, List<Entry> stations, List<Task> tasks) implements StartPage {}

    /**
     * A station to choose.
     *
     * @param picture the drawing as markup
     * @param held how often this person has been at it in this assessment
     */
    record Entry(String id, String title, String place, int minutes, String picture, int held) {}

    record Task(UUID profileId, String task, String place, int held) {}

    /**
     * What is said before the start.
     *
     * @param id made with the page, so that sending it twice stores one session
     * @param station id, empty for a described task
     * @param early when it lies before what was agreed; empty if it does not
     */
    record Prepare(
            Entered entered,
            UUID id,
            String station,
            String task,
            String place,
            String picture,
            List<Option> profiles,
            boolean none,
            List<Option> observations,
            String early,
            Fields fields)
            implements StartPage {}
}
