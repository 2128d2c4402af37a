/** The pages on which something is done to a version besides writing and signing it. */
@NullMarked
package se.prova.statement.lifecycle.page;

import org.jspecify.annotations.NullMarked;
