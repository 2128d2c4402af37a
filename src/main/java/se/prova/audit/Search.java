package se.prova.audit;

import java.time.Instant;
import java.util.List;

/**
 * Which entries of the log are asked for. What is empty asks for all.
 *
 * @param units where somebody acted
 * @param actor who acted
 * @param subject opaque id of the participant it concerned
 * @param until the first moment that is too late
 * @param before a number that all entries lie below: the last of the page before
 */
public record Search(
        List<String> units,
        String actor,
        String subject,
        Kind kind,
        Instant from,
        Instant until,
        long before,
        int count) {}
