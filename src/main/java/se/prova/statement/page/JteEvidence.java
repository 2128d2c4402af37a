package se.prova.statement.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.AttendanceDay;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.interview.InterviewItem;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.Session;
import se.prova.session.Sheet;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.casefile.CaseFile;
import se.prova.station.DemandProfile;
import se.prova.web.View;

/** Words everything a finding can rest on, and finds what is meant by a reference. */
final class JteEvidence {

    private final View view;
    private final Laid laid;
    private final CaseFile file;
    private final Map<UUID, Sheet.Line> lines = new HashMap<>();

    JteEvidence(View view, Laid laid) {
        this.view = view;
        this.laid = laid;
        this.file = laid.file();
        Map<UUID, List<Event>> bySession = new HashMap<>();
        for (Event event : file.events()) {
            UUID session = event.sessionId();
            if (session != null) {
                bySession.computeIfAbsent(session, first -> new ArrayList<>()).add(event);
            }
        }
        bySession
                .values()
                .forEach(events -> Sheet.of(events)
                        .log()
                        .forEach(line -> lines.put(line.event().id(), line)));
    }

    static String ref(Basis.Kind kind, Object id) {
        return kind + ":" + id;
    }

    /** What a finding or an answer rests on, in the order it is found in the case. */
    List<Evidence> of(UUID owner) {
        List<String> wanted = laid.version().basisOf(owner).stream()
                .map(basis -> ref(basis.kind(), basis.ref()))
                .toList();
        return groups(owner).values().stream()
                .flatMap(List::stream)
                .filter(one -> wanted.contains(one.ref()))
                .toList();
    }

    /**
     * All that can be chosen, under headings.
     *
     * @param owner the finding it is for, which cannot rest on itself; null for a new one
     */
    Map<String, List<Evidence>> groups(@Nullable UUID owner) {
        Map<String, List<Evidence>> groups = new LinkedHashMap<>();
        file.sessions()
                .forEach(session -> put(
                        groups,
                        view.text("statement.page.group.session", session.task(), view.shortDay(session.heldOn())),
                        session(session)));
        file.interviews()
                .forEach(talk -> put(
                        groups,
                        view.text(
                                "statement.page.group.interview",
                                view.shortDay(talk.interview().heldOn())),
                        interview(talk)));
        put(
                groups,
                view.text("statement.page.group.profiles"),
                file.profiles().stream().map(this::profile).toList());
        put(
                groups,
                view.text("statement.page.group.days"),
                file.days().stream()
                        .filter(AttendanceDay::reported)
                        .map(this::day)
                        .toList());
        put(groups, view.text("statement.page.group.referral"), List.of(referral()));
        put(
                groups,
                view.text("statement.page.group.findings"),
                laid.version().findings().stream()
                        .filter(one -> !one.id().equals(owner))
                        .map(this::finding)
                        .toList());
        return groups;
    }

