package se.prova.release.drop;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.journal.Event;
import se.prova.journal.Field;
import se.prova.journal.Journal;
import se.prova.release.Refusal;
import se.prova.release.Release;
import se.prova.release.Releases;
import se.prova.release.Releases.Leaving;
import se.prova.release.Releases.NotAllowed;
import se.prova.release.drop.DiskFolder.NotPut;
import se.prova.release.parcel.Parcel;
import se.prova.release.parcel.SqlParcels;
import se.prova.statement.Rendering;
import se.prova.statement.Statements;

/** Orders in the database, carried out in a folder. */
@Singleton
class SqlDrops implements Drops {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final DropRows rows;
    private final Releases releases;
    private final Statements statements;
    private final SqlParcels parcels;
    private final AuditLog log;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private final Optional<DiskFolder> folder;
    // One at a time: two tries of one order would write to the same hidden file.
    private final ReentrantLock one = new ReentrantLock();

    SqlDrops(
            DropRows rows,
            Releases releases,
            Statements statements,
            SqlParcels parcels,
            AuditLog log,
            TransactionOperations<Connection> transactions,
            Clock clock,
            @Value("${prova.handover.folder:}") String folder) {
        this.rows = rows;
        this.releases = releases;
        this.statements = statements;
        this.parcels = parcels;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(new DiskFolder(Path.of(folder)));
    }

    @Override
    public boolean open() {
        return folder.isPresent();
    }

    @Override
    @Transactional
    public Optional<Drop> find(UUID releaseId) {
        return rows.findById(releaseId);
    }

    @Override
    @Transactional
    public List<Drop> ofAssessment(UUID assessmentId) {
        return rows.findByAssessmentId(assessmentId);
    }

    @Override
    public void order(Release release, Leaving leaving) {
        transactions.executeWrite(status -> {
            List<Refusal> missing = releases.missing(release, leaving.today(), leaving.confirmed());
            if (!missing.isEmpty()) {
                throw new NotAllowed(missing);
            }
            if (rows.findById(release.id()).isPresent()) {
                throw new OptimisticLockException("It is ordered already");
            }
            rows.save(new Drop(
                    release.id(),
                    release.assessmentId(),
                    release.unitId(),
                    leaving.account(),
                    leaving.actor().role(),
                    leaving.at(),
                    leaving.confirmed(),
                    0,
                    null,
                    null,
                    0));
            log.append(AuditEvent.of(
                    leaving.actor(), "release.ordered", releases.subject(release), "release/" + release.id()));
            return true;
        });
        tryAll();
    }

    @EventListener
    void started(ServerStartupEvent event) {
        folder.ifPresent(DiskFolder::sweep);
    }

    @Override
    @Scheduled(fixedDelay = "${prova.handover.every}", initialDelay = "${prova.handover.every}")
    public void tryAll() {
        folder.ifPresent(to -> {
            one.lock();
            try {
                for (Drop drop : transactions.executeRead(status -> rows.waiting())) {
                    attempt(to, drop);
                }
            } finally {
                one.unlock();
            }
        });
    }

    private void attempt(DiskFolder to, Drop drop) {
        Release release = releases.find(drop.releaseId()).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Rendering rendering =
                statements.rendering(release.statementId(), release.document()).orElseThrow();
        // Dated by the order and not by the try, so that a second try makes the same bytes.
        Parcel parcel = parcels.of(release, rendering, drop.orderedAt());
        String name = parcel.name() + ".zip";
        try {
            to.aside(name, parcel.zip());
            leave(to, drop, release, now, parcel);
        } catch (NotPut e) {
            to.forget(name);
            failed(drop, now, e.problem());
        } catch (NotAllowed e) {
            to.forget(name);
            closed(drop, release, now, e.missing());
        } catch (OptimisticLockException _) {
            // Somebody stopped it between the two: it stays stopped.
            to.forget(name);
        }
    }

    // The name is given inside the transaction, as its last step: a name that cannot be given undoes the entry. Should
    // the commit itself fail, the next try finds the file and writes the entry.
    private void leave(DiskFolder to, Drop drop, Release release, Instant now, Parcel parcel) throws NotPut {
        try {
            transactions.executeWrite(status -> {
                rows.update(drop.tried(now, null));
                releases.leave(
                        release,
                        new Leaving(
                                drop.actor(),
                                drop.orderedBy(),
                                now,
                                now.atZone(ZONE).toLocalDate(),
                                drop.confirmed()));
                to.show(parcel.name() + ".zip", parcel.zip());
                return true;
            });
        } catch (RuntimeException e) {
            if (e.getCause() instanceof NotPut cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void failed(Drop drop, Instant now, Problem problem) {
        if (problem != drop.problem()) {
            Journal.write(Event.DROP_FAILED, Field.why(problem));
        }
        transactions.executeWrite(status -> rows.update(drop.tried(now, problem)));
    }

    /** The gate has closed since: what is not allowed any longer is not kept waiting for a better day. */
    private void closed(Drop drop, Release release, Instant now, List<Refusal> missing) {
        transactions.executeWrite(status -> {
            rows.update(drop.tried(now, null));
            Leaving leaving = new Leaving(
                    drop.actor(), drop.orderedBy(), now, now.atZone(ZONE).toLocalDate(), drop.confirmed());
            releases.cancel(
                    release,
                    leaving,
                    AuditEvent.of(
                                    drop.actor(),
                                    "release.cancelled",
                                    releases.subject(release),
                                    "release/" + release.id())
                            .because(missing.stream().map(Enum::name).collect(Collectors.joining(", "))));
            return true;
        });
    }
}
