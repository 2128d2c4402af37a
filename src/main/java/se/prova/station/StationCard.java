package se.prova.station;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One station as its card shows it.
 *
 * @param steps the instruction, each sentence with its drawing as markup, empty where it has none
 * @param shipped whether the demands shown are those that came with the station
 * @param made who made the profile shown and how, in words; empty for the shipped one
 * @param profiles the unit's profiles for any revision of the station, newest first
 */
public record StationCard(
        Station station,
        String picture,
        List<Step> steps,
        List<LookFor> lookFor,
        DemandTable demands,
        boolean shipped,
        @Nullable Made made,
        List<Known> profiles,
        boolean mayMake) {

    public record Step(int number, String text, String picture) {}

    public record LookFor(String skill, String text) {}

    /** How a profile came about, for one line of text. */
    public record Made(UUID id, DemandProfile profile, String by) {}

    /** A profile in a list. */
    public record Known(UUID id, String title, DemandProfile profile, String by) {}
}
