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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.followup.Alone;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;
import se.prova.web.View;

/** The newest of the log: a manager's of their unit, an auditor's of every unit of the nämnd. Reading it is logged too. */
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
    private final JteLog entries;
    private final Pages pages;

    LogController(Gate gate, AuditLog log, JteLog entries, Pages pages) {
        this.gate = gate;
        this.log = log;
        this.entries = entries;
        this.pages = pages;
    }

    @Get("/logg")
    HttpResponse<?> page(
            HttpRequest<?> request,
            User user,
            @QueryValue(defaultValue = "") String enhet,
            @QueryValue(defaultValue = "") String vem,
            @QueryValue(defaultValue = "") String kod,
            @QueryValue(defaultValue = "") String fran,
            @QueryValue(defaultValue = "") String till,
            @QueryValue(defaultValue = "") String vad,
            @QueryValue(defaultValue = "") String fore) {
        Scope scope = scope(user, Action.READ_LOG, enhet);
        log.append(AuditEvent.of(scope.actor(), "log.read", "", scope.told()));
        View view = pages.view(request);
        LogFilter filter = LogFilter.of(scope.chosen(), vem, kod, fran, till, vad);
        List<AuditEntry> found = entries.found(user, scope.units(), filter, before(fore), SHOWN);
        List<UUID> audits = Policy.audits(user);
        Map<String, String> all = entries.units(Policy.logs(user));
        Map<String, String> shown = entries.units(scope.units());
        return pages.page(
                request,
                "overview/log",
                new LogPage(
                        shown.size() > 1 ? view.text("log.units", shown.size()) : String.join("", shown.values()),
                        filter,
                        all.size() > 1
                                ? all.entrySet().stream()
                                        .map(one -> new Option(one.getKey(), one.getValue()))
                                        .toList()
                                : List.of(),
                        entries.staff(scope.units()),
                        entries.days(view, user, found, shown),
                        found.size() < SHOWN
                                ? ""
                                : "/logg?" + filter.query() + "&fore="
                                        + found.getLast().seq(),
                        !audits.isEmpty(),
                        audits.isEmpty() ? 0 : Alone.fresh(log, audits, user.account())));
    }

    /** The same entries with all their columns, for a spreadsheet. Taking them out is an act of its own. */
    @Get(value = "/logg.csv", produces = "text/csv")
    HttpResponse<byte[]> csv(
            HttpRequest<?> request,
            User user,
            @QueryValue(defaultValue = "") String enhet,
            @QueryValue(defaultValue = "") String vem,
            @QueryValue(defaultValue = "") String kod,
            @QueryValue(defaultValue = "") String fran,
            @QueryValue(defaultValue = "") String till,
            @QueryValue(defaultValue = "") String vad) {
        Scope scope = scope(user, Action.EXPORT_LOG, enhet);
        StepUp.require(request);
        View view = pages.view(request);
        LogFilter filter = LogFilter.of(scope.chosen(), vem, kod, fran, till, vad);
        List<AuditEntry> found = entries.found(user, scope.units(), filter, Long.MAX_VALUE, EXPORTED_MAX + 1);
        if (found.size() > EXPORTED_MAX) {
            throw Refused.because("log.csv.many", EXPORTED_MAX);
        }
        log.append(
                AuditEvent.of(scope.actor(), "log.exported", "", scope.told()).because(Integer.toString(found.size())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(COLUMNS).map(one -> view.text("log.csv." + one)).toList());
        rows.addAll(entries.rows(view, user, found));
        return HttpResponse.ok(Csv.of(rows).getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"logg.csv\"");
    }

    /**
     * Which units are read, by whom.
     *
     * @param chosen the one asked for; empty where all are read
     */
    private record Scope(Actor actor, List<UUID> units, String chosen) {

        /** What was read, as the log has it. */
        String told() {
            return units.size() == 1 ? "unit/" + units.getFirst() : "units/" + units.size();
        }
    }

    /** A unit that is asked for by name is asked about at the gate; else all that the reader may see. */
    private Scope scope(User user, Action action, String asked) {
        List<UUID> units = JteLog.uuid(asked).map(List::of).orElseGet(() -> Policy.logs(user));
        UUID first = units.stream().findFirst().orElse(user.unit());
        Actor actor = gate.open(user, action, new Resource.OfUnit(first));
        return new Scope(actor, units, JteLog.uuid(asked).map(UUID::toString).orElse(""));
    }

    private static long before(String number) {
        return number.matches("[0-9]{1,15}") ? Long.parseLong(number) : Long.MAX_VALUE;
    }
}
