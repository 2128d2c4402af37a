/**
 * Tells whether a file is the one that was signed, and whether that still holds.
 *
 * <p>It knows a signed document by the SHA-256 of its bytes alone. What a file says about itself is believed only so far
 * as to say which document it is a changed copy of. Nothing that is checked is stored.
 */
@NullMarked
package se.prova.verify;

import org.jspecify.annotations.NullMarked;
