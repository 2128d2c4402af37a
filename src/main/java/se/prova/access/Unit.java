package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A unit: where people work together on assessments. Telephone, e-mail and address are printed on statements. */
@MappedEntity("unit")
public record Unit(@Id UUID id, UUID branchId, String name, String telephone, String email, String address) {

    public static final int NAME_CHARS_MAX = 120;

    public Unit {
        if (name.isBlank() || name.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException("A unit's name has 1 to %d characters".formatted(NAME_CHARS_MAX));
        }
    }
}
