/**
 * Who did or read what: every change and every reading of personal data leaves an event in one chain.
 *
 * <p>It knows no other room; what happened arrives as words and opaque ids. Rules: DESIGN truth 14, OSL and HSLF-FS 2016:40.
 */
@NullMarked
package se.prova.audit;

import org.jspecify.annotations.NullMarked;
