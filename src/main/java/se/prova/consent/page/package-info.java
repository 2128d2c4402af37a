/** The pages where waivers, other grounds and agreements are noted and taken back. */
@NullMarked
package se.prova.consent.page;

import org.jspecify.annotations.NullMarked;
