/**
 * Waivers of secrecy: what may leave, to whom, for what purpose and until when.
 *
 * <p>It never decides what is true, only what may be sent. Rules: OSL 10:1 and 12:2.
 */
@NullMarked
package se.prova.consent;

import org.jspecify.annotations.NullMarked;
