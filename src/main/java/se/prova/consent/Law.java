package se.prova.consent;

/**
 * The section of law that another ground rests on.
 *
 * <p>The general clause, OSL 10 kap. 27 §, is not here: it does not hold for the secrecy of the social services.
 */
public enum Law {
    /** Necessary for the authority's own work. */
    OSL_10_2(false, false),
    /** A duty to tell that another statute lays down, which must be named. */
    OSL_10_28(true, false),
    /** It is clear that no harm is done; somebody has to have weighed it. */
    OSL_26_1(false, true),
    /** Another provision, which must be named and weighed. */
    OTHER(true, true);

    private final boolean named;
    private final boolean weighed;

    Law(boolean named, boolean weighed) {
        this.named = named;
        this.weighed = weighed;
    }

    /** Whether a provision must be named besides. */
    public boolean named() {
        return named;
    }

    /** Whether somebody must have weighed the harm. */
    public boolean weighed() {
        return weighed;
    }
}
