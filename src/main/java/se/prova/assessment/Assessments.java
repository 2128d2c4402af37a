package se.prova.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Grant;
import se.prova.audit.AuditEvent;
import se.prova.participant.Identity;
import se.prova.participant.Participant;

/** All stored assessments with their questions, earlier trials and days. */
public interface Assessments {

    /** What a new assessment consists of. The new person is empty where the participant was there already. */
    record Opening(
            Assessment assessment,
            List<Question> questions,
            List<EarlierTrial> trials,
            Grant grant,
            Optional<Person> newPerson) {}

    /** A participant who is not stored yet, with their identity. */
    record Person(Participant participant, Identity identity) {}

    Optional<Assessment> find(UUID id);

    /** The unit's assessments, newest first. */
    List<Assessment> ofUnit(UUID unitId);

    List<Question> questions(UUID assessmentId);

    List<EarlierTrial> trials(UUID assessmentId);

    /** Days in order of date. */
    List<AttendanceDay> days(UUID assessmentId);

    Optional<AttendanceDay> day(UUID dayId);

    /** Stores a new assessment, with all that comes with it, and the event of it in one transaction. */
    void open(Opening opening, AuditEvent event);

    /**
     * Stores a changed assessment, its new and changed questions and earlier trials, and the event of it in one
     * transaction. Nothing is removed: what was asked stays asked.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException if somebody else changed it meanwhile
     */
    void change(Assessment assessment, List<Question> questions, List<EarlierTrial> trials, AuditEvent event);

    /** Lets another account answer for it, if the first one does; in the transaction that is already open. */
    void handOver(UUID assessmentId, UUID from, UUID to);

    /** The assessments about one participant, newest first. */
    List<Assessment> ofParticipant(UUID participantId);

    /**
     * Stores a new or a changed day with the event of it in one transaction.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException if somebody else changed it meanwhile
     */
    void record(AttendanceDay day, AuditEvent event);
}
