package se.prova.statement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.reading.Reading;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Cases;
import se.prova.statement.casefile.Library;
import se.prova.statement.lifecycle.Evidence;
import se.prova.statement.lifecycle.Prints;
import se.prova.statement.print.Recipients;
import se.prova.statement.signing.Signing;
import se.prova.web.Site;

/** The typical trial in a running service, with an empty statement that Anna has signed. */
public final class SignedTrial {

    private SignedTrial() {}

    public static StoredTrial open() {
        return open(Map.of());
    }

    public static StoredTrial open(Map<String, Object> settings) {
        StoredTrial trial = StoredTrial.open(settings);
        sign(trial, draft(trial));
        return trial;
    }

    /** Signs what {@link #draft} has made ready. */
    public static void sign(StoredTrial trial, Signing signing) {
        sign(trial, signing, prints(trial));
    }

    /** The same, made from what there was at some moment. */
    public static void sign(StoredTrial trial, Signing signing, Prints seen) {
        AuditEvent event = AuditEvent.of(
                Actor.program("test"),
                "statement.signed",
                "",
                "statement/" + signing.statement().id());
        trial.site().bean(Evidence.class).sign(signing, seen, event);
    }

    /** All there is to rest on now. */
    public static Prints prints(StoredTrial trial) {
        Material material = trial.site()
                .bean(Materials.class)
                .of(trial.site()
                        .bean(Assessments.class)
                        .find(StoredTrial.ASSESSMENT)
                        .orElseThrow());
        return Prints.of(material);
    }

    /** An empty statement in the trial, begun and ready to be signed by Anna. */
    public static Signing draft(StoredTrial trial) {
        Site site = trial.site();
        Statements statements = site.bean(Statements.class);
        Assessment assessment =
                site.bean(Assessments.class).find(StoredTrial.ASSESSMENT).orElseThrow();
        UUID anna = assessment.responsibleId();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID id = site.bean(Ids.class).next();
        Statement draft = new Statement(
                id,
                assessment.id(),
                assessment.unitId(),
                "PRV-2026-K7M3QD",
                1,
                null,
                "",
                Statement.State.DRAFT,
                anna,
                now,
                null,
                null,
                "",
                "",
                0);
        AuditEvent event = AuditEvent.of(Actor.program("test"), "statement.begun", "", "statement/" + id);
        statements.begin(new Whole(draft, List.of(), List.of(), List.of(), List.of(), Map.of()), event);
        CaseFile file = site.bean(Cases.class).of(assessment);
        Whole whole = statements.whole(id).orElseThrow();
        Library library = Library.of(file.definitions());
        return Signing.of(
                file,
                whole,
                library,
                Reading.of(file.material(library), file.floor()),
                site.bean(Recipients.class).all(),
                new Signing.Signer(anna, now, site.bean(AuditLog.class).head()),
                site.bean(Ids.class)::next);
    }
}
