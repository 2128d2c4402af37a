package se.prova.own.code;

import java.time.Instant;
import se.prova.assessment.Entered;

/**
 * The paper that the participant is given, shown once.
 *
 * @param picture the address as a square for a camera, as markup
 */
public record OwnSheetPage(
        Entered entered,
        String code,
        String address,
        String picture,
        Instant validUntil,
        String unit,
        String telephone) {}
