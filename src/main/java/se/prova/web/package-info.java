/**
 * What all pages share: rendering, sessions, errors, security headers.
 *
 * <p>It knows no feature but the actor of the audit log.
 */
@NullMarked
package se.prova.web;

import org.jspecify.annotations.NullMarked;
