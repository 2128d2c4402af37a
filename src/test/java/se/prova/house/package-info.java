/** What holds for the house as a whole: rules between rooms, and how the source looks. */
@NullMarked
package se.prova.house;

import org.jspecify.annotations.NullMarked;