    private static void put(Map<String, List<Evidence>> groups, String heading, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            groups.merge(heading, evidence, (one, other) -> {
                List<Evidence> both = new ArrayList<>(one);
                both.addAll(other);
                return both;
            });
        }
    }

    /** A session and all that was recorded in it, in the order it happened. */
    List<Evidence> session(Session session) {
        List<Evidence> all = new ArrayList<>();
        all.add(new Evidence(
                ref(Basis.Kind.SESSION, session.id()),
                view.text("statement.page.session", session.task()),
                0,
                "",
                where(view.day(session.heldOn()), session.place(), name(session.madeBy())),
                false));
        file.eventsOf(session.id()).stream()
                .map(event -> Optional.ofNullable(lines.get(event.id())))
                .flatMap(line -> line.flatMap(known -> event(session, known)).stream())
                .forEach(all::add);
        return all;
    }

    private Optional<Evidence> event(Session session, Sheet.Line line) {
        Instrument instrument = laid.library().instrument(session.instrument());
        Event event = line.event();
        String by = name(event.author());
        String when = view.moment(event.at().toInstant());
        return switch (event.data()) {
            case EventData.Rated rated ->
                Optional.of(
                        rated(line, rated, instrument, where(when, session.task(), by, support(instrument, rated))));
            case EventData.Noted noted ->
                Optional.of(made(
                        line,
                        noted.skill() == null
                                ? view.text("statement.page.note." + noted.source())
                                : view.text("statement.page.note." + noted.source()) + ", "
                                        + title(instrument, noted.skill()),
                        line.amended().orElse(noted.text()),
                        where(when, session.task(), by, noted.role())));
            case EventData.Result(String amount, String errors) ->
                Optional.of(made(
                        line,
                        view.text("statement.page.result"),
                        (amount + " " + errors).strip(),
                        where(when, session.task(), by)));
            case EventData.NotTried(String text) ->
                Optional.of(made(line, view.text("statement.page.not-tried"), text, where(when, session.task(), by)));
            case EventData.Surroundings(String text) ->
                Optional.of(
                        made(line, view.text("statement.page.surroundings"), text, where(when, session.task(), by)));
            case EventData.Adapted adapted ->
                Optional.of(made(
                        line,
                        view.text("statement.page.adaptation"),
                        (adapted.what() + " " + adapted.effect() + " " + adapted.effectSaid()).strip(),
                        where(when, session.task(), by)));
            case EventData.OwnView own ->
                Optional.of(made(
                        line,
                        view.text("statement.page.own"),
                        own.words().isEmpty() ? own.wellBeingWords() : own.words(),
                        where(when, session.task(), laid.entered().name())));
            default -> Optional.empty();
        };
    }

    private Evidence rated(Sheet.Line line, EventData.Rated rated, Instrument instrument, String where) {
        Scale scale = instrument.scale();
        String language = view.language();
        Rating rating = Rating.of(rated.rating());
        Optional<Level> level = rating instanceof Rating.Rated(int rank) ? scale.level(rank) : Optional.empty();
        String word = level.map(found -> found.word().in(language))
                .or(() -> scale.nonRating(rated.rating())
                        .map(found -> found.name().in(language)))
                .orElse("");
        return new Evidence(
                ref(Basis.Kind.EVENT, line.event().id()),
                title(instrument, rated.skill()) + ": " + word,
                level.map(found -> scale.levels().indexOf(found) + 1).orElse(0),
                "",
                where,
                line.struck());
    }

    private static Evidence made(Sheet.Line line, String heading, String text, String where) {
        return new Evidence(ref(Basis.Kind.EVENT, line.event().id()), heading, 0, text, where, line.struck());
    }

    private String support(Instrument instrument, EventData.Rated rated) {
        Scale scale = instrument.support();
        Integer rank = rated.support();
        return scale == null || rank == null
                ? ""
                : scale.level(rank)
                        .map(level -> level.name().in(view.language()))
                        .orElse("");
    }

    private List<Evidence> interview(CaseFile.Talk talk) {
        Instrument instrument = laid.library().instrument(talk.interview().instrument());
        return talk.items().stream()
                .filter(item -> item.given().isPresent() || !item.comment().isEmpty())
                .map(item -> interviewed(talk, instrument, item))
                .toList();
    }

    private Evidence interviewed(CaseFile.Talk talk, Instrument instrument, InterviewItem item) {
        Scale scale = instrument.scale();
        String language = view.language();
        String word = item.given()
                .flatMap(given -> switch (given) {
                    case Rating.Rated(int rank) ->
                        scale.level(rank).map(level -> level.word().in(language));
                    case Rating.NotRated(String code) ->
                        scale.nonRating(code).map(reason -> reason.name().in(language));
                })
                .orElseGet(() -> view.text("statement.page.no-level"));
        return new Evidence(
                ref(Basis.Kind.INTERVIEW_ITEM, item.id()),
                title(instrument, item.item()) + ": " + word,
                0,
                item.comment(),
                where(
                        view.text("statement.page.interview." + talk.interview().occasion()),
                        view.day(talk.interview().heldOn()),
                        name(talk.interview().raterId())),
                false);
    }

    private Evidence profile(CaseFile.Profile profile) {
        DemandProfile made = profile.made();
        return new Evidence(
                ref(Basis.Kind.PROFILE, made.id()),
                view.text("statement.page.profile", made.task()),
                0,
                made.methodText(),
                where(
                        view.text("statement.page.method." + made.method()),
                        view.day(made.madeOn()),
                        name(made.madeBy())),
                false);
    }

    private Evidence day(AttendanceDay day) {
        String came = day.presentFrom() == null || day.presentUntil() == null
                ? view.text("statement.page.away")
                : view.text("statement.page.present", view.time(day.presentFrom()), view.time(day.presentUntil()));
        String agreed = view.text("statement.page.agreed", view.time(day.agreedFrom()), view.time(day.agreedUntil()));
        return new Evidence(
                ref(Basis.Kind.ATTENDANCE_DAY, day.id()),
                view.day(day.day()) + ": " + came,
                0,
                day.word(),
                where(agreed, day.reportedBy()),
                false);
    }

    private Evidence referral() {
        LocalDate asked = file.assessment().askedOn();
        return new Evidence(
                ref(Basis.Kind.REFERRAL, file.assessment().id()),
                view.text("statement.page.referral"),
                0,
                "",
                where(file.assessment().askedBy(), asked == null ? "" : view.day(asked)),
                false);
    }

    private Evidence finding(Finding finding) {
        return new Evidence(
                ref(Basis.Kind.FINDING, finding.id()),
                view.text("statement.page.finding", number(finding)),
                0,
                finding.text(),
                view.text("statement.source." + finding.source()),
                false);
    }

    /** The finding's place among all, from 1. */
    int number(Finding finding) {
        return Numbered.of(laid.version().findings()).indexOf(finding) + 1;
    }

    private static String title(Instrument instrument, String item) {
        return instrument.item(item).map(Item::title).map(text -> text.sv()).orElse(item);
    }

    private String name(UUID account) {
        return file.colleague(account).map(CaseFile.Colleague::name).orElse("");
    }

    private static String where(@Nullable String... parts) {
        return String.join(
                ". ",
                List.of(parts).stream()
                        .filter(Objects::nonNull)
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
