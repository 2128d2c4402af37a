package se.prova.station;

import java.util.Optional;

/** Stations as they were when something used them: from the loaded files, else from the snapshot of first use. */
public interface StationLibrary {

    /**
     * The revision that a session or a demand profile was made under.
     *
     * @param hash of the definition as it was used, 64 hex digits
     * @return empty for a work task that was described and has no station
     */
    Optional<Station> station(String id, String revision, String hash);
}
