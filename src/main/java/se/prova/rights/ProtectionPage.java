package se.prova.rights;

import java.util.List;
import se.prova.assessment.Entered;
import se.prova.web.Fields;
import se.prova.web.Option;

/** How a person is protected, and the form that changes it. */
public record ProtectionPage(Entered entered, Fields fields, long revision, List<Option> askable) {}
