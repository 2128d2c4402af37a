package se.prova.voice;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import se.prova.access.Accounts;
import se.prova.access.Place;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.consent.print.Blank;
import se.prova.consent.print.Blanks;
import se.prova.statement.Statement;

/** The paper that later words are printed on. */
@Singleton
class PdfWords {

    private final Blanks blanks;
    private final Accounts accounts;

    PdfWords(Blanks blanks, Accounts accounts) {
        this.blanks = blanks;
        this.accounts = accounts;
    }

    /** @param at whole seconds, as a PDF has them */
    LaterWords of(
            UUID id,
            Statement about,
            Entered entered,
            int ordinal,
            String words,
            LocalDate givenOn,
            User by,
            Instant at) {
        Place place = accounts.place(about.unitId());
        byte[] pdf = blanks.of(Blank.Kind.TILLAGG)
                .print(
                        Map.of(
                                "sender",
                                Map.of(
                                        "municipality", place.namnd().municipality(),
                                        "branch", place.branch().name(),
                                        "unit", place.unit().name(),
                                        "contact", place.unit().telephone()),
                                "person",
                                Map.of("code", entered.participant().code()),
                                "about",
                                Map.of("id", about.documentId(), "version", Integer.toString(about.version())),
                                "given",
                                givenOn.toString(),
                                "by",
                                by.name(),
                                "lines",
                                words.lines().filter(line -> !line.isBlank()).toList()),
                        at);
        return new LaterWords(
                id, about.id(), about.assessmentId(), ordinal, words, givenOn, sha256(pdf), pdf, by.account(), at);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
