package se.prova.statement.lifecycle;

import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.reading.Material;
import se.prova.statement.Statement;
import se.prova.statement.signing.Signing;

/** What signed versions were signed over, and what has come since. */
public interface Evidence {

    /** Signs, and keeps what the assessment held then, in one transaction. */
    void sign(Signing signing, Prints seen, AuditEvent event);

    /** Stores the answer that what came since changes nothing, and what it was given about, in one transaction. */
    void answer(StatementEvent answer, Prints seen, AuditEvent entry);

    /** What has come since a signed version was signed, or was answered for last; nothing for any other version. */
    Late since(Statement statement, Material material);

    /** All that was kept about a version, the oldest first. */
    List<EvidenceSeen> seen(UUID statementId);
}
