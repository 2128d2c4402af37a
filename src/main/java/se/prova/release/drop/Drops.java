package se.prova.release.drop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.release.Release;
import se.prova.release.Releases.Leaving;

/** Orders to put a parcel in the case system's folder. */
public interface Drops {

    /** Whether this installation has a folder for them. */
    boolean open();

    /**
     * Keeps the order and tries at once. From here on it is carried out as soon as the folder lets it, unless it is
     * cancelled or the gate closes first.
     *
     * @throws se.prova.release.Releases.NotAllowed with all that is missing; nothing was ordered
     */
    void order(Release release, Leaving leaving);

    /** Tries all that waits, oldest first. */
    void tryAll();

    Optional<Drop> find(UUID releaseId);

    List<Drop> ofAssessment(UUID assessmentId);
}
