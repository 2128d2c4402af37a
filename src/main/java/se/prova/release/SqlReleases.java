package se.prova.release;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.assessment.Assessments;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.consent.Consents;
import se.prova.consent.Ground;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.voice.LaterWords;
import se.prova.voice.Voices;

/** Releases in the database. */
@Singleton
class SqlReleases implements Releases {

    private final ReleaseRows rows;
    private final ReceiptRows receipts;
    private final Statements statements;
    private final Consents consents;
    private final Assessments assessments;
    private final Participants participants;
    private final Voices voices;
    private final AuditLog log;

    SqlReleases(
            ReleaseRows rows,
            ReceiptRows receipts,
            Statements statements,
            Consents consents,
            Assessments assessments,
            Participants participants,
            Voices voices,
            AuditLog log) {
        this.rows = rows;
        this.receipts = receipts;
        this.statements = statements;
        this.consents = consents;
        this.assessments = assessments;
        this.participants = participants;
        this.voices = voices;
        this.log = log;
    }

    @Override
    @Transactional
    public List<Release> ofAssessment(UUID assessmentId) {
        return rows.findByAssessmentIdOrderByPreparedAtDescAndIdDesc(assessmentId);
    }

    @Override
    @Transactional
    public Optional<Release> find(UUID id) {
        return rows.findById(id);
    }

    @Override
    @Transactional
    public List<Release> attached(UUID unitId) {
        return rows.findByUnitIdAndWayAndStateOrderByEndedAtDescAndIdDesc(
                unitId, Way.Kind.ATTACHED, Release.State.LEFT);
    }

    @Override
    @Transactional
    public List<Receipt> receipts(UUID assessmentId) {
        return receipts.findByAssessmentIdOrderByNotedAt(assessmentId);
    }

    @Override
    @Transactional
    public void add(Receipt receipt, AuditEvent event) {
        receipts.save(receipt);
        log.append(event);
    }

    @Override
    @Transactional
    public List<Refusal> missing(Release release, LocalDate today, boolean confirmed) {
        Statement statement = statements.find(release.statementId()).orElseThrow();
        // A ground belongs to its assessment; another one's opens nothing here.
        Optional<Ground> ground = release.groundId()
                .flatMap(consents::ground)
                .filter(one -> one.assessmentId().equals(release.assessmentId()));
        return Release.decide(
                release.how(),
                ground,
                today,
                statement.state(),
                participant(release).protection(),
                confirmed);
    }

    private Participant participant(Release release) {
        return assessments
                .find(release.assessmentId())
                .flatMap(found -> participants.find(found.participantId()))
                .orElseThrow();
    }

    @Override
    @Transactional
    public List<LaterWords> along(Release release) {
        Instant left = release.endedAt();
        return voices.about(release.assessmentId(), release.statementId()).stream()
                .filter(one -> left == null || !one.createdAt().isAfter(left))
                .toList();
    }

    @Override
    @Transactional
    public UUID subject(Release release) {
        return participant(release).id();
    }

    @Override
    @Transactional
    public void prepare(Release release, AuditEvent event) {
        rows.save(release);
        log.append(event);
    }

    @Override
    @Transactional
    public Rendering leave(Release release, Leaving leaving) {
        stillWaiting(release);
        List<Refusal> missing = missing(release, leaving.today(), leaving.confirmed());
        if (!missing.isEmpty()) {
            throw new NotAllowed(missing);
        }
        Rendering rendering = statements
                .rendering(release.statementId(), release.document())
                .orElseThrow(() -> new NotAllowed(List.of(Refusal.NOT_SIGNED)));
        Statement statement = statements.find(release.statementId()).orElseThrow();
        rows.update(release.ended(
                Release.State.LEFT, leaving.account(), leaving.at(), rendering.sha256(), release.revision()));
        log.append(AuditEvent.of(
                        leaving.actor(),
                        release.way().act(),
                        participant(release).id(),
                        "statement/" + release.statementId())
                .because(ground(release))
                .detailed("release/%s\n%s version %d\n%s\n%s"
                        .formatted(
                                release.id(),
                                release.document().folder(),
                                statement.version(),
                                release.receiver(),
                                rendering.sha256())));
        for (LaterWords words : along(release)) {
            log.append(AuditEvent.of(
                            leaving.actor(),
                            "statement.words.left",
                            participant(release).id(),
                            "later-words/" + words.id())
                    .because(ground(release))
                    .detailed("release/%s\n%s\n%s"
                            .formatted(
                                    release.id(),
                                    words.fileName(statement.documentId(), statement.version()),
                                    words.sha256())));
        }
        return rendering;
    }

    /** The ground as the log names it: by id, never by what it says. */
    private static String ground(Release release) {
        if (release.waiverId() != null) {
            return "waiver/" + release.waiverId();
        }
        if (release.otherGroundId() != null) {
            return "ground/" + release.otherGroundId();
        }
        return release.way() == Way.Kind.ATTACHED ? "same-border" : "own-data";
    }

    @Override
    @Transactional
    public void cancel(Release release, Leaving leaving, AuditEvent event) {
        stillWaiting(release);
        rows.update(release.ended(Release.State.CANCELLED, leaving.account(), leaving.at(), "", release.revision()));
        log.append(event);
    }

    private void stillWaiting(Release release) {
        if (rows.findById(release.id())
                .filter(one -> one.state() == Release.State.WAITING)
                .isEmpty()) {
            throw new OptimisticLockException("It waits no longer");
        }
    }
}
