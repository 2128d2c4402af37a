package se.prova.access;

import java.util.UUID;

/** What an action is done to, as the policy sees it: where it lies, never what it holds. */
public sealed interface Resource {

    UUID unit();

    /** Something of a unit as a whole: its list, its stations, its accounts. */
    record OfUnit(UUID unit) implements Resource {}

    /**
     * One assessment, or something that belongs to it.
     *
     * @param protectedPerson whether it is about somebody whom the population register protects, at any level
     */
    record OfAssessment(UUID unit, UUID assessment, boolean protectedPerson) implements Resource {}
}
