/**
 * From readings to proposed sentences, and what still stands in the way of signing.
 *
 * <p>It proposes and warns; a person words, chooses and signs. Texts are in {@code messages/statement.properties}. Rules:
 * DESIGN truths 7 to 10.
 */
@NullMarked
package se.prova.statement.drafting;

import org.jspecify.annotations.NullMarked;
