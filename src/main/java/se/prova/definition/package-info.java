/**
 * How a definition file is read, fenced and frozen: YAML with line numbers, schemas, canonical JSON and hashes.
 *
 * <p>It knows no instrument, no station and no person. Rules: JSON Schema 2020-12, and the traps of YAML 1.1 it refuses.
 */
@NullMarked
package se.prova.definition;

import org.jspecify.annotations.NullMarked;
