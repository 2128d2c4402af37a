/**
 * The command line: serve, demo, statement and lint.
 *
 * <p>It only starts what the other rooms do.
 */
@NullMarked
package se.prova.cli;

import org.jspecify.annotations.NullMarked;
