/** What a manager follows up of the language guard: the blocks that were lifted, and why. */
@NullMarked
package se.prova.guard.page;

import org.jspecify.annotations.NullMarked;
