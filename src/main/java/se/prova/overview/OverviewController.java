package se.prova.overview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.audit.Kind;
import se.prova.consent.Consents;
import se.prova.consent.Participation;
import se.prova.instrument.Instrument;
import se.prova.instrument.Overlays;
import se.prova.interview.Interview.Occasion;
import se.prova.interview.Progress;
import se.prova.overview.Overview.Access;
import se.prova.overview.Overview.Act;
import se.prova.overview.Overview.Open;
import se.prova.overview.SqlStandings.Gathered;
import se.prova.reading.Gap;
import se.prova.reading.Material;
import se.prova.web.Dates;
import se.prova.web.Pages;
import se.prova.web.View;

/** The overview of one assessment: the chain, the questions, what is open, who may see it and who did what last. */
@Controller("/bedomningar/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OverviewController {

    private static final int LOG_READ = 200;
    private static final int LOG_SHOWN = 5;

    private final Entrance entrance;
    private final SqlStandings standings;
    private final Accounts accounts;
    private final Grants grants;
    private final AuditLog log;
    private final Overlays overlays;
    private final Consents consents;
    private final Pages pages;
    private final Clock clock;

    OverviewController(
            Entrance entrance,
            SqlStandings standings,
            Accounts accounts,
            Grants grants,
            AuditLog log,
            Overlays overlays,
            Consents consents,
            Pages pages,
            Clock clock) {
        this.entrance = entrance;
        this.standings = standings;
        this.accounts = accounts;
        this.grants = grants;
        this.log = log;
        this.overlays = overlays;
        this.consents = consents;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, User user, @PathVariable String id) {
        Entered entered = entrance.read(user, id, Action.READ_ASSESSMENT, "assessment.read");
        LocalDate today = Dates.today(clock);
        Gathered gathered = standings.gather(entered.assessment(), today);
        Chain chain = Chain.of(gathered.standing());
        Material material = gathered.material();
        Overview page = new Overview(
                entered,
                accounts.place(entered.assessment().unitId()).unit().name(),
                chain,
                NextAct.of(chain, gathered.standing(), entered.path()),
                material.questions(),
                gaps(gathered, pages.view(request), today),
                basis(gathered),
                gathered.reading().attendance(),
                material.interviews().stream()
                        .filter(talk -> talk.interview().occasion() == Occasion.CLOSING)
                        .map(talk -> Progress.of(talk.items()))
                        .findFirst(),
                access(user, entered, today),
                acts(user, entered, material),
                takenBack(entered));
        return pages.page(request, "overview/assessment", page);
    }

    private Overview.TakenBack takenBack(Entered entered) {
        UUID assessment = entered.assessment().id();
        List<Participation> agreements = consents.participations(assessment);
        return new Overview.TakenBack(
                (int) consents.waivers(assessment).stream()
                        .filter(one -> one.withdrawnAt() != null)
                        .count(),
                !agreements.isEmpty() && agreements.stream().allMatch(one -> one.withdrawnOn() != null));
    }

    private static Overview.Basis basis(Gathered gathered) {
        return new Overview.Basis(
                gathered.reading().basis().sessions(),
                gathered.reading().basis().stations().size(),
                gathered.reading().basis().observers().size(),
                gathered.material().sessions().stream()
                        .flatMap(held -> held.sheet().ratings().values().stream())
                        .mapToInt(List::size)
                        .sum(),
                gathered.material().sessions().stream()
                        .mapToInt(held -> held.sheet().notes().size())
                        .sum());
    }

    /** Gaps of one kind together, in the order of their kinds; days to come are no gap. */
    private List<Open> gaps(Gathered gathered, View view, LocalDate today) {
        Map<Gap.Kind, List<Gap>> byKind = new EnumMap<>(Gap.Kind.class);
        for (Gap gap : gathered.reading().gaps()) {
            LocalDate on = gap.on();
            boolean toCome = gap.kind() == Gap.Kind.DAY_NOT_REPORTED && on != null && !on.isBefore(today);
            if (!toCome) {
                byKind.computeIfAbsent(gap.kind(), first -> new ArrayList<>()).add(gap);
            }
        }
        List<Open> open = new ArrayList<>();
        byKind.forEach((kind, gaps) -> {
            Set<String> names = new LinkedHashSet<>();
            gaps.forEach(gap -> name(gap, gathered.material(), view).ifPresent(names::add));
            open.add(new Open(kind, gaps.size(), List.copyOf(names)));
        });
        return open;
    }

    private Optional<String> name(Gap gap, Material material, View view) {
        if (!gap.item().isEmpty()) {
            return gap.kind() == Gap.Kind.ITEM_NOT_ASKED
                    ? material.interviews().stream()
                            .map(Material.Talk::instrument)
                            .findFirst()
                            .flatMap(instrument -> title(instrument, gap.item(), view))
                    : title(material.performance(), gap.item(), view);
        }
        LocalDate on = gap.on();
        Optional<String> day = Optional.ofNullable(on).map(view::shortDay);
        return material.sessions().stream()
                .map(Material.Held::session)
                .filter(session -> session.id().equals(gap.session()))
                .map(session -> session.task() + ", " + view.shortDay(session.heldOn()))
                .findFirst()
                .or(() -> day);
    }

    private Optional<String> title(Instrument instrument, String item, View view) {
        return instrument
                .item(item)
                .map(known -> overlays.wording(instrument, Dates.today(clock))
                        .title(known.id())
                        .in(view.language()));
    }

    private List<Access> access(User user, Entered entered, LocalDate today) {
        Map<UUID, LocalDate> until = new HashMap<>();
        List<UUID> order = new ArrayList<>();
        for (Grant grant : grants.ofAssessment(entered.assessment().id())) {
            if (grant.validOn(today)) {
                if (!until.containsKey(grant.accountId())) {
                    order.add(grant.accountId());
                }
                until.merge(grant.accountId(), grant.validUntil(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return order.stream()
                .flatMap(id -> accounts.find(id).stream())
                .map(account -> new Access(
                        account.name(),
                        account.title(),
                        account.id().equals(user.account()),
                        account.id().equals(entered.assessment().responsibleId()),
                        until.getOrDefault(account.id(), today)))
                .toList();
    }

    /** The latest acts in this assessment; another assessment of the same person stays out of it. */
    private List<Act> acts(User user, Entered entered, Material material) {
        Set<String> ours = LogLines.resources(entered.assessment().id(), material);
        List<AuditEntry> entries = log.newestAbout(entered.participant().id().toString(), LOG_READ).stream()
                .filter(entry -> ours.contains(entry.resource()))
                .toList();
        return LogLines.collapsed(entries, LOG_SHOWN).stream()
                .map(entry -> new Act(who(user, entry), Kind.sentence(entry.action()), entry.at()))
                .toList();
    }

    private String who(User user, AuditEntry entry) {
        if (entry.actor().equals(user.account().toString())) {
            return "";
        }
        try {
            return accounts.find(UUID.fromString(entry.actor()))
                    .map(Account::name)
                    .orElse(entry.actor());
        } catch (IllegalArgumentException _) {
            return entry.actor();
        }
    }
}
