package se.prova.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.User;
import se.prova.assessment.Assessments;
import se.prova.assessment.Entrance;
import se.prova.session.EventData.AdaptationKind;
import se.prova.station.Picture;
import se.prova.station.Stations;
import se.prova.web.Dates;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.View;

/** The pages of a session that is going on: the sheet, its end, and the participant's own view. */
@Controller("/bedomningar/{assessment}/pass/{session}")
@Produces(MediaType.TEXT_HTML)
class SheetController {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Entrance entrance;
    private final JteDesk desk;
    private final Pages pages;
    private final Accounts accounts;
    private final Assessments assessments;
    private final Stations stations;
    private final Clock clock;

    SheetController(
            Entrance entrance,
            JteDesk desk,
            Pages pages,
            Accounts accounts,
            Assessments assessments,
            Stations stations,
            Clock clock) {
        this.entrance = entrance;
        this.desk = desk;
        this.pages = pages;
        this.accounts = accounts;
        this.assessments = assessments;
        this.stations = stations;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> sheet(HttpRequest<?> request, User user, String assessment, String session) {
        JteDesk.Laid laid = open(user, Action.RECORD_OBSERVATION, assessment, session);
        View view = pages.view(request);
        JteBoard board = JteBoard.of(laid, view);
        Map<UUID, String> authors = authors(laid);
        boolean mayRate = mayRate(user, laid);
        return pages.page(
                request,
                "session/sheet",
                new SheetPage(
                        laid.session(),
                        laid.number(),
                        laid.entered(),
                        board,
                        LogRow.of(laid, board, authors, user.account(), view),
                        laid.sheet(),
                        json(JtePacket.of(laid, board, authors, user.account(), view)),
                        mayRate,
                        notices(laid, view, mayRate),
                        kinds(view)));
    }

    @Get("/avsluta")
    HttpResponse<?> end(HttpRequest<?> request, User user, String assessment, String session) {
        JteDesk.Laid laid = open(user, Action.RATE, assessment, session);
        View view = pages.view(request);
        JteBoard board = JteBoard.of(laid, view);
        String packet = json(JtePacket.of(laid, board, authors(laid), user.account(), view));
        return pages.page(request, "session/end", EndPage.of(laid, board, view, clock.instant(), packet));
    }

    @Get("/egen")
    HttpResponse<?> own(HttpRequest<?> request, User user, String assessment, String session) {
        JteDesk.Laid laid = open(user, Action.RECORD_OBSERVATION, assessment, session);
        View view = pages.view(request);
        JteBoard board = JteBoard.of(laid, view);
        String drawing = laid.station() == null ? "" : laid.station().picture();
        return pages.page(
                request,
                "session/own",
                new OwnPage(
                        laid.session(),
                        Picture.inline(stations, drawing, "pic").orElse(""),
                        json(JtePacket.of(laid, board, Map.of(), user.account(), view)
                                .withoutEvents())));
    }

    private JteDesk.Laid open(User user, Action action, String assessmentId, String sessionId) {
        return desk.laid(entrance.read(user, assessmentId, action, "session.read"), sessionId);
    }

    private static boolean mayRate(User user, JteDesk.Laid laid) {
        return Policy.allows(user, Action.RATE, laid.entered().resource());
    }

    private List<String> notices(JteDesk.Laid laid, View view, boolean mayRate) {
        List<String> notices = new ArrayList<>();
        Instant began = laid.sheet().timer().started().orElse(laid.session().createdAt());
        Early.than(
                        laid.entered().assessment(),
                        assessments.days(laid.entered().assessment().id()),
                        laid.session().heldOn(),
                        LocalTime.ofInstant(began, Dates.ZONE))
                .map(early -> early.time() == null ? view.day(early.day()) : view.time(early.time()))
                .ifPresent(agreed -> notices.add(view.text("sheet.early", agreed)));
        if (laid.session().profileId() == null) {
            notices.add(view.text("sheet.no-profile"));
        }
        if (laid.sheet().timer().ended().isPresent()) {
            notices.add(view.text("sheet.ended"));
        }
        if (!mayRate) {
            notices.add(view.text("sheet.no-rating"));
        }
        return notices;
    }

    private Map<UUID, String> authors(JteDesk.Laid laid) {
        Map<UUID, String> authors = new LinkedHashMap<>();
        for (Event event : laid.events()) {
            authors.computeIfAbsent(
                    event.author(), id -> accounts.find(id).map(Account::name).orElse(""));
        }
        return authors;
    }

    private static List<Option> kinds(View view) {
        return Arrays.stream(AdaptationKind.values())
                .map(kind -> new Option(kind.name(), view.text("adaptation." + kind)))
                .toList();
    }

    private static String json(JtePacket packet) {
        try {
            return JSON.writeValueAsString(packet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A packet is plain records", e);
        }
    }
}
