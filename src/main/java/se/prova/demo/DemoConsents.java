package se.prova.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.prova.access.Role;
import se.prova.assessment.Assessment;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.consent.Consents;
import se.prova.consent.Data;
import se.prova.consent.How;
import se.prova.consent.Participation;
import se.prova.consent.Waiver;
import se.prova.db.Ids;
import se.prova.statement.casefile.CaseFile;
import se.prova.web.Dates;

/** An agreement to take part and a waiver for Försäkringskassan, so that a visitor sees the ways out open. */
@Singleton
class DemoConsents {

    private static final int MONTHS = 6;

    private final Consents consents;
    private final Ids ids;
    private final Clock clock;

    DemoConsents(Consents consents, Ids ids, Clock clock) {
        this.consents = consents;
        this.ids = ids;
        this.clock = clock;
    }

    void store(CaseFile file) {
        Assessment assessment = file.assessment();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = Dates.today(clock);
        LocalDate agreedOn = assessment.periodFrom().isAfter(today) ? today : assessment.periodFrom();
        Actor actor = Actor.of(assessment.responsibleId(), Role.PROCESSLEDARE.name(), assessment.unitId());
        Participation agreed = new Participation(
                ids.next(),
                assessment.id(),
                assessment.unitId(),
                agreedOn,
                How.WRITTEN,
                null,
                assessment.responsibleId(),
                now,
                0);
        consents.add(
                agreed,
                AuditEvent.of(actor, "participation.recorded", file.person().id(), "participation/" + agreed.id()));
        Waiver waiver = new Waiver(
                ids.next(),
                assessment.id(),
                assessment.unitId(),
                "Försäkringskassan",
                Data.STATEMENT.name(),
                "Utlåtandet med bilaga",
                "Underlag för en ansökan om sjukersättning",
                today,
                How.WRITTEN,
                today.plusMonths(MONTHS),
                null,
                assessment.responsibleId(),
                now,
                0);
        consents.add(
                waiver, AuditEvent.of(actor, "waiver.recorded", file.person().id(), "waiver/" + waiver.id()));
    }
}
