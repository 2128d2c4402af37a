package se.prova.instrument;

/** What a scale measures along. Two scales are compared only when their axis is the same. */
public enum Axis {
    /** How well it went: efficient, purposeful, acceptable result. */
    QUALITY,
    /** How often a task demands something. */
    FREQUENCY,
    /** How something bears on work: from hindering to supporting. */
    INFLUENCE,
    /** How much help was given. It never lowers a rating. */
    ASSISTANCE
}
