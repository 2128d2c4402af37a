package se.prova.extract;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.extract.Facts.Coded;
import se.prova.extract.Facts.Meaning;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Texts;

/** Lays an extract together from the database, in one transaction with the event of it. */
@Singleton
class SqlExtracts implements Extracts {

    private final Entrance entrance;
    private final Participants participants;
    private final Assessments assessments;
    private final Accounts accounts;
    private final SqlTrials trials;
    private final AuditLog log;
    private final Facts facts;

    SqlExtracts(
            Entrance entrance,
            Participants participants,
            Assessments assessments,
            Accounts accounts,
            SqlTrials trials,
            AuditLog log,
            Words words) {
        this.entrance = entrance;
        this.participants = participants;
        this.assessments = assessments;
        this.accounts = accounts;
        this.trials = trials;
        this.log = log;
        this.facts = new Facts(words);
    }

    /** The event comes first, so that the extract tells of itself. */
    @Override
    @Transactional
    public Extract of(User user, Entered entered, Instant at, String as) {
        Participant participant = entered.participant();
        log.append(AuditEvent.of(
                        entered.actor(),
                        "extract.made",
                        participant.id(),
                        "assessment/" + entered.assessment().id())
                .because(as));
        Acts acts = new Acts(Texts.in(Texts.SWEDISH), accounts);
        Meaning people = people(acts);
        List<Assessment> all = assessments.ofParticipant(participant.id()).reversed();
        List<Assessment> reached =
                all.stream().filter(one -> reaches(user, one)).toList();
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("participant", facts.of(participant, people));
        held.put("identity", facts.of(participants.identity(participant.id()).orElseThrow(), people));
        held.put(
                "assessments",
                reached.stream().map(one -> trials.of(one, people)).toList());
        return new Extract(
                at,
                new Coded(user.account().toString(), user.name()),
                accounts.place(entered.assessment().unitId()),
                more(entered, all, reached),
                participant.code(),
                held,
                log(participant, acts, ids(held)));
    }

    private boolean reaches(User user, Assessment assessment) {
        return Policy.allows(user, Action.EXPORT_FILE, entrance.resource(assessment));
    }

    /**
     * Whether the unit holds more that this user may not reach. Another unit's is never hinted at, and nothing at all
     * of somebody protected: the sentence that there may be more stands on every extract.
     */
    private static boolean more(Entered entered, List<Assessment> all, List<Assessment> reached) {
        return !entered.participant().protection().hides()
                && all.stream()
                        .filter(one -> one.unitId().equals(entered.assessment().unitId()))
                        .anyMatch(one -> !reached.contains(one));
    }

    private Meaning people(Acts acts) {
        Map<String, Optional<String>> known = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        return (field, code) -> switch (field) {
            case "unit", "unitId" ->
                Acts.id(code)
                        .map(id -> units.computeIfAbsent(
                                code, _ -> accounts.place(id).unit().name()));
            default -> known.computeIfAbsent(code, acts::named);
        };
    }

    /** Acts that concern something this user may not reach are left out for somebody protected: they would tell of it. */
    private List<Extract.Noted> log(Participant participant, Acts acts, Set<String> held) {
        return log.about(participant.id().toString()).stream()
                .filter(one -> !participant.protection().hides()
                        || held.contains(one.entry().resource().replaceFirst("[^/]*/", "")))
                .map(one -> noted(one, participant, acts))
                .toList();
    }

    private Extract.Noted noted(AuditLog.Detailed one, Participant participant, Acts acts) {
        AuditEntry entry = one.entry();
        Coded actor = new Coded(entry.actor(), acts.named(entry.actor()).orElseGet(() -> acts.who(entry.actor())));
        Coded action = new Coded(entry.action(), acts.what(entry.action()));
        Map<String, Object> all = facts.of(entry, (_, _) -> Optional.empty());
        all.put("actor", actor);
        all.put("role", new Coded(entry.role(), acts.role(entry.role())));
        all.put("action", action);
        all.put("subject", new Coded(entry.subject(), participant.code()));
        all.put("details", one.details());
        return new Extract.Noted(entry.at(), actor, action, one.details(), all);
    }

    private static Set<String> ids(Object of) {
        Set<String> ids = new HashSet<>();
        switch (of) {
            case Map<?, ?> map -> {
                if (map.get("id") instanceof UUID id) {
                    ids.add(id.toString());
                }
                map.values().forEach(one -> ids.addAll(one == null ? Set.of() : ids(one)));
            }
            case Collection<?> list -> list.forEach(one -> ids.addAll(ids(one)));
            default -> {}
        }
        return ids;
    }
}
