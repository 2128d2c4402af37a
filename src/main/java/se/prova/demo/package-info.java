/**
 * The demo: synthetic people in a fresh data folder, stored the way a unit's own work would store them.
 *
 * <p>Everything recorded goes in through {@code field}, and the statement is signed as any other. Numbers are from
 * Skatteverket's list of test numbers only.
 */
@NullMarked
package se.prova.demo;

import org.jspecify.annotations.NullMarked;
