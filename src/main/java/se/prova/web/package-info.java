/**
 * What all pages share: rendering, texts, forms, errors, security headers.
 *
 * <p>It knows no feature; who is signed in arrives as a {@code Visitor}. Rules: DESIGN section 7.
 */
@NullMarked
package se.prova.web;

import org.jspecify.annotations.NullMarked;
