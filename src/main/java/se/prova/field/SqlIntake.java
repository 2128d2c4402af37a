package se.prova.field;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.User;
import se.prova.db.Ids;
import se.prova.db.WriteQueue;
import se.prova.field.Batch.Envelope;
import se.prova.field.Batch.Sent;
import se.prova.field.Intake.Kept;
import se.prova.field.Intake.Plan;
import se.prova.field.Receipt.Reason;
import se.prova.field.Receipt.Refused;
import se.prova.field.Receipt.Rejected;
import se.prova.field.Receipt.Taken;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.Events;
import se.prova.session.Events.NotAnEvent;

/**
 * Takes a batch whole or not at all, holding the device's row while it does. Batches that wait at the same moment share a
 * flush to the disk.
 */
@Singleton
class SqlIntake {

    private final WriteQueue queue;
    private final DeviceRows devices;
    private final QuarantineRows quarantine;
    private final Events events;
    private final SqlKnown known;
    private final SqlTrace trace;
    private final Ids ids;
    private final Clock clock;

    SqlIntake(
            WriteQueue queue,
            DeviceRows devices,
            QuarantineRows quarantine,
            Events events,
            SqlKnown known,
            SqlTrace trace,
            Ids ids,
            Clock clock) {
        this.queue = queue;
        this.devices = devices;
        this.quarantine = quarantine;
        this.events = events;
        this.known = known;
        this.trace = trace;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores what is new in the batch and answers the high-water mark; the same batch again changes nothing. */
    Receipt take(User user, Batch batch) {
        Optional<UUID> author = Optional.of(user.account());
        if (!batch.events().stream().allMatch(sent -> sent.author().equals(author))) {
            return queue.write(() -> refused(user, batch, Reason.FOREIGN_AUTHOR));
        }
        return queue.write(() -> taken(user, batch, clock.instant()));
    }

    private Receipt taken(User user, Batch batch, Instant now) {
        Device device = held(batch.device(), user.account(), now);
        if (!device.accountId().equals(user.account())) {
            return refused(user, batch, Reason.FOREIGN_DEVICE);
        }
        if (device.blockedAt() != null) {
            return refused(user, batch, Reason.BLOCKED_DEVICE);
        }
        return Intake.plan(batch, device.ack(), stored(device.id()))
                .<Receipt>map(plan -> stored(user, device, plan, now))
                .orElseGet(() -> refused(user, batch, Reason.FORK));
    }

    private Receipt refused(User user, Batch batch, Reason reason) {
        trace.refused(user, batch.device(), reason);
        return new Refused(reason);
    }

    private Device held(String id, UUID account, Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        if (devices.hold(id, account, micros) == 0) {
            devices.addIfNew(id, account, micros);
            devices.hold(id, account, micros);
        }
        return devices.findById(id).orElseThrow();
    }

    private Taken stored(User user, Device device, Plan plan, Instant now) {
        List<Rejected> rejected = new ArrayList<>(plan.rejected());
        List<SqlTrace.Line> lines = new ArrayList<>();
        for (Sent sent : plan.next()) {
            Optional<Fault> fault = store(user, device.id(), sent, now, lines);
            fault.ifPresent(why -> rejected.add(new Rejected(sent.seq(), why.code())));
        }
        if (plan.ack() > device.ack()) {
            devices.acknowledge(device.id(), plan.ack());
            trace.leave(user, device.id(), lines);
        }
        return new Taken(plan.ack(), rejected);
    }

    private Optional<Fault> store(User user, String device, Sent sent, Instant now, List<SqlTrace.Line> lines) {
        Read read = read(user, sent);
        switch (read) {
            case Sound(Event event) -> {
                events.add(event, now, sent.hash());
                lines.add(new SqlTrace.Line(Optional.of(event), sent.hash()));
                return Optional.empty();
            }
            case Unsound(Fault fault) -> {
                quarantine.save(new Quarantined(
                        sent.id().orElseGet(ids::next),
                        sent.envelope().map(Envelope::assessment).orElse(null),
                        device,
                        sent.seq(),
                        user.account(),
                        now,
                        fault.code(),
                        sent.hash(),
                        sent.raw()));
                lines.add(new SqlTrace.Line(Optional.empty(), sent.hash()));
                return Optional.of(fault);
            }
        }
    }

    /** An event that was looked at. */
    private sealed interface Read {}

    private record Sound(Event event) implements Read {}

    private record Unsound(Fault fault) implements Read {}

    private Read read(User user, Sent sent) {
        if (sent.envelope().isEmpty()) {
            return new Unsound(Fault.MALFORMED);
        }
        Envelope envelope = sent.envelope().get();
        try {
            Event event = event(envelope, events.read(envelope.type(), envelope.data()));
            return Faults.in(envelope, event, user, known)
                    .<Read>map(Unsound::new)
                    .orElseGet(() -> new Sound(event));
        } catch (NotAnEvent e) {
            return new Unsound(
                    switch (e.rule()) {
                        case UNKNOWN_TYPE -> Fault.UNKNOWN_TYPE;
                        case TOO_LONG -> Fault.TEXT_TOO_LONG;
                        case MALFORMED -> Fault.MALFORMED;
                    });
        }
    }

    private static Event event(Envelope envelope, EventData data) {
        return new Event(
                envelope.id(),
                envelope.assessment(),
                envelope.session(),
                envelope.device(),
                envelope.seq(),
                envelope.author(),
                envelope.at(),
                envelope.mono(),
                data);
    }

    private Intake.Stored stored(String device) {
        return new Intake.Stored() {
            @Override
            public Optional<Kept> at(long seq) {
                return events.at(device, seq)
                        .map(found -> new Kept(found.contentHash(), Optional.empty()))
                        .or(() -> quarantine.findByDeviceAndSeq(device, seq).map(SqlIntake::kept));
            }

            @Override
            public Optional<Kept> with(UUID id) {
                return events.find(id)
                        .map(found -> new Kept(found.contentHash(), Optional.empty()))
                        .or(() -> quarantine.findById(id).map(SqlIntake::kept));
            }
        };
    }

    private static Kept kept(Quarantined row) {
        return new Kept(row.contentHash(), Optional.of(Fault.of(row.code())));
    }
}
