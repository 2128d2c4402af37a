/**
 * Whether the log is what was written: every entry, its details, the head, and the heads that were signed.
 *
 * <p>The check is pure and is given entries one by one; the same one runs in the service, at the console and in tests.
 */
@NullMarked
package se.prova.audit.proof;

import org.jspecify.annotations.NullMarked;
