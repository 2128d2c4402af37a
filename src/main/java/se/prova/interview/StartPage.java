package se.prova.interview;

import java.util.Optional;
import se.prova.assessment.Entered;
import se.prova.interview.Interview.Occasion;
import se.prova.web.Fields;

/**
 * The form that starts an interview.
 *
 * @param first the first interview, before the closing one
 * @param trained whether the user has training in the instrument; missing training warns
 */
public record StartPage(
        Entered entered, Occasion occasion, Fields fields, Optional<Interview> first, boolean trained) {}
