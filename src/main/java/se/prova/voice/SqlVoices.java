package se.prova.voice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** The participant's voice in the database, where triggers keep it as it was recorded. */
@Singleton
class SqlVoices implements Voices {

    private final WalkthroughRows walkthroughs;
    private final LaterWordsRows words;
    private final OwnReadingRows readings;
    private final AuditLog log;

    SqlVoices(WalkthroughRows walkthroughs, LaterWordsRows words, OwnReadingRows readings, AuditLog log) {
        this.walkthroughs = walkthroughs;
        this.words = words;
        this.readings = readings;
        this.log = log;
    }

    @Override
    @Transactional
    public List<Walkthrough> walkthroughs(UUID assessmentId) {
        return walkthroughs.findByAssessmentIdOrderByCreatedAt(assessmentId);
    }

    @Override
    @Transactional
    public List<LaterWords> laterWords(UUID assessmentId) {
        return words.findByAssessmentIdOrderByCreatedAt(assessmentId);
    }

    @Override
    @Transactional
    public List<OwnReading> readings(UUID assessmentId) {
        return readings.findByAssessmentIdOrderByReadAt(assessmentId);
    }

    @Override
    @Transactional
    public void read(OwnReading reading, AuditEvent event) {
        if (readings.findById(reading.statementId()).isEmpty()) {
            readings.save(reading);
        }
        log.append(event);
    }

    @Override
    @Transactional
    public void add(Walkthrough walkthrough, AuditEvent event) {
        walkthroughs.save(walkthrough);
        log.append(event);
    }

    @Override
    @Transactional
    public void add(LaterWords later, AuditEvent event) {
        words.save(later);
        log.append(event);
    }
}
