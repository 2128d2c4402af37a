/**
 * Signing in: sessions, the first account, one's own account, and who a request comes from.
 *
 * <p>It tells who somebody is; what they may do is decided by {@code access}. Rules: DESIGN section 7, OWASP ASVS 6 and 7.
 */
@NullMarked
package se.prova.signin;

import org.jspecify.annotations.NullMarked;
