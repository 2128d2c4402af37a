package se.prova.station;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import se.prova.audit.AuditEvent;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Snapshots;
import se.prova.instrument.Snapshots.Release;

/** Stores demand profiles together with the definitions they were made with: all of it, or nothing. */
@Singleton
public class ProfileShelf {

    private final DemandProfiles profiles;
    private final Definitions definitions;
    private final Stations stations;
    private final Snapshots snapshots;

    ProfileShelf(DemandProfiles profiles, Definitions definitions, Stations stations, Snapshots snapshots) {
        this.profiles = profiles;
        this.definitions = definitions;
        this.stations = stations;
        this.snapshots = snapshots;
    }

    /** Stores a new profile, the first use of its definitions and the event of it in one transaction. */
    @Transactional
    public void add(DemandProfile profile, List<Demand> demands, AuditEvent event) {
        useInstrument(profile.instrument());
        if (profile.forStation()) {
            useStation(profile.stationId(), profile.stationRevision());
        }
        profiles.add(profile, demands, event);
    }

    /** Keeps an instrument as it is now, in the transaction that is already open. */
    @Transactional
    public void useInstrument(DefinitionRef ref) {
        definitions
                .canonical(ref.id(), ref.revision())
                .ifPresent(
                        json -> snapshots.use(new Release("instrument", ref.id(), ref.revision(), ref.hash()), json));
    }

    /** Keeps a station as it is now, in the transaction that is already open. */
    @Transactional
    public void useStation(String id, String revision) {
        stations.canonical(id, revision)
                .ifPresent(json -> snapshots.use(
                        new Release(
                                "station",
                                id,
                                revision,
                                stations.hash(id, revision).orElse("")),
                        json));
    }
}
