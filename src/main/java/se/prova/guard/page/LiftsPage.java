package se.prova.guard.page;

import java.time.Instant;
import java.util.List;

/** The blocks that were lifted, newest first. */
public record LiftsPage(List<Line> lines) {

    /** One lift: the rule by its title, the participant by code, and why. */
    public record Line(Instant at, String who, String code, String rule, String reason) {}
}
