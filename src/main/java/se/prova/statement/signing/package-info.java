/**
 * What binds: a draft becomes a signed version with its documents, and a signed version is corrected by a new one.
 *
 * <p>Rules: DESIGN truth 11.
 */
@NullMarked
package se.prova.statement.signing;

import org.jspecify.annotations.NullMarked;
