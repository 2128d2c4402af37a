package se.prova.station;

/**
 * One stored demand profile.
 *
 * @param by who made it
 * @param demands its demands with their motives
 */
public record ProfilePage(DemandProfile profile, String by, DemandTable demands, boolean mayMake) {}
