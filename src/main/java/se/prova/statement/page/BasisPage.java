package se.prova.statement.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.prova.assessment.Entered;

/**
 * Everything a statement can rest on, each with the findings that rest on it.
 *
 * @param unused how many of all no finding rests on
 * @param onlyUnused whether only those are shown
 * @param groups under headings, in the order of the case
 */
public record BasisPage(Entered entered, int version, int unused, boolean onlyUnused, Map<String, List<Line>> groups) {

    /** One thing, and who rests on it. */
    public record Line(Evidence evidence, List<Carried> carries) {}

    /** A finding that rests on it, by its number in the statement. */
    public record Carried(UUID id, int number) {}

    public String path() {
        return entered.path() + "/utlatande";
    }
}
