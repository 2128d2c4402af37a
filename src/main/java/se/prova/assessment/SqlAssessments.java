package se.prova.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Grants;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.participant.Participants;

/** Assessments in the database. */
@Singleton
class SqlAssessments implements Assessments {

    private final AssessmentRows assessments;
    private final QuestionRows questions;
    private final TrialRows trials;
    private final DayRows days;
    private final Participants participants;
    private final Grants grants;
    private final AuditLog log;

    SqlAssessments(
            AssessmentRows assessments,
            QuestionRows questions,
            TrialRows trials,
            DayRows days,
            Participants participants,
            Grants grants,
            AuditLog log) {
        this.assessments = assessments;
        this.questions = questions;
        this.trials = trials;
        this.days = days;
        this.participants = participants;
        this.grants = grants;
        this.log = log;
    }

    @Override
    @Transactional
    public Optional<Assessment> find(UUID id) {
        return assessments.findById(id);
    }

    @Override
    @Transactional
    public List<Assessment> ofUnit(UUID unitId) {
        return assessments.findByUnitIdOrderByCreatedAtDescAndIdDesc(unitId);
    }

    @Override
    @Transactional
    public List<Assessment> ofParticipant(UUID participantId) {
        return assessments.findByParticipantIdOrderByCreatedAtDescAndIdDesc(participantId);
    }

    @Override
    @Transactional
    public void handOver(UUID assessmentId, UUID from, UUID to) {
        assessments.handOver(assessmentId, from, to);
    }

    @Override
    @Transactional
    public List<Question> questions(UUID assessmentId) {
        return questions.findByAssessmentIdOrderByOrdinal(assessmentId);
    }

    @Override
    @Transactional
    public List<EarlierTrial> trials(UUID assessmentId) {
        return trials.findByAssessmentIdOrderByOrdinal(assessmentId);
    }

    @Override
    @Transactional
    public List<AttendanceDay> days(UUID assessmentId) {
        return days.findByAssessmentIdOrderByDay(assessmentId);
    }

    @Override
    @Transactional
    public Optional<AttendanceDay> day(UUID dayId) {
        return days.findById(dayId);
    }

    @Override
    @Transactional
    public void open(Opening opening, AuditEvent event) {
        opening.newPerson()
                .ifPresent(person -> participants.add(
                        person.participant(),
                        person.identity(),
                        AuditEvent.of(
                                event.actor(),
                                "participant.created",
                                person.participant().id(),
                                "participant/" + person.participant().id())));
        assessments.save(opening.assessment());
        opening.questions().forEach(questions::save);
        opening.trials().forEach(trials::save);
        grants.add(opening.grant());
        log.append(event);
        if (opening.grant().alone()) {
            log.append(AuditEvent.of(event.actor(), "grant.alone", event.subject(), event.resource()));
        }
    }

    @Override
    @Transactional
    public void change(
            Assessment assessment, List<Question> allQuestions, List<EarlierTrial> allTrials, AuditEvent event) {
        assessments.update(assessment);
        for (Question question : allQuestions) {
            if (questions.findById(question.id()).isPresent()) {
                questions.update(question);
            } else {
                questions.save(question);
            }
        }
        for (EarlierTrial trial : allTrials) {
            if (trials.findById(trial.id()).isPresent()) {
                trials.update(trial);
            } else {
                trials.save(trial);
            }
        }
        log.append(event);
    }

    @Override
    @Transactional
    public void record(AttendanceDay day, AuditEvent event) {
        if (days.findById(day.id()).isPresent()) {
            days.update(day);
        } else {
            days.save(day);
        }
        log.append(event);
    }
}
