package se.prova.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * One trial of one participant's ability to work: what kind, for whom, asked by whom and why.
 *
 * @param responsibleId the account that answers for it
 * @param agreedMinutes hours agreed for the whole period, in minutes; 0 where none were agreed
 * @param caseSystem the social services' case system, with case number and nämnd; all three possibly empty
 * @param askedBy who referred, by name, with role and date
 * @param whyNow why the referral comes now
 * @param care care that is finished or planned, as told in the referral
 * @param application which application is planned, if any, and when
 * @param planning what is planned at Arbetsförmedlingen and Försäkringskassan
 */
@MappedEntity("assessment")
public record Assessment(
        @Id UUID id,
        UUID unitId,
        UUID participantId,
        Kind kind,
        State state,
        UUID responsibleId,
        @MappedProperty(converter = IsoDate.class) LocalDate periodFrom,
        @MappedProperty(converter = IsoDate.class) LocalDate periodUntil,
        int agreedMinutes,
        String caseSystem,
        String caseNumber,
        String caseNamnd,
        @MappedProperty(converter = SealedText.class) String askedBy,
        @MappedProperty(converter = SealedText.class) String askedByRole,
        @Nullable @MappedProperty(converter = IsoDate.class) LocalDate askedOn,
        @MappedProperty(converter = SealedText.class) String whyNow,
        @MappedProperty(converter = SealedText.class) String care,
        @MappedProperty(converter = SealedText.class) String application,
        @Nullable @MappedProperty(converter = IsoDate.class) LocalDate applicationOn,
        @MappedProperty(converter = SealedText.class) String planning,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Version long revision) {

    public static final int TEXT_CHARS_MAX = 4_000;
    public static final int LINE_CHARS_MAX = 200;
    public static final int CASE_CHARS_MAX = 60;
    public static final int CASE_NAMND_CHARS_MAX = 120;

    /** To find out what one can do, or to build up hours and routines. The law's words. */
    public enum Kind {
        ARBETSPROVNING,
        ARBETSTRANING
    }

    /** Whether it is going on. What has been signed is known by the statement. */
    public enum State {
        OPEN,
        CLOSED
    }

    public Assessment {
        if (periodFrom.isAfter(periodUntil)) {
            throw new IllegalArgumentException("A period starts before it ends");
        }
        if (agreedMinutes < 0 || agreedMinutes > 600_000) {
            throw new IllegalArgumentException("Agreed minutes are 0 to 600000 but were: " + agreedMinutes);
        }
        if (caseSystem.length() > CASE_CHARS_MAX
                || caseNumber.length() > CASE_CHARS_MAX
                || caseNamnd.length() > CASE_NAMND_CHARS_MAX) {
            throw new IllegalArgumentException("A case's system and number have at most %d characters, its nämnd %d"
                    .formatted(CASE_CHARS_MAX, CASE_NAMND_CHARS_MAX));
        }
        if (askedBy.length() > LINE_CHARS_MAX || askedByRole.length() > LINE_CHARS_MAX) {
            throw new IllegalArgumentException("Who asked has at most %d characters".formatted(LINE_CHARS_MAX));
        }
        if (whyNow.length() > TEXT_CHARS_MAX
                || care.length() > TEXT_CHARS_MAX
                || application.length() > TEXT_CHARS_MAX
                || planning.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A text has at most %d characters".formatted(TEXT_CHARS_MAX));
        }
    }

    /** One that is begun, with nothing said yet but for whom, of what kind and when. */
    public static Assessment begun(
            UUID id,
            UUID unit,
            UUID participant,
            Kind kind,
            UUID responsible,
            LocalDate from,
            LocalDate until,
            Instant now) {
        return new Assessment(
                id,
                unit,
                participant,
                kind,
                State.OPEN,
                responsible,
                from,
                until,
                0,
                "",
                "",
                "",
                "",
                "",
                null,
                "",
                "",
                "",
                null,
                "",
                now,
                0);
    }

    /** The same, open or closed. */
    Assessment in(State wanted, long onRevision) {
        return new Assessment(
                id,
                unitId,
                participantId,
                kind,
                wanted,
                responsibleId,
                periodFrom,
                periodUntil,
                agreedMinutes,
                caseSystem,
                caseNumber,
                caseNamnd,
                askedBy,
                askedByRole,
                askedOn,
                whyNow,
                care,
                application,
                applicationOn,
                planning,
                createdAt,
                onRevision);
    }
}
