package se.prova.assessment;

import java.util.List;
import se.prova.web.Fields;

/**
 * The form for a changed referral.
 *
 * @param revision what the next save builds on
 * @param both what somebody else changed meanwhile; empty unless a save came too late
 */
public record EditPage(Entered entered, Fields fields, RowCounts rows, long revision, List<Both> both) {

    static EditPage of(Entered entered, Fields fields, long revision, List<Both> both) {
        return new EditPage(entered, fields, RowCounts.of(fields), revision, both);
    }
}
