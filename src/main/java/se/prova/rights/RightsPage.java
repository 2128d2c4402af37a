package se.prova.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One's own rights, what one is asked to stand behind, and for a manager the unit's assessments.
 *
 * @param leads whether the reader may open the assessments themselves
 * @param manages whether the unit's rights are shown too
 */
public record RightsPage(List<Asked> asked, List<Own> own, boolean leads, boolean manages, List<OfUnit> unit) {

    /** A colleague's right that one is asked to stand behind. */
    public record Asked(UUID grant, String code, String who, String by, String reason, LocalDate until) {}

    /**
     * A right of one's own.
     *
     * @param waitsFor who has been asked to stand behind it; empty when it holds
     */
    public record Own(String code, UUID assessment, LocalDate until, String waitsFor) {}

    /** An assessment of the unit, as whoever gives rights needs to know it: by its code. */
    public record OfUnit(String code, UUID assessment, String responsible, int valid) {}
}
