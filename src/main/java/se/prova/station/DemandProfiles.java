package se.prova.station;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** All stored demand profiles. */
public interface DemandProfiles {

    Optional<DemandProfile> find(UUID id);

    /** One demand per skill, in the instrument's order. */
    List<Demand> demands(UUID profileId);

    /** A unit's profiles, newest first. */
    List<DemandProfile> ofUnit(UUID unitId);

    /** Stores a profile with its demands and the event of it in one transaction. */
    void add(DemandProfile profile, List<Demand> demands, AuditEvent event);
}
