package se.prova.demo;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.prova.access.Role;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.guard.kept.Decisions;
import se.prova.guard.kept.Reflection;
import se.prova.guard.kept.Standing;
import se.prova.reading.Reading;
import se.prova.statement.Comment;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseJson;
import se.prova.statement.casefile.Cases;
import se.prova.statement.casefile.Library;
import se.prova.statement.guarded.Standings;
import se.prova.statement.lifecycle.Evidence;
import se.prova.statement.lifecycle.Prints;
import se.prova.statement.print.Recipients;
import se.prova.statement.signing.Signing;

/** Stores the finished case's draft, signs it as its assessor, and writes out what came of it. */
@Singleton
class DemoStatement {

    private final Statements statements;
    private final Evidence evidence;
    private final Assessments assessments;
    private final Cases cases;
    private final Recipients recipients;
    private final Standings guarded;
    private final Decisions decisions;
    private final AuditLog log;
    private final Ids ids;
    private final Clock clock;

    DemoStatement(
            Statements statements,
            Evidence evidence,
            Assessments assessments,
            Cases cases,
            Recipients recipients,
            Standings guarded,
            Decisions decisions,
            AuditLog log,
            Ids ids,
            Clock clock) {
        this.statements = statements;
        this.evidence = evidence;
        this.assessments = assessments;
        this.cases = cases;
        this.recipients = recipients;
        this.guarded = guarded;
        this.decisions = decisions;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Signs the statement that the case file holds, today and with the log of this installation.
     *
     * @return the files written: the assessment file and one PDF for each recipient
     */
    List<Path> sign(CaseFile file, Path folder) throws IOException {
        Whole draft = Objects.requireNonNull(file.statement(), "The finished case has a statement");
        Assessment assessment = assessments.find(file.assessment().id()).orElseThrow();
        Actor signer = Actor.of(assessment.responsibleId(), Role.PROCESSLEDARE.name(), assessment.unitId());
        begin(draft, file, signer);
        CaseFile stored = cases.of(assessment);
        Whole laid = Objects.requireNonNull(stored.statement(), "It was stored just now");
        Library library = Library.of(stored.definitions());
        Reading reading = Reading.of(stored.material(library), stored.floor());
        reflect(laid, stored, reading, signer);
        Signing signing = Signing.of(
                stored,
                laid,
                library,
                reading,
                recipients.all(),
                new Signing.Signer(assessment.responsibleId(), now(), log.head()),
                ids::next);
        evidence.sign(
                signing,
                Prints.of(stored.material(library)),
                event(signer, file, "statement.signed", laid.statement().id()));
        return write(cases.of(assessment), signing.renderings(), folder);
    }

    /** The demo's own sentences give the language guard nothing to say; the question is left, and is answered. */
    private void reflect(Whole laid, CaseFile file, Reading reading, Actor signer) {
        Statement draft = laid.statement();
        decisions.add(
                List.of(),
                new Reflection(
                        ids.next(),
                        draft.id(),
                        draft.assessmentId(),
                        true,
                        "",
                        file.assessment().responsibleId(),
                        now()),
                List.of(event(signer, file, "guard.reflected", draft.id()).detailed("YES")));
        Standing standing = guarded.of(file, laid, reading);
        if (!standing.ready()) {
            throw new IllegalStateException("The demo's statement is not ready to be signed: " + standing);
        }
    }

    private void begin(Whole draft, CaseFile file, Actor signer) {
        Statement statement = unsigned(draft.statement());
        statements.begin(
                new Whole(statement, draft.findings(), draft.answers(), draft.bases(), List.of(), draft.leftOut()),
                event(signer, file, "statement.begun", statement.id()));
        for (Comment comment : draft.comments()) {
            statements.add(comment, event(signer, file, "statement.commented", statement.id()));
        }
    }

    /** As it was before it was signed: a signature belongs to the log it was made with. */
    private static Statement unsigned(Statement signed) {
        return new Statement(
                signed.id(),
                signed.assessmentId(),
                signed.unitId(),
                signed.documentId(),
                signed.version(),
                null,
                "",
                Statement.State.DRAFT,
                signed.createdBy(),
                signed.createdAt(),
                null,
                null,
                "",
                "",
                0);
    }

    private static AuditEvent event(Actor signer, CaseFile file, String action, UUID statement) {
        return AuditEvent.of(signer, action, file.person().id(), "statement/" + statement);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Path> write(CaseFile file, List<Rendering> renderings, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        Path assessment = folder.resolve("bedomning.json");
        Files.write(assessment, CaseJson.write(file).getBytes(StandardCharsets.UTF_8));
        written.add(assessment);
        for (Rendering rendering : renderings) {
            Path pdf = folder.resolve(rendering.recipient().folder() + ".pdf");
            Files.write(pdf, rendering.pdf());
            written.add(pdf);
        }
        return written;
    }
}
