package se.prova.voice;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Accounts;
import se.prova.consent.print.Blank;
import se.prova.consent.print.Blanks;
import se.prova.consent.print.Letterhead;
import se.prova.db.Ids;
import se.prova.statement.Statement;

/** The paper that later words are printed on. */
@Singleton
public class PdfWords {

    private final Blanks blanks;
    private final Accounts accounts;
    private final Voices voices;
    private final Ids ids;
    private final Clock clock;

    PdfWords(Blanks blanks, Accounts accounts, Voices voices, Ids ids, Clock clock) {
        this.blanks = blanks;
        this.accounts = accounts;
        this.voices = voices;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was said, and how it came here.
     *
     * @param by who wrote it down, by name
     * @param recordedBy the account of that one; where the participant wrote it, of who gave the code
     * @param ownCode the code that the participant wrote it with, null where somebody wrote it down for them
     */
    public record Said(
            String words,
            LocalDate givenOn,
            String by,
            UUID recordedBy,
            @Nullable UUID ownCode) {}

    /**
     * The next paper about a version.
     *
     * @param code the participant's
     */
    public LaterWords of(Statement about, String code, Said said) {
        // To the microsecond: what left in the same second, and before, did not take these along.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] pdf = blanks.of(Blank.Kind.TILLAGG)
                .print(
                        Map.of(
                                "sender",
                                Letterhead.of(accounts.place(about.unitId())),
                                "person",
                                Map.of("code", code),
                                "about",
                                Map.of("id", about.documentId(), "version", Integer.toString(about.version())),
                                "given",
                                said.givenOn().toString(),
                                "own",
                                said.ownCode() != null,
                                "by",
                                said.by(),
                                "lines",
                                said.words()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList()),
                        at.truncatedTo(ChronoUnit.SECONDS));
        return new LaterWords(
                ids.next(),
                about.id(),
                about.assessmentId(),
                voices.about(about.assessmentId(), about.id()).size() + 1,
                said.words(),
                said.givenOn(),
                sha256(pdf),
                pdf,
                said.recordedBy(),
                at,
                said.ownCode());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
