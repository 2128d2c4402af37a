package se.prova.field;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.prova.access.User;

/** Reads a batch and hands it to the one place that takes them. */
@Singleton
class SqlInbox implements Inbox {

    private final SqlIntake intake;
    private final QuarantineRows quarantine;

    SqlInbox(SqlIntake intake, QuarantineRows quarantine) {
        this.intake = intake;
        this.quarantine = quarantine;
    }

    @Override
    public Receipt take(User user, String body) {
        try {
            return intake.take(user, BatchForm.read(body));
        } catch (BatchForm.Unreadable | BatchForm.TooLarge e) {
            throw new IllegalArgumentException("Not a batch", e);
        }
    }

    @Override
    @Transactional
    public List<Quarantined> setAside(UUID assessmentId) {
        return quarantine.findByAssessmentIdOrderByReceivedAt(assessmentId);
    }
}
