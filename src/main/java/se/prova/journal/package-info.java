/**
 * The program's own log, for whoever runs it: what happened, as events with fields that can hold nothing about anybody.
 *
 * <p>Who read and did what stands in the audit log instead. It knows no other room.
 */
@NullMarked
package se.prova.journal;

import org.jspecify.annotations.NullMarked;
