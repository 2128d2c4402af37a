package se.prova.assessment;

import java.util.List;
import se.prova.web.Fields;

/**
 * The form for a changed referral.
 *
 * @param revision what the next save builds on
 * @param both what somebody else changed meanwhile; empty unless a save came too late
 */
public record EditPage(
        Entered entered, Fields fields, int trialRows, int questionRows, long revision, List<Both> both) {

    static EditPage of(Entered entered, Fields fields, long revision, List<Both> both) {
        return new EditPage(
                entered,
                fields,
                ReferralForm.rows(fields, ReferralForm.TRIAL_ROWS),
                ReferralForm.rows(fields, ReferralForm.QUESTION_ROWS),
                revision,
                both);
    }
}
