package se.prova.followup;

import java.time.Instant;
import java.util.List;

/**
 * Rights to protected persons that one person gave alone.
 *
 * @param fresh how many came since the reader looked last
 * @param upto the newest entry's number, which looking at the page covers
 */
public record AlonePage(List<Line> lines, int fresh, long upto) {

    /** One right: when, where, who gave it, and the participant by code. */
    public record Line(Instant at, String unit, String who, String role, String code, boolean fresh) {}
}
