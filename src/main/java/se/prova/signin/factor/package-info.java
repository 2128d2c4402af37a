/**
 * The second factor: codes from an app on the holder's own phone.
 *
 * <p>It knows accounts by their id only. Source: RFC 6238, RFC 4226.
 */
@NullMarked
package se.prova.signin.factor;

import org.jspecify.annotations.NullMarked;
