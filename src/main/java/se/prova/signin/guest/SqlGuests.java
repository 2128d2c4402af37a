package se.prova.signin.guest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Guest;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.db.Keys;
import se.prova.signin.Tokens;

/** Codes to participants' own pages, and the visits they open, in the database. */
@Singleton
public class SqlGuests {

    private final OwnCodeRows codes;
    private final VisitRows visits;
    private final Keys keys;
    private final Ids ids;
    private final AuditLog log;
    private final GuestConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A visit that is open, and whose it is. */
    public record Open(Guest guest, String csrf) {}

    /** A code that was given out, without what opens anything. */
    public record Given(
            UUID id,
            UUID madeBy,
            Instant madeAt,
            Instant validUntil,
            @Nullable Instant usedAt,
            @Nullable UUID endedBy,
            @Nullable Instant endedAt) {}

    /** What a code is for. */
    public record For(UUID assessment, UUID participant, UUID unit) {}

    SqlGuests(OwnCodeRows codes, VisitRows visits, Keys keys, Ids ids, AuditLog log, GuestConfig config, Clock clock) {
        this.codes = codes;
        this.visits = visits;
        this.keys = keys;
        this.ids = ids;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /** Makes a code; an earlier one opens nothing any more. The answer is the code as it is written, told once. */
    @Transactional
    public String make(For what, UUID by, Actor actor) {
        Instant now = now();
        codes.end(what.assessment(), by, micros(now));
        String word = CodeWord.of(random.nextLong());
        UUID id = ids.next();
        codes.save(new OwnCode(
                id,
                hash(word),
                what.assessment(),
                what.participant(),
                what.unit(),
                by,
                now,
                now.plus(config.valid()),
                null,
                null,
                null));
        log.append(AuditEvent.of(actor, "own.code.made", what.participant(), "own-code/" + id));
        return CodeWord.grouped(word);
    }

    /** Takes back the code that is in use, and with it whatever it has open. */
    @Transactional
    public void end(For what, UUID by, Actor actor) {
        Optional<OwnCode> used = current(what.assessment());
        if (used.isPresent() && codes.end(what.assessment(), by, micros(now())) == 1) {
            log.append(AuditEvent.of(
                    actor,
                    "own.code.ended",
                    what.participant(),
                    "own-code/" + used.get().id()));
        }
    }

    /** The code that was given out and not taken back. It may be too old. */
    @Transactional
    public Optional<OwnCode> current(UUID assessmentId) {
        return codes.findByAssessmentIdAndEndedAtIsNull(assessmentId);
    }

    /** All that were ever given out, oldest first. */
    @Transactional
    public List<Given> given(UUID assessmentId) {
        return codes.findByAssessmentIdOrderByMadeAt(assessmentId).stream()
                .map(one -> new Given(
                        one.id(),
                        one.madeBy(),
                        one.madeAt(),
                        one.validUntil(),
                        one.usedAt(),
                        one.endedBy(),
                        one.endedAt()))
                .toList();
    }

    /**
     * Whose page a code opens. What cannot be a code is looked for all the same, so that every wrong one takes the same
     * time.
     */
    @Transactional
    public Optional<Guest> look(String typed) {
        Instant now = clock.instant();
        return codes.findByCodeHash(hash(CodeWord.read(typed).orElse("")))
                .filter(code -> code.opens(now))
                .map(OwnCode::guest);
    }

    /**
     * Opens a visit and ends the one the browser had.
     *
     * @return the new cookie's value
     */
    @Transactional
    public String open(Guest guest, String oldToken) {
        Instant now = now();
        visits.end(Tokens.hash(oldToken), micros(now));
        String token = Tokens.fresh();
        visits.save(new Visit(Tokens.hash(token), guest.code(), Tokens.fresh(), now, now, null));
        codes.used(guest.code(), micros(now));
        log.append(AuditEvent.of(guest.actor(), "own.opened", guest.participant(), "own-code/" + guest.code()));
        return token;
    }

    /** Notes that somebody tried a code that opens nothing. What they typed is not kept. */
    @Transactional
    public void refuse() {
        log.append(AuditEvent.of(Actor.program("own-page"), "own.refused", "", "own-page"));
    }

    /** The open visit that a cookie's value belongs to; it is seen by this. */
    @Transactional
    public Optional<Open> find(String token) {
        Instant now = clock.instant();
        Optional<Visit> found = visits.findByTokenHash(Tokens.hash(token)).filter(visit -> isOpen(visit, now));
        return found.flatMap(visit -> codes.findById(visit.codeId())
                .filter(code -> code.opens(now))
                .map(code -> {
                    visits.seen(visit.tokenHash(), micros(now));
                    return new Open(code.guest(), visit.csrf());
                }));
    }

    /** Ends a visit. */
    @Transactional
    public void close(Guest guest, String token) {
        if (visits.end(Tokens.hash(token), micros(now())) == 1) {
            log.append(AuditEvent.of(guest.actor(), "own.closed", guest.participant(), "own-code/" + guest.code()));
        }
    }

    private boolean isOpen(Visit visit, Instant now) {
        return visit.endedAt() == null
                && now.isBefore(visit.seenAt().plus(config.idle()))
                && now.isBefore(visit.openedAt().plus(config.longest()));
    }

    private String hash(String word) {
        return HexFormat.of().formatHex(keys.derived("own-code:" + word));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
