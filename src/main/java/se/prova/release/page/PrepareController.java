package se.prova.release.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Place;
import se.prova.access.Policy;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.consent.Ground;
import se.prova.db.Ids;
import se.prova.release.Refusal;
import se.prova.release.Release;
import se.prova.release.Release.Packing;
import se.prova.release.Releases;
import se.prova.release.Way;
import se.prova.release.drop.Drops;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Door;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.StepUp;
import se.prova.web.View;

/** Prepares one document for leaving one way, and says all that is missing. Nothing leaves here. */
@Controller("/bedomningar/{id}/utlamning/ny/{version:[0-9]+}/{document}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PrepareController {

    private static final String PAGE = "release/prepare";
    private static final int DIGITS_MAX = 4;

    private final Releases releases;
    private final Drops drops;
    private final JteRegister words;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Door door;
    private final AuditLog log;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    PrepareController(
            Releases releases,
            Drops drops,
            JteRegister words,
            Accounts accounts,
            Entrance entrance,
            Door door,
            AuditLog log,
            Pages pages,
            Ids ids,
            Clock clock) {
        this.releases = releases;
        this.drops = drops;
        this.words = words;
        this.accounts = accounts;
        this.entrance = entrance;
        this.door = door;
        this.log = log;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** One document of one version. */
    private record Wanted(Entered entered, Statement statement, Recipient document, List<Way.Kind> ways) {}

    /** @param satt the way to show the form of; handing over where none is said */
    @Get
    HttpResponse<?> form(
            HttpRequest<?> request,
            User user,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String document,
            @QueryValue(defaultValue = "") String satt) {
        StepUp.require(request);
        Entered entered = entrance.read(user, id, Action.READ_STATEMENT, "release.read");
        Wanted wanted = wanted(user, entered, version, document);
        Way.Kind way = way(wanted, satt).orElse(wanted.ways().getFirst());
        return pages.page(request, PAGE, page(pages.view(request), wanted, way, prefilled(wanted, way)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(
            HttpRequest<?> request,
            User user,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String document,
            Fields fields) {
        StepUp.require(request);
        Way.Kind kind = fields.choice("way", Way.Kind.class);
        Entered entered = entrance.open(user, id, kind.action());
        Wanted wanted = wanted(user, entered, version, document);
        PrepareForm.Typed typed = PrepareForm.read(fields, kind, drops.open());
        View view = pages.view(request);
        if (fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, page(view, wanted, kind, fields));
        }
        Release release = release(user, wanted, typed);
        // A protected person is asked about on the next page, before anything leaves.
        List<Refusal> missing = releases.missing(release, Dates.today(clock), true);
        if (!missing.isEmpty()) {
            missing.forEach(one -> fields.wrong(PrepareForm.field(one), "release.refused." + one));
            log.append(refused(entered, wanted.statement(), kind, missing));
            return pages.page(request, HttpStatus.CONFLICT, PAGE, page(view, wanted, kind, fields));
        }
        releases.prepare(
                release,
                AuditEvent.of(
                        entered.actor(),
                        "release.prepared",
                        entered.participant().id(),
                        "release/" + release.id()));
        return HttpResponse.seeOther(URI.create(entered.path() + "/utlamning/" + release.id()));
    }

    static AuditEvent refused(Entered entered, Statement statement, Way.Kind kind, List<Refusal> missing) {
        return AuditEvent.of(
                        entered.actor(),
                        "release.refused",
                        entered.participant().id(),
                        "statement/" + statement.id())
                .because(kind + ": " + missing.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private Wanted wanted(User user, Entered entered, String version, String document) {
        if (version.length() > DIGITS_MAX) {
            throw Refused.hidden();
        }
        Statement statement = words.version(entered, Integer.parseInt(version)).orElseThrow(Refused::hidden);
        if (statement.draft()) {
            door.passed(user, entered, statement, Act.ATTACH);
        }
        Recipient recipient = Stream.of(Recipient.values())
                .filter(one -> one.folder().equals(document))
                .findFirst()
                .orElseThrow(Refused::hidden);
        List<Way.Kind> ways = ways(user, entered);
        if (ways.isEmpty()) {
            throw Refused.hidden();
        }
        return new Wanted(entered, statement, recipient, ways);
    }

    /** The ways by which somebody may let a document leave. */
    static List<Way.Kind> ways(User user, Entered entered) {
        return Stream.of(Way.Kind.values())
                .filter(one -> Policy.allows(user, one.action(), entered.resource()))
                .toList();
    }

    private static Optional<Way.Kind> way(Wanted wanted, String name) {
        return wanted.ways().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Fields prefilled(Wanted wanted, Way.Kind way) {
        Map<String, String> fields = new HashMap<>();
        Assessment assessment = wanted.entered().assessment();
        switch (way) {
            case HANDED -> {
                fields.put("handed-to", Way.Receiver.PARTICIPANT.name());
                fields.put("channel", Release.Channel.PAPER.name());
            }
            case SENT -> {
                fields.put("receiver", JteRegister.name(wanted.document()));
                fields.put("packing", Packing.PDF.name());
            }
            case ATTACHED -> {
                fields.put("case-system", assessment.caseSystem());
                fields.put("case-number", assessment.caseNumber());
                fields.put("packing", packings(way).getLast().name());
            }
        }
        return Fields.filled(fields);
    }

    /** What the file may lie in. */
    private List<Packing> packings(Way.Kind way) {
        return switch (way) {
            case HANDED -> List.of(Packing.PDF);
            case SENT -> List.of(Packing.PDF, Packing.PARCEL);
            case ATTACHED -> drops.open() ? List.of(Packing.values()) : List.of(Packing.PDF, Packing.PARCEL);
        };
    }

    private PreparePage page(View view, Wanted wanted, Way.Kind way, Fields fields) {
        Entered entered = wanted.entered();
        Place place = accounts.place(entered.assessment().unitId());
        return new PreparePage(
                entered,
                JteRegister.title(view, wanted.document()),
                wanted.statement().version(),
                entered.path() + "/utlamning/ny/" + wanted.statement().version() + "/"
                        + wanted.document().folder(),
                wanted.ways(),
                way,
                place.namnd().name() + ", " + place.branch().name(),
                words.grounds(entered).stream()
                        .map(one -> new Option(one.id().toString(), words.told(view, one)))
                        .toList(),
                packings(way).stream()
                        .map(one -> new Option(one.name(), view.text("release.packing." + one)))
                        .toList(),
                fields);
    }

    private Release release(User user, Wanted wanted, PrepareForm.Typed typed) {
        Optional<Ground> ground = typed.ground()
                .flatMap(id -> words.grounds(wanted.entered()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        return Release.prepared(
                ids.next(),
                wanted.statement(),
                wanted.document(),
                typed.way(),
                typed.channel(),
                typed.packing(),
                ground,
                user.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
