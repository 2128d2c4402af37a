package se.prova.statement.lifecycle;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** How the units work, in the database. */
@Singleton
class SqlUnitSettings implements UnitSettings {

    private final UnitSettingRows rows;
    private final AuditLog log;

    SqlUnitSettings(UnitSettingRows rows, AuditLog log) {
        this.rows = rows;
        this.log = log;
    }

    @Override
    @Transactional
    public Optional<UnitSetting> of(UUID unitId) {
        return rows.findById(unitId);
    }

    @Override
    @Transactional
    public void set(UnitSetting setting, AuditEvent event) {
        if (rows.findById(setting.unitId()).isPresent()) {
            rows.update(setting);
        } else {
            rows.save(setting);
        }
        log.append(event);
    }
}
