package se.prova.access;

import java.util.UUID;

/** What an action is done to, as the policy sees it: where it lies, never what it holds. */
public sealed interface Resource {

    UUID unit();

    /** Something of a unit as a whole: its list, its stations, its accounts. */
    record OfUnit(UUID unit) implements Resource {}

    /** One assessment, or something that belongs to it. */
    record OfAssessment(UUID unit, UUID assessment) implements Resource {}
}
