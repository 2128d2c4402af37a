package se.prova.followup;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.assessment.Assessments;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;

/** Gathers what is known of those whom entries of the log name by their ids. */
@Singleton
class SqlKnown {

    private static final int WORK_READ = 10_000;

    private final Accounts accounts;
    private final Participants participants;
    private final Assessments assessments;
    private final AuditLog log;

    SqlKnown(Accounts accounts, Participants participants, Assessments assessments, AuditLog log) {
        this.accounts = accounts;
        this.participants = participants;
        this.assessments = assessments;
        this.log = log;
    }

    /** What the rules for unusual entries ask. The family name of somebody protected is not even read. */
    Unusual.Known of(List<AuditEntry> all) {
        List<Participant> about = about(all);
        Map<String, String> families = new HashMap<>();
        Map<String, Set<String>> workers = new HashMap<>();
        for (Participant one : about) {
            if (!one.protection().hides()) {
                families.put(
                        one.id().toString(),
                        participants.identity(one.id()).map(Identity::lastName).orElse(""));
            }
            workers.put(one.id().toString(), workers(one.id()));
        }
        return new Unusual.Known(staff(all), families, hidden(about), workers);
    }

    /** Names of those who acted; the program itself has none. */
    Map<String, String> staff(Collection<AuditEntry> all) {
        return all.stream()
                .map(AuditEntry::actor)
                .distinct()
                .flatMap(actor -> uuid(actor).flatMap(accounts::find).stream())
                .collect(Collectors.toMap(one -> one.id().toString(), Account::name));
    }

    /** The participants whom entries are about. */
    List<Participant> about(Collection<AuditEntry> all) {
        Set<UUID> ids =
                all.stream().flatMap(entry -> uuid(entry.subject()).stream()).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : participants.all(ids);
    }

    static Set<String> hidden(List<Participant> about) {
        return about.stream()
                .filter(one -> one.protection().hides())
                .map(one -> one.id().toString())
                .collect(Collectors.toSet());
    }

    private Set<String> workers(UUID participant) {
        return Stream.concat(
                        log.newestAbout(participant.toString(), WORK_READ).stream()
                                .filter(entry -> Unusual.isWork(entry.action()))
                                .map(AuditEntry::actor),
                        assessments.ofParticipant(participant).stream()
                                .map(one -> one.responsibleId().toString()))
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
