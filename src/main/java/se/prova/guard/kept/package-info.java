/** What people decided about what the language guard said: kept once, with the version of the statement it was about. */
@NullMarked
package se.prova.guard.kept;

import org.jspecify.annotations.NullMarked;
