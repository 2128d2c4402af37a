package se.prova.reading;

/**
 * What demand and performance say together about one skill, in words and never as a number. Printed by {@link #key}.
 *
 * <p>Source: the cross-table in {@link CrossTable}; the words are our own.
 */
public enum Cell {
    /** Demanded, and done without doubt. */
    MET,
    UNCERTAIN_OFTEN,
    UNCERTAIN_AT_TIMES,
    UNMET_OFTEN,
    UNMET_AT_TIMES,
    /** The task never demands it and nobody gave a level. It says nothing of how it would go. */
    NEVER_HERE,
    /** Demanded, and the assessor lacked information. */
    NOT_SHOWN,
    /** Demand and rating cannot both be right. Blocks signing until cleared up or explained. */
    CONFLICT,
    /** Demanded at times and said not to apply: a warning, which blocks nothing. */
    CHECK,
    /** The session was held without a demand profile. */
    NO_PROFILE,
    /** The profile does not say how often the skill is demanded. */
    NOT_ANALYSED,
    /** The profile belongs to another station, revision or unit than the session. */
    ANOTHER_STATION,
    /** A rating or a demand belongs to a scale that the cross-table was not made for. */
    ANOTHER_SCALE,
    /** Nobody has rated it yet. Never the same as a low rating, and never becomes a non-rating by itself. */
    NOT_SEEN,
    /** Rated, but the assessor has not chosen which rating stands. */
    NOT_CHOSEN,
    /** Sessions differ, and the assessor has not chosen which one to take as the conclusion. */
    NOT_CONCLUDED;

    /** Name of the text, for example {@code reading.cell.uncertain-often}. */
    public String key() {
        return Reading.key("cell", this);
    }

    /** Whether demand and performance were compared at all: met, uncertain or not met. */
    public boolean compared() {
        return this == MET || uncertain() || unmet();
    }

    public boolean uncertain() {
        return this == UNCERTAIN_OFTEN || this == UNCERTAIN_AT_TIMES;
    }

    public boolean unmet() {
        return this == UNMET_OFTEN || this == UNMET_AT_TIMES;
    }

    /** Whether there is no comparison; the text then says why. */
    public boolean noComparison() {
        return this == NO_PROFILE || this == NOT_ANALYSED || this == ANOTHER_STATION || this == ANOTHER_SCALE;
    }
}
