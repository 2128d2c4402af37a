package se.prova.station;

import jakarta.inject.Singleton;
import java.util.Optional;
import se.prova.instrument.Definitions;
import se.prova.instrument.Snapshots;

/** Loaded stations first, and where the loaded one is gone or another, the snapshot of its first use. */
@Singleton
class SqlStationLibrary implements StationLibrary {

    private final Stations stations;
    private final Definitions definitions;
    private final Snapshots snapshots;

    SqlStationLibrary(Stations stations, Definitions definitions, Snapshots snapshots) {
        this.stations = stations;
        this.definitions = definitions;
        this.snapshots = snapshots;
    }

    @Override
    public Optional<Station> station(String id, String revision, String hash) {
        Optional<Station> loaded =
                stations.hash(id, revision).filter(hash::equals).flatMap(same -> stations.station(id, revision));
        return loaded.or(() -> snapshots
                .canonical(Snapshots.STATION, id, revision)
                .map(json -> YamlStations.fromCanonical(json, definitions)));
    }
}
