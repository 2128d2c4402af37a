/** Measurements, run by hand: {@code mvn test-compile exec:exec@bench -Dbench=NAME}. */
@NullMarked
package se.prova.bench;

import org.jspecify.annotations.NullMarked;
