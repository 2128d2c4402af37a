package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;

/**
 * Somebody who signs in.
 *
 * @param title as printed under a signature
 * @param closedAt when it stopped being usable; null while it is
 */
@MappedEntity("account")
public record Account(
        @Id UUID id,
        String username,
        String passwordHash,
        String name,
        String title,
        String telephone,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Nullable @MappedProperty(converter = Micros.class) Instant closedAt,
        @Version long revision) {

    @Override
    public String toString() {
        return "Account " + id;
    }
}
