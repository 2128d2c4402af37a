/**
 * Field mode, the server side: the one way in for what a device recorded.
 *
 * <p>It stores events and acknowledges a high-water mark per device; it never interprets them.
 */
@NullMarked
package se.prova.field;

import org.jspecify.annotations.NullMarked;
