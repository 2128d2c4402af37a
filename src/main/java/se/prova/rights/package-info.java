/**
 * Who may reach which assessment: giving rights, standing behind them, handing over, and how a person is protected.
 *
 * <p>What a right allows is decided by {@code access}. Rules: DESIGN section 9; OSL 26 kap.; SOSFS 2014:5.
 */
@NullMarked
package se.prova.rights;

import org.jspecify.annotations.NullMarked;
