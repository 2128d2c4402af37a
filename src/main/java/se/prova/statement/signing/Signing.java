package se.prova.statement.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import se.prova.reading.Reading;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.print.Printed;
import se.prova.statement.print.Templates;

/**
 * A signed version with the documents made of it.
 *
 * @param renderings one per recipient; their bytes are served as they are ever after
 */
public record Signing(Statement statement, List<Rendering> renderings) {

    /**
     * Who signs, when, and where the log stood: given from outside, so that the same inputs give the same bytes.
     *
     * @param at whole microseconds
     */
    public record Signer(UUID account, Instant at, String chainHead) {}

    /**
     * Signs a draft that nothing stands in the way of.
     *
     * @param file the case as the signer saw it
     */
    public static Signing of(
            CaseFile file,
            Whole draft,
            Library library,
            Reading reading,
            Collection<Templates> templates,
            Signer signer,
            Supplier<UUID> ids) {
        String content = Content.hash(draft);
        Statement signed = signed(draft.statement(), signer, content);
        Whole whole =
                new Whole(signed, draft.findings(), draft.answers(), draft.bases(), draft.comments(), draft.leftOut());
        List<Rendering> renderings = new ArrayList<>();
        for (Templates one : templates) {
            Printed printed = Printed.of(file.with(whole), whole, library, reading, one);
            renderings.add(new Rendering(
                    ids.get(),
                    signed.id(),
                    signed.assessmentId(),
                    one.recipient(),
                    one.hash(),
                    printed.sha256(),
                    printed.pdf(),
                    printed.html(),
                    signer.at()));
        }
        return new Signing(signed, renderings);
    }

    /** SHA-256 of all that a signature binds in a version, 64 hex digits. */
    public static String content(Whole whole) {
        return Content.hash(whole);
    }

    /** Whether a signed version still says what was signed; a draft binds nobody yet. */
    public static boolean intact(Whole whole) {
        return whole.statement().draft()
                || Content.hash(whole).equals(whole.statement().contentHash());
    }

    private static Statement signed(Statement draft, Signer signer, String content) {
        return new Statement(
                draft.id(),
                draft.assessmentId(),
                draft.unitId(),
                draft.documentId(),
                draft.version(),
                draft.replacesId(),
                draft.replaceReason(),
                Statement.State.SIGNED,
                draft.createdBy(),
                draft.createdAt(),
                signer.account(),
                signer.at(),
                content,
                signer.chainHead(),
                draft.revision());
    }
}
