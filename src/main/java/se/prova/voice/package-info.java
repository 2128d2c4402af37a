/**
 * The participant's own voice beside the statement: that it was gone through with them, and what they say of it later.
 *
 * <p>What they say before it is signed belongs to the statement itself and lies there. Nothing here is ever edited.
 * Sources: DESIGN 2 and 3; förvaltningslagen 25 § (the right to be heard).
 */
@NullMarked
package se.prova.voice;

import org.jspecify.annotations.NullMarked;
