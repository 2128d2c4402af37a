package se.prova.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * One thing that a finding or an answer rests on.
 *
 * @param ownerId the finding or answer
 * @param ref the id of the event, interview item, profile, day, session or finding; the assessment's id for a referral
 */
@MappedEntity("basis")
public record Basis(@Id UUID id, UUID statementId, UUID ownerId, Kind kind, String ref) {

    /** What kind of thing it is. */
    public enum Kind {
        EVENT,
        INTERVIEW_ITEM,
        PROFILE,
        ATTENDANCE_DAY,
        FINDING,
        REFERRAL,
        SESSION
    }
}
