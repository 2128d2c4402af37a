package se.prova.participant;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import se.prova.db.Micros;

/**
 * The person an assessment is about, as every other room knows them.
 *
 * @param code short and derived from nothing: "B-27"; unique within the branch
 */
@MappedEntity("participant")
public record Participant(
        @Id UUID id,
        UUID unitId,
        UUID branchId,
        String code,
        Gender gender,
        Protection protection,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Version long revision) {

    public static final int CODE_CHARS_MAX = 12;

    /** The same, with another level of protection. */
    public Participant protectedAs(Protection level, long onRevision) {
        return new Participant(id, unitId, branchId, code, gender, level, createdAt, onRevision);
    }

    public Participant {
        if (!code.matches("[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9-]{1,11}")) {
            throw new IllegalArgumentException("A code has 2 to 12 capitals, digits and hyphens");
        }
    }
}
