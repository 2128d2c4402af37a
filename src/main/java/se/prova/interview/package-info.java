/**
 * The interview about the worker role (WRI): what a person says of work, item by item.
 *
 * <p>It knows nothing of what was observed. Rules: an item not yet asked is a state of its own; see the definition.
 */
@NullMarked
package se.prova.interview;

import org.jspecify.annotations.NullMarked;
