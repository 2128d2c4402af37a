package se.prova.overview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
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
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Dates;
import se.prova.web.Pages;
import se.prova.web.View;

/** The newest of the unit's log. Reading it is logged too. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LogController {

    private static final int SHOWN = 100;

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
    HttpResponse<?> newest(HttpRequest<?> request, User user) {
        Actor actor = gate.open(user, Action.READ_LOG, new Resource.OfUnit(user.unit()));
        log.append(AuditEvent.of(actor, "log.read", "", "unit/" + user.unit()));
        View view = pages.view(request);
        Map<String, String> codes = codes(user);
        Map<String, String> names = new HashMap<>();
        Map<LocalDate, List<LogPage.Line>> days = new LinkedHashMap<>();
        for (AuditEntry entry : log.newestIn(user.unit().toString(), SHOWN)) {
            days.computeIfAbsent(Dates.dayOf(entry.at()), day -> new ArrayList<>())
                    .add(line(view, entry, names, codes));
        }
        return pages.page(
                request,
                "overview/log",
                new LogPage(
                        accounts.place(user.unit()).unit().name(),
                        days.entrySet().stream()
                                .map(day -> new LogPage.Day(title(view, day.getKey()), day.getValue()))
                                .toList(),
                        SHOWN));
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
                key(view, entry),
                codes.getOrDefault(entry.subject(), ""),
                person ? "log.role." + entry.role() : "",
                entry.resource(),
                entry.action().equals("access.refused"));
    }

    /** An act with a sentence of its own, or that it was something else. A sign-in and a pass share a word in the log. */
    private static String key(View view, AuditEntry entry) {
        String signIn = entry.resource().startsWith("account/") ? "account." : "";
        String key = "log.act." + signIn + entry.action();
        return view.textOr(key, "").isEmpty() ? "log.act.other" : key;
    }

    private String name(View view, String actor) {
        return uuid(actor).flatMap(accounts::find).map(Account::name).orElseGet(() -> view.text("log.program"));
    }

    /** Codes of those the reader has a right to; others stay unnamed, also by code. */
    private Map<String, String> codes(User user) {
        Set<UUID> known = assessments.ofUnit(user.unit()).stream()
                .filter(assessment -> user.granted().contains(assessment.id()))
                .map(Assessment::participantId)
                .collect(Collectors.toSet());
        return participants.all(known).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Participant::code));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
