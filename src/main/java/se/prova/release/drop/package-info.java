/**
 * The folder that a case system takes documents from: what was ordered to be put there, what has been, and what stands
 * in the way.
 *
 * <p>A full or missing folder delays; it loses nothing. The gate is asked once more in the moment a parcel is shown.
 */
@NullMarked
package se.prova.release.drop;

import org.jspecify.annotations.NullMarked;
