package se.prova.statement.lifecycle;

import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** How the units work. */
public interface UnitSettings {

    /** Empty for a unit that never chose anything. */
    Optional<UnitSetting> of(UUID unitId);

    /** Whether a unit reviews before it signs; off by default. */
    default boolean reviews(UUID unitId) {
        return of(unitId).filter(UnitSetting::review).isPresent();
    }

    /**
     * Stores how a unit works, and the event of it, in one transaction.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException if somebody else changed it meanwhile
     */
    void set(UnitSetting setting, AuditEvent event);
}
