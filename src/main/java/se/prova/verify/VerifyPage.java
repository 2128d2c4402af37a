package se.prova.verify;

import org.jspecify.annotations.Nullable;

/**
 * Where a file is checked, and what came of it.
 *
 * @param verdict null before a file was sent; without its version for who may not read that
 * @param href the signed version, where the reader may open it; empty elsewhere
 */
public record VerifyPage(@Nullable Verdict verdict, String href) {

    /** Whether more is known than the reader is told. */
    public boolean only() {
        return verdict != null && verdict.kind().genuine() && verdict.known() == null;
    }
}
