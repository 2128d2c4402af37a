package se.prova.followup;

import java.util.List;
import se.prova.web.Fields;

/**
 * Follow-ups, and the form that starts one.
 *
 * @param manages whether the reader may start one
 * @param several whether they are of several units
 */
public record ReviewListPage(boolean manages, boolean several, Fields fields, List<Line> lines) {

    /**
     * One follow-up.
     *
     * @param signer who signed it; empty while nobody has
     * @param investigate how many entries are to be looked into
     */
    public record Line(Review review, String unit, String starter, String signer, int all, int left, int investigate) {}
}
