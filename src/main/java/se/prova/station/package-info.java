/**
 * Where something is observed: stations, and the demand profiles made of their tasks.
 *
 * <p>It knows instruments but never a participant: a demand belongs to a task and a unit. Source: AWC, see the definition.
 */
@NullMarked
package se.prova.station;

import org.jspecify.annotations.NullMarked;
