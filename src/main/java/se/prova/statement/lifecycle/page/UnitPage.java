package se.prova.statement.lifecycle.page;

/**
 * How a unit works, for its manager.
 *
 * @param revision of what is stored; 0 where nothing is
 * @param saved whether it was stored just now
 */
public record UnitPage(String unit, boolean review, long revision, boolean saved) {}
