package se.prova.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.consent.Menprovning.Result;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * Another ground in law than a waiver: its section, why it applies, and a menprövning where one is made. A menprövning
 * that said no closes the way, whatever the section.
 *
 * @param statute the provision by name, where the section leaves that open: "110 kap. 31 § SFB"
 * @param weighedBy who made the menprövning, by name; empty where none was made
 */
@MappedEntity("other_ground")
public record OtherGround(
        @Id UUID id,
        UUID assessmentId,
        UUID unitId,
        @MappedProperty(converter = SealedText.class) String recipient,
        String covers,
        Law law,
        String statute,
        @MappedProperty(converter = SealedText.class) String why,
        @MappedProperty(converter = IsoDate.class) LocalDate decidedOn,
        @MappedProperty(converter = IsoDate.class) LocalDate validUntil,
        @MappedProperty(converter = SealedText.class) String weighedBy,
        @Nullable @MappedProperty(converter = IsoDate.class) LocalDate weighedOn,
        @MappedProperty(converter = SealedText.class) String weighedWhy,
        @Nullable Result weighed,
        @Nullable @MappedProperty(converter = Micros.class) Instant withdrawnAt,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Version long revision)
        implements Ground {

    public static final int STATUTE_CHARS_MAX = 200;
    /** A ground is weighed for one occasion, so it does not live long. */
    public static final int DAYS_MAX = 90;

    public OtherGround {
        if (recipient.isBlank() || recipient.length() > NAME_CHARS_MAX || weighedBy.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException("A name has 1 to %d characters".formatted(NAME_CHARS_MAX));
        }
        if (statute.length() > STATUTE_CHARS_MAX
                || why.length() > TEXT_CHARS_MAX
                || weighedWhy.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A ground says why in at most %d characters".formatted(TEXT_CHARS_MAX));
        }
        if (validUntil.isBefore(decidedOn) || validUntil.isAfter(decidedOn.plusDays(DAYS_MAX))) {
            throw new IllegalArgumentException("A ground holds for at most %d days".formatted(DAYS_MAX));
        }
        if ((weighed == null) != (weighedOn == null)) {
            throw new IllegalArgumentException("A menprövning has a day and a result");
        }
        Data.of(covers);
    }

    @Override
    public Set<Data> data() {
        return Data.of(covers);
    }

    @Override
    public LocalDate from() {
        return decidedOn;
    }

    @Override
    public LocalDate until() {
        return validUntil;
    }

    public Optional<Menprovning> menprovning() {
        return weighed == null || weighedOn == null
                ? Optional.empty()
                : Optional.of(new Menprovning(weighedBy, weighedOn, weighedWhy, weighed));
    }

    @Override
    public List<Flaw> flaws(String to, Data wanted, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>(Ground.super.flaws(to, wanted, today));
        if (law.named() && statute.isBlank()) {
            flaws.add(Flaw.NO_STATUTE);
        }
        Optional<Menprovning> made = menprovning()
                .filter(one -> !one.on().isAfter(today) && !one.who().isBlank());
        if (law.weighed() && made.isEmpty()) {
            flaws.add(Flaw.NO_MENPROVNING);
        }
        if (menprovning().filter(one -> one.result() == Result.MAY_NOT_LEAVE).isPresent()) {
            flaws.add(Flaw.MENPROVNING_SAID_NO);
        }
        return flaws;
    }

    /** The same from the moment somebody found that it no longer holds. */
    OtherGround withdrawn(Instant at) {
        return new OtherGround(
                id,
                assessmentId,
                unitId,
                recipient,
                covers,
                law,
                statute,
                why,
                decidedOn,
                validUntil,
                weighedBy,
                weighedOn,
                weighedWhy,
                weighed,
                at,
                recordedBy,
                createdAt,
                revision);
    }
}
