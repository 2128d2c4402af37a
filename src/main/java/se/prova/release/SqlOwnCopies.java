package se.prova.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Guest;
import se.prova.audit.AuditEvent;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.statement.Recipient;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.voice.OwnReading;
import se.prova.voice.Voices;
import se.prova.web.Dates;

/** Own copies from the database. */
@Singleton
class SqlOwnCopies implements OwnCopies {

    // Who holds the code was known to who gave it to them.
    private static final Way OWN = new Way.Handed(Way.Receiver.PARTICIPANT, "", Way.IdentityCheck.KNOWN, null);

    private final Statements statements;
    private final Participants participants;
    private final Voices voices;
    private final Clock clock;

    SqlOwnCopies(Statements statements, Participants participants, Voices voices, Clock clock) {
        this.statements = statements;
        this.participants = participants;
        this.voices = voices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Statement> signed(UUID assessmentId) {
        return statements.ofAssessment(assessmentId).stream()
                .filter(one -> !one.draft())
                .toList();
    }

    @Override
    @Transactional
    public Optional<Copy> open(Guest guest, int version) {
        Optional<Statement> wanted = signed(guest.assessment()).stream()
                .filter(one -> one.version() == version && mayLeave(guest, one))
                .findFirst();
        Optional<Rendering> stored = wanted.flatMap(one -> statements.rendering(one.id(), Recipient.inPlainWords()));
        return wanted.flatMap(statement -> stored.map(rendering -> {
            voices.read(
                    new OwnReading(
                            statement.id(),
                            guest.assessment(),
                            guest.code(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)),
                    AuditEvent.of(
                            guest.actor(), "own.statement.read", guest.participant(), "statement/" + statement.id()));
            return new Copy(statement, rendering.html(), rendering.pdf());
        }));
    }

    private boolean mayLeave(Guest guest, Statement statement) {
        Participant participant = participants.find(guest.participant()).orElseThrow();
        return Release.decide(
                        OWN, Optional.empty(), Dates.today(clock), statement.state(), participant.protection(), false)
                .isEmpty();
    }
}
