package se.prova.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.UUID;
import se.prova.db.SealedText;

/** A trial before this one: what, when in words, and why it ended. */
@MappedEntity("earlier_trial")
public record EarlierTrial(
        @Id UUID id,
        UUID assessmentId,
        int ordinal,
        @MappedProperty(converter = SealedText.class) String what,
        @MappedProperty(converter = SealedText.class) String held,
        @MappedProperty(converter = SealedText.class) String whyEnded,
        @Version long revision) {}
