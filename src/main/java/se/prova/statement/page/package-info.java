/**
 * The pages of a statement: drafting it finding by finding, answering, signing, and what was signed.
 *
 * <p>It words nothing of the statement itself. Source: design/utlatande; truths 8 to 11.
 */
@NullMarked
package se.prova.statement.page;

import org.jspecify.annotations.NullMarked;
