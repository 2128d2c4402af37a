package se.prova.overview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
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
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Resource;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.audit.Kind;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Dates;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;
import se.prova.web.View;

/** The newest of the unit's log. Reading it is logged too. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LogController {

    private static final int SHOWN = 100;
    private static final int EXPORTED_MAX = 50_000;
    private static final String[] COLUMNS = {
        "number",
        "at",
        "account",
        "name",
        "role",
        "unit",
        "act",
        "told",
        "subject",
        "code",
        "resource",
        "reason",
        "request",
        "hash"
    };

    private final Gate gate;
    private final AuditLog log;
    private final Accounts accounts;
    private final Assessments assessments;
    private final Participants participants;
    private final Pages pages;
    private final Clock clock;

    LogController(
            Gate gate,
            AuditLog log,
            Accounts accounts,
            Assessments assessments,
            Participants participants,
            Pages pages,
            Clock clock) {
        this.gate = gate;
        this.log = log;
        this.accounts = accounts;
        this.assessments = assessments;
        this.participants = participants;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/logg")
    HttpResponse<?> page(
            HttpRequest<?> request,
            User user,
            @QueryValue(defaultValue = "") String vem,
            @QueryValue(defaultValue = "") String kod,
            @QueryValue(defaultValue = "") String fran,
            @QueryValue(defaultValue = "") String till,
            @QueryValue(defaultValue = "") String vad,
            @QueryValue(defaultValue = "") String fore) {
        Actor actor = gate.open(user, Action.READ_LOG, new Resource.OfUnit(user.unit()));
        log.append(AuditEvent.of(actor, "log.read", "", "unit/" + user.unit()));
        View view = pages.view(request);
        Map<String, String> codes = codes(user);
        Map<String, String> names = new HashMap<>();
        Map<LocalDate, List<LogPage.Line>> days = new LinkedHashMap<>();
        LogFilter filter = LogFilter.of(vem, kod, fran, till, vad);
        List<AuditEntry> found = found(user, filter, before(fore), SHOWN, codes);
        for (AuditEntry entry : found) {
            days.computeIfAbsent(Dates.dayOf(entry.at()), day -> new ArrayList<>())
                    .add(line(view, entry, names, codes));
        }
        return pages.page(
                request,
                "overview/log",
                new LogPage(
                        accounts.place(user.unit()).unit().name(),
                        filter,
                        accounts.ofUnit(user.unit()).stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList(),
                        days.entrySet().stream()
                                .map(day -> new LogPage.Day(title(view, day.getKey()), day.getValue()))
                                .toList(),
                        found.size() < SHOWN
                                ? ""
                                : "/logg?" + filter.query() + "&fore="
                                        + found.getLast().seq()));
    }

    /** The same entries with all their columns, for a spreadsheet. Taking them out is an act of its own. */
    @Get(value = "/logg.csv", produces = "text/csv")
    HttpResponse<byte[]> csv(
            HttpRequest<?> request,
            User user,
            @QueryValue(defaultValue = "") String vem,
            @QueryValue(defaultValue = "") String kod,
            @QueryValue(defaultValue = "") String fran,
            @QueryValue(defaultValue = "") String till,
            @QueryValue(defaultValue = "") String vad) {
        Actor actor = gate.open(user, Action.EXPORT_LOG, new Resource.OfUnit(user.unit()));
        StepUp.require(request);
        View view = pages.view(request);
        Map<String, String> codes = codes(user);
        List<AuditEntry> found =
                found(user, LogFilter.of(vem, kod, fran, till, vad), Long.MAX_VALUE, EXPORTED_MAX + 1, codes);
        if (found.size() > EXPORTED_MAX) {
            throw Refused.because("log.csv.many", EXPORTED_MAX);
        }
        log.append(AuditEvent.of(actor, "log.exported", "", "unit/" + user.unit())
                .because(Integer.toString(found.size())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(COLUMNS).map(one -> view.text("log.csv." + one)).toList());
        found.forEach(entry -> rows.add(columns(view, entry, codes)));
        return HttpResponse.ok(Csv.of(rows).getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"logg.csv\"");
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

    /** A code that the reader may not know of finds nothing, as one that nobody has. */
    private List<AuditEntry> found(User user, LogFilter filter, long before, int count, Map<String, String> codes) {
        Optional<String> subject = codes.entrySet().stream()
                .filter(one -> one.getValue().equals(filter.code()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!filter.code().isEmpty() && subject.isEmpty()) {
            return List.of();
        }
        return log.found(filter.in(user.unit().toString(), subject.orElse(""), before, count));
    }

    private static long before(String number) {
        return number.matches("[0-9]{1,15}") ? Long.parseLong(number) : Long.MAX_VALUE;
    }

    private String title(View view, LocalDate day) {
        return day.equals(Dates.today(clock)) ? view.text("log.today", view.longDay(day)) : view.weekDay(day);
    }

    private LogPage.Line line(View view, AuditEntry entry, Map<String, String> names, Map<String, String> codes) {
        String who = names.computeIfAbsent(entry.actor(), actor -> name(view, actor));
        boolean person = Stream.of(Role.values()).anyMatch(role -> role.name().equals(entry.role()));
        return new LogPage.Line(
                view.time(LocalTime.ofInstant(entry.at(), Dates.ZONE)),
                who,
                Kind.sentence(entry.action()),
                codes.getOrDefault(entry.subject(), ""),
                person ? "log.role." + entry.role() : "",
                entry.resource(),
                Kind.REFUSED.acts().contains(entry.action()));
    }

    private String name(View view, String actor) {
        return uuid(actor).flatMap(accounts::find).map(Account::name).orElseGet(() -> view.text("log.program"));
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

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
