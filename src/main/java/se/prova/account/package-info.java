/**
 * Who has an account: the first one, one's own, inviting, roles, training, one-time links, closing.
 *
 * <p>What a role allows is decided by {@code access}; how its holder signs in, by {@code signin}. Rules: DESIGN section 9.
 */
@NullMarked
package se.prova.account;

import org.jspecify.annotations.NullMarked;
