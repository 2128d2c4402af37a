/**
 * The participant's own page, and the code to it.
 *
 * <p>It shows what the other rooms know in plain words, to the one it is about and to nobody else: {@code OwnEntrance} is
 * the only way in. It rates and decides nothing. Sources: DESIGN 1, 2 (truth 10) and 9; dataskyddsförordningen art. 12, 15
 * and 16; förvaltningslagen 25 §.
 */
@NullMarked
package se.prova.own;

import org.jspecify.annotations.NullMarked;
