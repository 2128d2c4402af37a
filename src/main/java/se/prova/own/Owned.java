package se.prova.own;

import se.prova.access.Guest;
import se.prova.assessment.Assessment;
import se.prova.audit.Actor;

/**
 * A page that its owner has been let in to.
 *
 * @param firstName what they are called on it
 * @param code as the papers about them have it: "B-27"
 */
public record Owned(Guest guest, Assessment assessment, String firstName, String code, Actor actor) {}
