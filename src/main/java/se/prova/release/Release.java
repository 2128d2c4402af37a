package se.prova.release;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.consent.Data;
import se.prova.consent.Ground;
import se.prova.consent.OtherGround;
import se.prova.consent.Waiver;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;
import se.prova.participant.Protection;
import se.prova.release.Way.IdentityCheck;
import se.prova.release.Way.Receiver;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;

/**
 * One document on its way to one receiver. It waits until it leaves or is cancelled, and then never changes: it is the
 * register of what went where.
 *
 * @param document which of the statement's documents
 * @param channel how it travels; null where it is attached
 * @param packing what the file lies in
 * @param receiver by name; empty for the participant
 * @param endedAt when it left or was cancelled
 * @param sha256 of the file that left; empty as long as none has
 */
@MappedEntity("release")
public record Release(
        @Id UUID id,
        UUID assessmentId,
        UUID unitId,
        UUID statementId,
        Recipient document,
        Way.Kind way,
        @Nullable Channel channel,
        Packing packing,
        @MappedProperty(converter = SealedText.class) String receiver,
        @Nullable Receiver handedTo,
        @Nullable IdentityCheck identityCheck,
        @Nullable @MappedProperty(converter = IsoDate.class) LocalDate fullmaktOn,
        String caseSystem,
        String caseNumber,
        boolean sameBorder,
        @Nullable UUID waiverId,
        @Nullable UUID otherGroundId,
        State state,
        UUID preparedBy,
        @MappedProperty(converter = Micros.class) Instant preparedAt,
        @Nullable UUID endedBy,
        @Nullable @MappedProperty(converter = Micros.class) Instant endedAt,
        String sha256,
        @Version long revision) {

    /** Where it stands. Only what waits can still be stopped. */
    public enum State {
        WAITING,
        LEFT,
        CANCELLED
    }

    /** How it travels. Plain e-mail is no way. */
    public enum Channel {
        PAPER,
        FILE,
        LETTER,
        SECURE_MESSAGE
    }

    /** What the document lies in when it leaves. */
    public enum Packing {
        PDF,
        /** A ZIP with a description of the document and checksums. */
        PARCEL,
        /** The same ZIP, put in the folder that a case system watches. */
        FOLDER
    }

    /** One that waits to leave. */
    public static Release prepared(
            UUID id,
            Statement statement,
            Recipient document,
            Way way,
            @Nullable Channel channel,
            Packing packing,
            Optional<Ground> ground,
            UUID by,
            Instant at) {
        Way.@Nullable Handed handed = way instanceof Way.Handed one ? one : null;
        Way.@Nullable Attached attached = way instanceof Way.Attached one ? one : null;
        return new Release(
                id,
                statement.assessmentId(),
                statement.unitId(),
                statement.id(),
                document,
                way.kind(),
                channel,
                packing,
                handed == null ? way.beyond() : handed.name(),
                handed == null ? null : handed.to(),
                handed == null ? null : handed.check(),
                handed == null ? null : handed.fullmaktOn(),
                attached == null ? "" : attached.system(),
                attached == null ? "" : attached.number(),
                attached != null && attached.sameBorder(),
                ground.filter(Waiver.class::isInstance).map(Ground::id).orElse(null),
                ground.filter(OtherGround.class::isInstance).map(Ground::id).orElse(null),
                State.WAITING,
                by,
                at,
                null,
                null,
                "",
                0);
    }

    /**
     * Whether a document may leave, and if not, all that is missing.
     *
     * @param ground the one that was chosen, if any
     * @param confirmed whether it was asked once more, which a protected person's documents need
     * @return empty if it may
     */
    public static List<Refusal> decide(
            Way way,
            Optional<Ground> ground,
            LocalDate today,
            Statement.State state,
            Protection protection,
            boolean confirmed) {
        List<Refusal> missing = new ArrayList<>();
        switch (state) {
            case SIGNED -> {}
            case DRAFT -> missing.add(Refusal.NOT_SIGNED);
            case REPLACED -> missing.add(Refusal.REPLACED);
            case REVOKED -> missing.add(Refusal.REVOKED);
        }
        missing.addAll(missing(way, today));
        if (way.needsGround()) {
            ground.ifPresentOrElse(
                    one -> one.flaws(way.beyond(), Data.STATEMENT, today).stream()
                            .map(Refusal::of)
                            .forEach(missing::add),
                    () -> missing.add(Refusal.NO_GROUND));
        }
        if (protection != Protection.NONE && !confirmed) {
            missing.add(Refusal.PROTECTED_NOT_CONFIRMED);
        }
        return missing;
    }

    private static List<Refusal> missing(Way way, LocalDate today) {
        List<Refusal> missing = new ArrayList<>();
        switch (way) {
            case Way.Handed handed -> {
                boolean represented = handed.to() == Receiver.REPRESENTATIVE;
                if (represented && handed.name().isBlank()) {
                    missing.add(Refusal.NO_RECEIVER);
                }
                if (handed.check() == null) {
                    missing.add(Refusal.NO_IDENTITY_CHECK);
                }
                LocalDate fullmakt = handed.fullmaktOn();
                if (represented && (fullmakt == null || fullmakt.isAfter(today))) {
                    missing.add(Refusal.NO_FULLMAKT);
                }
            }
            case Way.Sent(String recipient) -> {
                if (recipient.isBlank()) {
                    missing.add(Refusal.NO_RECEIVER);
                }
            }
            case Way.Attached attached -> {
                if (attached.number().isBlank()) {
                    missing.add(Refusal.NO_CASE);
                }
                if (!attached.sameBorder() && attached.namnd().isBlank()) {
                    missing.add(Refusal.NO_RECEIVER);
                }
            }
        }
        return missing;
    }

    /** How it leaves, as it was prepared. */
    public Way how() {
        return switch (way) {
            case HANDED ->
                new Way.Handed(
                        handedTo == null ? Receiver.REPRESENTATIVE : handedTo, receiver, identityCheck, fullmaktOn);
            case SENT -> new Way.Sent(receiver);
            case ATTACHED -> new Way.Attached(caseSystem, caseNumber, sameBorder, receiver);
        };
    }

    /** The name its file gets, without ending: what it is cited by, its version, and who it was made for. */
    public String fileName(Statement statement) {
        return "%s-%d-%s".formatted(statement.documentId(), statement.version(), document.folder());
    }

    /** The ground it was prepared with, if any. */
    public Optional<UUID> groundId() {
        return Optional.ofNullable(waiverId == null ? otherGroundId : waiverId);
    }

    /** The same, ended: with the hash of what left, or cancelled. */
    Release ended(State as, UUID by, Instant at, String hash, long onRevision) {
        return new Release(
                id,
                assessmentId,
                unitId,
                statementId,
                document,
                way,
                channel,
                packing,
                receiver,
                handedTo,
                identityCheck,
                fullmaktOn,
                caseSystem,
                caseNumber,
                sameBorder,
                waiverId,
                otherGroundId,
                as,
                preparedBy,
                preparedAt,
                by,
                at,
                hash,
                onRevision);
    }
}
