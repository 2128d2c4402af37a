/**
 * How rows meet types: the connection to SQLite, converters and write transactions.
 *
 * <p>It knows no feature.
 */
@NullMarked
package se.prova.db;

import org.jspecify.annotations.NullMarked;
