package se.prova.verify;

import java.util.Optional;

/** What was signed, as far as a check needs to know it. */
public interface Archive {

    /** The document with just these bytes. */
    Optional<Known> bySha256(String sha256);

    /** A version by what it is cited by. */
    Optional<Known> byName(String documentId, int version);
}
