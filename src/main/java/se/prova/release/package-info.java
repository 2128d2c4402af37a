/**
 * The one gate that every document passes on its way out, and the register of what went where.
 *
 * <p>It takes a signed statement's bytes, asks whether this way is open today, and hands them over together with the
 * entry in the log: all three, or nothing. No other room hands a signed document out. Sources: OSL 10, 12 and 26 kap.
 */
@NullMarked
package se.prova.release;

import org.jspecify.annotations.NullMarked;
