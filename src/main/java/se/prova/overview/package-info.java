/**
 * The way in to the work: whose assessments there are, how far each has come, and what to do next.
 *
 * <p>It reads every other room and changes nothing. Rules: DESIGN sections 3 and 9; no number about a person is made here.
 */
@NullMarked
package se.prova.overview;

import org.jspecify.annotations.NullMarked;
