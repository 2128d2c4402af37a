package se.prova.overview;

import java.util.List;
import se.prova.web.Option;

/**
 * The newest of what was done and read in a unit: who, what and when, and never what stands in an assessment.
 *
 * @param filter what the reader has chosen to see
 * @param units which units they can choose; empty where there is but one
 * @param staff whom they can choose
 * @param older the address of the entries before these; empty where there are none
 * @param audits whether the reader is an auditor, who is told what was given alone
 * @param alone how many rights were given alone since they looked last
 */
public record LogPage(
        String unit,
        LogFilter filter,
        List<Option> units,
        List<Option> staff,
        List<Day> days,
        String older,
        boolean audits,
        int alone) {

    /** The entries of one day, newest first. */
    public record Day(String title, List<Line> lines) {}

    /**
     * One entry.
     *
     * @param who the name of the account, or a word for the program itself
     * @param key name of the text of what was done
     * @param code the participant's code, where the reader has a right to the assessment; else empty
     * @param role key of the role acted in; empty for the program
     * @param unit the unit they acted in, where several are shown; else empty
     * @param resource what it was done to, as kind and opaque id
     * @param refused whether it was refused
     */
    public record Line(
            String time,
            String who,
            String key,
            String code,
            String role,
            String unit,
            String resource,
            boolean refused) {}
}
