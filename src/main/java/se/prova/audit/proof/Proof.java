package se.prova.audit.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the log found.
 *
 * @param entries how many entries were right, from the first
 * @param hash the hash of the last of them
 * @param signedHeads how many signed heads agreed
 * @param lastSigned when the newest of them was signed; null if none was
 * @param erased how many entries have no details any more
 * @param printed the entry whose hash begins with the digits asked for; empty if none does or none were asked for
 * @param fault the first thing wrong, empty if nothing is
 */
public record Proof(
        long entries,
        String hash,
        long signedHeads,
        @Nullable Instant lastSigned,
        long erased,
        OptionalLong printed,
        Optional<Fault> fault) {}
