package se.prova.station;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;

/** Demand profiles in the database: written once, read often. */
@Singleton
class SqlDemandProfiles implements DemandProfiles {

    private final ProfileRows profiles;
    private final DemandRows demands;
    private final AuditLog log;
    private final Ids ids;

    SqlDemandProfiles(ProfileRows profiles, DemandRows demands, AuditLog log, Ids ids) {
        this.profiles = profiles;
        this.demands = demands;
        this.log = log;
        this.ids = ids;
    }

    @Override
    @Transactional
    public Optional<DemandProfile> find(UUID id) {
        return profiles.findById(id);
    }

    @Override
    @Transactional
    public List<Demand> demands(UUID profileId) {
        return demands.findByProfileIdOrderByOrdinal(profileId).stream()
                .map(DemandRow::demand)
                .toList();
    }

    @Override
    @Transactional
    public List<DemandProfile> ofUnit(UUID unitId) {
        return profiles.findByUnitIdOrderByCreatedAtDescAndIdDesc(unitId);
    }

    @Override
    @Transactional
    public void add(DemandProfile profile, List<Demand> all, AuditEvent event) {
        profiles.save(profile);
        int ordinal = 0;
        for (Demand demand : all) {
            demands.save(new DemandRow(
                    ids.next(),
                    profile.id(),
                    ordinal++,
                    demand.item(),
                    demand.rating().stored(),
                    demand.motive()));
        }
        log.append(event);
    }
}
