/** The first start: the first account and its unit, made with a code from the console. */
@NullMarked
package se.prova.account.setup;

import org.jspecify.annotations.NullMarked;
