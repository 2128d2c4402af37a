/** The pages of the extract and of who has read, and the files that leave from them. */
@NullMarked
package se.prova.extract.page;

import org.jspecify.annotations.NullMarked;
