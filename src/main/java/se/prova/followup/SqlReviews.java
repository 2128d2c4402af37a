package se.prova.followup;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.audit.Kind;
import se.prova.audit.Search;
import se.prova.db.Ids;
import se.prova.followup.Unusual.Reason;
import se.prova.web.Dates;
import se.prova.web.Refused;

/** Follow-ups in the database, each change with its event in one transaction. */
@Singleton
class SqlReviews {

    /** More in one period are not held in memory at once. */
    private static final int ENTRIES_MAX = 100_000;

    private static final int SAMPLE_MAX = 500;
    private static final int SEED_BYTES = 32;

    private final ReviewRows reviews;
    private final ReviewedRows entries;
    private final SqlKnown known;
    private final AuditLog log;
    private final Ids ids;
    private final Clock clock;
    private final int sample;
    private final SecureRandom random = new SecureRandom();

    SqlReviews(
            ReviewRows reviews,
            ReviewedRows entries,
            SqlKnown known,
            AuditLog log,
            Ids ids,
            Clock clock,
            @Value("${prova.log-review.sample:20}") int sample) {
        if (sample < 1 || sample > SAMPLE_MAX) {
            throw new IllegalArgumentException(
                    "PROVA_LOG_REVIEW_SAMPLE is 1 to %d and not %d".formatted(SAMPLE_MAX, sample));
        }
        this.reviews = reviews;
        this.entries = entries;
        this.known = known;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.sample = sample;
    }

    @Transactional
    public Optional<Review> find(UUID id) {
        return reviews.findById(id);
    }

    @Transactional
    public Optional<Review> of(UUID unit, LocalDate from, LocalDate until) {
        return reviews.findByUnitIdAndPeriodFromAndPeriodUntil(unit, from, until);
    }

    /** Newest first. */
    @Transactional
    public List<Review> ofUnits(Collection<UUID> units) {
        return reviews.findByUnitIdInOrderByStartedAtDesc(units);
    }

    /** What is unusual first. */
    @Transactional
    public List<Reviewed> entries(UUID review) {
        return entries.ofReview(review);
    }

    /** What the log has of them, by number. */
    @Transactional
    public Map<Long, AuditEntry> logged(List<Reviewed> rows) {
        return log.numbered(rows.stream().map(Reviewed::seq).toList()).stream()
                .collect(Collectors.toMap(AuditEntry::seq, one -> one));
    }

    /**
     * Draws a sample of the unit's log and looks for what is unusual in it.
     *
     * @throws Refused if the log of the period is too long to be held at once
     */
    @Transactional
    public Review start(Actor actor, UUID by, UUID unit, LocalDate from, LocalDate until) {
        List<AuditEntry> all = period(unit, from, until);
        SortedMap<Long, Set<Reason>> unusual = Unusual.in(all, known.of(all));
        byte[] seedBytes = new byte[SEED_BYTES];
        random.nextBytes(seedBytes);
        String seed = HexFormat.of().formatHex(seedBytes);
        Review review = reviews.save(new Review(
                ids.next(), unit, from, until, seed, sample, all.size(), unusual.size(), by, now(), null, null, "", 0));
        Set<Long> drawn = Set.copyOf(Draw.of(seed, numbers(all), sample));
        Set<Long> taken = new TreeSet<>(drawn);
        taken.addAll(Draw.of(seed, unusual.keySet(), Unusual.TAKEN_MAX));
        for (long seq : taken) {
            String why = String.join(
                    " ",
                    unusual.getOrDefault(seq, Set.of()).stream()
                            .map(Reason::name)
                            .toList());
            entries.save(new Reviewed(ids.next(), review.id(), seq, drawn.contains(seq), why, null, "", null, null));
        }
        log.append(event(actor, "review.started", review)
                .because("%s–%s, %d".formatted(from, until, all.size()))
                .detailed(seed));
        return review;
    }

    /** Whether the log still gives the sample that was drawn. */
    @Transactional
    public boolean sameAgain(Review review) {
        List<AuditEntry> all = period(review.unitId(), review.periodFrom(), review.periodUntil());
        List<Long> stored = entries(review.id()).stream()
                .filter(Reviewed::drawn)
                .map(Reviewed::seq)
                .sorted()
                .toList();
        return all.size() == review.drawnFrom()
                && Draw.of(review.seed(), numbers(all), review.sampleSize()).equals(stored);
    }

    /**
     * Stores what was found of entries.
     *
     * @throws OptimisticLockException if somebody else changed the follow-up meanwhile
     * @throws Refused if it is signed
     */
    @Transactional
    public void mark(Actor actor, Review seen, List<Reviewed> marked) {
        open(seen);
        reviews.update(seen);
        marked.forEach(entries::update);
        log.append(event(actor, "review.marked", seen)
                .because(Integer.toString(marked.size()))
                .detailed(String.join(
                        "\n",
                        marked.stream().map(one -> one.seq() + " " + one.mark()).toList())));
    }

    /**
     * Signs that all of it was gone through.
     *
     * @throws OptimisticLockException if somebody else changed the follow-up meanwhile
     * @throws Refused if it is signed already, or something in it has no mark
     */
    @Transactional
    public void sign(Actor actor, UUID by, Review seen, String words) {
        open(seen);
        if (entries(seen.id()).stream().anyMatch(one -> one.mark() == null)) {
            throw Refused.because("review.unfinished");
        }
        reviews.update(seen.signed(by, now(), words));
        log.append(event(actor, "review.signed", seen));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void open(Review seen) {
        if (reviews.findById(seen.id()).orElseThrow().signedAt() != null) {
            throw Refused.because("review.signed.already");
        }
    }

    /** Oldest first. */
    private List<AuditEntry> period(UUID unit, LocalDate from, LocalDate until) {
        List<AuditEntry> found = log.found(new Search(
                List.of(unit.toString()),
                "",
                "",
                Kind.ALL,
                from.atStartOfDay(Dates.ZONE).toInstant(),
                until.plusDays(1).atStartOfDay(Dates.ZONE).toInstant(),
                Long.MAX_VALUE,
                ENTRIES_MAX + 1));
        if (found.size() > ENTRIES_MAX) {
            throw Refused.because("review.many", ENTRIES_MAX);
        }
        return found.reversed();
    }

    private static List<Long> numbers(List<AuditEntry> all) {
        return all.stream().map(AuditEntry::seq).toList();
    }

    private static AuditEvent event(Actor actor, String act, Review review) {
        return AuditEvent.of(actor, act, "", "review/" + review.id());
    }
}
