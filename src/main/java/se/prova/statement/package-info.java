/**
 * Findings, answers and renderings: the one signed text and the documents made of it.
 *
 * <p>It never rates. Rules: DESIGN truths 8 to 11; content after FK and AF, see the templates.
 */
@NullMarked
package se.prova.statement;

import org.jspecify.annotations.NullMarked;
