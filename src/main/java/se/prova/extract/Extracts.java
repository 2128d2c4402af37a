package se.prova.extract;

import java.time.Instant;
import se.prova.access.User;
import se.prova.assessment.Entered;

/** Everything that is held about a participant, laid together. */
public interface Extracts {

    /**
     * All that this user may reach of the participant, read at one moment and logged with it.
     *
     * @param entered the assessment it is taken from
     * @param as the kind of file, for the log
     */
    Extract of(User user, Entered entered, Instant at, String as);
}
