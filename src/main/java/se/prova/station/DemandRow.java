package se.prova.station;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import se.prova.db.SealedText;
import se.prova.instrument.Rating;

/** A demand in its place in a stored profile. */
@MappedEntity("demand")
record DemandRow(
        @Id UUID id,
        UUID profileId,
        int ordinal,
        String item,
        String rating,
        @MappedProperty(converter = SealedText.class) String motive) {

    Demand demand() {
        return new Demand(item, Rating.of(rating), motive);
    }
}
