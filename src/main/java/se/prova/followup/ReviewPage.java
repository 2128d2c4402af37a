package se.prova.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.prova.followup.Reviewed.Mark;
import se.prova.web.Fields;

/**
 * One follow-up.
 *
 * @param starter who started it
 * @param signer who signed it; empty while nobody has
 * @param lines the entries of this page
 * @param left how many have no mark yet
 * @param investigate how many are to be looked into
 * @param own how many were gone through by the one they are about
 * @param colleague whether another manager goes through what is the reader's own
 * @param editable whether the reader may mark and sign
 * @param same whether the log still gives the sample that was drawn; asked for only where it is shown
 */
public record ReviewPage(
        Review review,
        String unit,
        String starter,
        String signer,
        List<Line> lines,
        int number,
        int pages,
        int all,
        int left,
        int investigate,
        int own,
        boolean colleague,
        boolean editable,
        boolean same,
        Fields fields) {

    /** How many of the unusual are taken in at most. */
    public int unusualMax() {
        return Unusual.TAKEN_MAX;
    }

    public String path() {
        return "/logg/kontroll/" + review.id();
    }

    /**
     * One entry.
     *
     * @param sentence key of what was done
     * @param role key of the role it was done in; empty for the program
     * @param code the participant's code; empty where there is none
     * @param reasons keys of why it is unusual
     * @param own whether the reader did it
     * @param byOther whether it waits for another manager
     * @param ownMark whether the one who did it went through it
     */
    public record Line(
            long seq,
            Instant at,
            String who,
            String role,
            String sentence,
            String code,
            boolean drawn,
            List<String> reasons,
            boolean own,
            boolean byOther,
            boolean ownMark,
            @Nullable Mark mark,
            String note,
            String marker) {}
}
