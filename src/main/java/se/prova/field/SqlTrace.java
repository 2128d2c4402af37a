package se.prova.field;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.session.Event;

/** What a batch leaves in the log: one entry per session it told of, and one for what was set aside. */
@Singleton
class SqlTrace {

    /**
     * One event of the batch.
     *
     * @param event empty for what was set aside
     * @param hash of its content; in the details, so that the chain would tell of an event changed afterwards
     */
    record Line(Optional<Event> event, String hash) {}

    private final Assessments assessments;
    private final AuditLog log;

    SqlTrace(Assessments assessments, AuditLog log) {
        this.assessments = assessments;
        this.log = log;
    }

    void leave(User user, String device, List<Line> lines) {
        Map<String, List<Line>> byResource = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.event().map(SqlTrace::resource).orElse("device/" + device),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byResource.forEach((resource, own) -> {
            String details = own.stream().map(SqlTrace::detail).collect(Collectors.joining("\n"));
            log.append(own.getFirst()
                    .event()
                    .map(event -> recorded(user, event.assessmentId(), resource))
                    .orElseGet(() -> AuditEvent.of(user.actor(), "events.quarantined", "", resource))
                    .detailed(details));
        });
    }

    /** Nothing of a batch was taken. Whom it told of is not said: what is refused has not been looked at. */
    void refused(User user, String device, Receipt.Reason reason) {
        log.append(AuditEvent.of(user.actor(), "events.refused", "", "device/" + device)
                .because(reason.name()));
    }

    private AuditEvent recorded(User user, UUID assessmentId, String resource) {
        Assessment assessment = assessments.find(assessmentId).orElseThrow();
        Role role = Policy.roleFor(user, Action.RECORD_OBSERVATION, assessment.unitId());
        Actor actor = Actor.of(user.account(), role.name(), assessment.unitId());
        return AuditEvent.of(actor, "events.recorded", assessment.participantId(), resource);
    }

    private static String resource(Event event) {
        return event.sessionId() == null ? "assessment/" + event.assessmentId() : "session/" + event.sessionId();
    }

    private static String detail(Line line) {
        return line.event().map(event -> event.id() + " ").orElse("") + line.hash();
    }
}
