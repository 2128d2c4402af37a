package se.prova.overview;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.audit.Kind;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Dates;
import se.prova.web.Option;
import se.prova.web.View;

/** Finds entries of the log and says them, to one reader: units they may read, and codes they have a right to. */
@Singleton
class JteLog {

    private final AuditLog log;
    private final Accounts accounts;
    private final Assessments assessments;
    private final Participants participants;
    private final Clock clock;

    JteLog(AuditLog log, Accounts accounts, Assessments assessments, Participants participants, Clock clock) {
        this.log = log;
        this.accounts = accounts;
        this.assessments = assessments;
        this.participants = participants;
        this.clock = clock;
    }

    /** A code that the reader may not know of finds nothing, as one that nobody has. */
    List<AuditEntry> found(User user, List<UUID> units, LogFilter filter, long before, int count) {
        Optional<String> subject = codes(user).entrySet().stream()
                .filter(one -> one.getValue().equals(filter.code()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!filter.code().isEmpty() && subject.isEmpty()) {
            return List.of();
        }
        List<String> in = units.stream().map(UUID::toString).toList();
        return log.found(filter.in(in, subject.orElse(""), before, count));
    }

    /** Entries by day; each says its unit where there are several. */
    List<LogPage.Day> days(View view, User user, List<AuditEntry> found, Map<String, String> units) {
        Map<String, String> codes = codes(user);
        Map<String, String> names = new HashMap<>();
        Map<LocalDate, List<LogPage.Line>> days = new LinkedHashMap<>();
        for (AuditEntry entry : found) {
            days.computeIfAbsent(Dates.dayOf(entry.at()), _ -> new ArrayList<>())
                    .add(line(view, entry, names, codes, units.size() > 1 ? units.getOrDefault(entry.unit(), "") : ""));
        }
        return days.entrySet().stream()
                .map(day -> new LogPage.Day(title(view, day.getKey()), day.getValue()))
                .toList();
    }

    private String title(View view, LocalDate day) {
        return day.equals(Dates.today(clock)) ? view.text("log.today", view.longDay(day)) : view.weekDay(day);
    }

    private LogPage.Line line(
            View view, AuditEntry entry, Map<String, String> names, Map<String, String> codes, String unit) {
        boolean person = Stream.of(Role.values()).anyMatch(role -> role.name().equals(entry.role()));
        return new LogPage.Line(
                view.time(LocalTime.ofInstant(entry.at(), Dates.ZONE)),
                names.computeIfAbsent(entry.actor(), actor -> name(view, actor)),
                Kind.sentence(entry.action()),
                codes.getOrDefault(entry.subject(), ""),
                person ? "log.role." + entry.role() : "",
                unit,
                entry.resource(),
                Kind.REFUSED.acts().contains(entry.action()));
    }

    /** All columns of entries. */
    List<List<String>> rows(View view, User user, List<AuditEntry> found) {
        Map<String, String> codes = codes(user);
        return found.stream().map(entry -> columns(view, entry, codes)).toList();
    }

    private List<String> columns(View view, AuditEntry entry, Map<String, String> codes) {
        return List.of(
                Long.toString(entry.seq()),
                entry.at().toString(),
                entry.actor(),
                name(view, entry.actor()),
                entry.role(),
                entry.unit(),
                entry.action(),
                view.text(Kind.sentence(entry.action())),
                entry.subject(),
                codes.getOrDefault(entry.subject(), ""),
                entry.resource(),
                entry.reason(),
                entry.requestId(),
                entry.hash());
    }

    /** The units by name, in the order given. */
    Map<String, String> units(List<UUID> units) {
        Map<String, String> named = new LinkedHashMap<>();
        units.forEach(
                unit -> named.put(unit.toString(), accounts.place(unit).unit().name()));
        return named;
    }

    /** Those who work in the units, by name; somebody in two of them once. */
    List<Option> staff(List<UUID> units) {
        return units.stream()
                .flatMap(unit -> accounts.ofUnit(unit).stream())
                .map(one -> new Option(one.id().toString(), one.name()))
                .distinct()
                .toList();
    }

    private String name(View view, String actor) {
        return uuid(actor).flatMap(accounts::find).map(Account::name).orElseGet(() -> view.text(Actor.key(actor)));
    }

    /** Codes of those the reader has a right to; others stay unnamed, also by code. */
    private Map<String, String> codes(User user) {
        Set<UUID> plain = participantsOf(user, user.granted());
        Set<UUID> seconded = participantsOf(user, user.seconded());
        return participants.all(plain).stream()
                .filter(one -> !one.protection().hides() || seconded.contains(one.id()))
                .collect(Collectors.toMap(one -> one.id().toString(), Participant::code));
    }

    private Set<UUID> participantsOf(User user, Set<UUID> rights) {
        return assessments.ofUnit(user.unit()).stream()
                .filter(assessment -> rights.contains(assessment.id()))
                .map(Assessment::participantId)
                .collect(Collectors.toSet());
    }

    /** An id in an address; empty if it is none. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
