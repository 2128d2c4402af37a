/**
 * One trial of work ability: referral, questions, days, interview, sessions and the events recorded in them.
 *
 * <p>It records and never concludes; what the ratings say is told by {@code reading}. Rules: DESIGN truths 3, 4, 7, 8, 15.
 */
@NullMarked
package se.prova.assessment;

import org.jspecify.annotations.NullMarked;
