/**
 * What participants get to see of themselves: everything that is held about them (registerutdrag), and who has read it.
 *
 * <p>Source: GDPR article 15. Fields are taken from the rooms' own records, so that a new one is in the extract from its
 * first day. It reads every other room and changes nothing.
 */
@NullMarked
package se.prova.extract;

import org.jspecify.annotations.NullMarked;
