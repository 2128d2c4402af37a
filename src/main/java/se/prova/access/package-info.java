/**
 * Who may do what: accounts, roles, units, grants and the one policy that decides.
 *
 * <p>It decides on a small {@code Resource} of its own and imports no feature. Rules: OSL 26 kap., DESIGN section 9.
 */
@NullMarked
package se.prova.access;

import org.jspecify.annotations.NullMarked;
