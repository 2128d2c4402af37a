/**
 * Following the log up: a manager goes through a random sample and what is unusual, and signs it; an auditor sees which
 * rights one person gave alone.
 *
 * <p>Source: DESIGN section 9, the monthly spot check of the municipalities' log routines.
 */
@NullMarked
package se.prova.followup;

import org.jspecify.annotations.NullMarked;
