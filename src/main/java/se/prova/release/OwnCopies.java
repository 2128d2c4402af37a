package se.prova.release;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Guest;
import se.prova.statement.Statement;

/** The participant's own copy of what was signed: handed to them on their own page, by the rules of handing over. */
public interface OwnCopies {

    /**
     * Their document as it was stored at signing.
     *
     * @param html null for what was signed before there was one
     */
    @SuppressWarnings("ArrayRecordComponent") // served as it is; never compared
    record Copy(Statement statement, @Nullable String html, byte[] pdf) {}

    /** All versions that were ever signed, newest first. */
    List<Statement> signed(UUID assessmentId);

    /**
     * Gives the copy of one version, and notes that the participant has read it; both or neither.
     *
     * @return empty if there is none that may leave: only what holds is handed out
     */
    Optional<Copy> open(Guest guest, int version);
}
