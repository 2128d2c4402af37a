/** The pages where a document is prepared, leaves, and can be found again in the register. */
@NullMarked
package se.prova.release.page;

import org.jspecify.annotations.NullMarked;
