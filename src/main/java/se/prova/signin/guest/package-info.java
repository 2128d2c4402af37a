/**
 * The participant's way in: a code on paper instead of an account, and a visit instead of a sign-in.
 *
 * <p>It shares no cookie, no table and no rights with those who work here. What a visitor sees is decided by
 * {@code access} and shown by {@code own}. Rules: OWASP ASVS 6 and 7; DESIGN section 9.
 */
@NullMarked
package se.prova.signin.guest;

import org.jspecify.annotations.NullMarked;
