package se.prova.statement.print;

import static se.prova.statement.print.Plain.map;
import static se.prova.statement.print.Plain.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.AttendanceDay;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.interview.Interview;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.Session;
import se.prova.session.Sheet;
import se.prova.session.Timer;
import se.prova.statement.Basis;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.drafting.Phrases;
import se.prova.station.DemandProfile;

// The evidence that kept findings rest on, numbered, each piece with links back to the findings.
final class Appendix {

    private final CaseFile file;
    private final Library library;
    private final Selection selection;
    private final Phrases words;

    Appendix(CaseFile file, Library library, Selection selection, Phrases words) {
        this.file = file;
        this.library = library;
        this.selection = selection;
        this.words = words;
    }

    Map<String, Object> all() {
        Map<String, Object> evidence = map(
                "referral", referral(),
                "profiles", profiles(),
                "sessions", sessions(),
                "general", general(),
                "interviews", interviews(),
                "days", days());
        Map<String, Object> all = map();
        evidence.forEach((key, list) -> {
            all.put(key, list);
            all.put(key + "Any", !((List<?>) list).isEmpty());
        });
        all.put("none", evidence.values().stream().allMatch(list -> ((List<?>) list).isEmpty()));
        return all;
    }

    /** Sessions with something in them that a finding rests on, in order. */
    List<Map<String, Object>> sessions() {
        List<Map<String, Object>> sessions = new ArrayList<>();
        for (Session session : selection.sessions()) {
            List<Map<String, Object>> rows = rows(session.id(), library.instrument(session.instrument()));
            if (!rows.isEmpty() || selection.shown(Basis.Kind.SESSION, session.id())) {
                sessions.add(session(session, rows));
            }
        }
        return sessions;
    }

    private Map<String, Object> session(Session session, List<Map<String, Object>> rows) {
        Sheet sheet = Sheet.of(file.eventsOf(session.id()));
        Timer timer = sheet.timer();
        Selection.Label label = selection.pass(session.id());
        return map(
                "label", label.text(),
                "id", label.target(),
                "pass", number(label.number()),
                "task", session.task(),
                "place", file.person().place(session.place()),
                "on", Plain.day(session.heldOn()),
                "from",
                        timer.started()
                                .map(at -> Plain.clock(at.atZone(Plain.ZONE)))
                                .orElse(""),
                "until",
                        timer.ended()
                                .map(at -> Plain.clock(at.atZone(Plain.ZONE)))
                                .orElse(""),
                "worked", words.duration((int) timer.worked().toMinutes()),
                "direct", session.observation() == Session.Observation.DIRECT,
                "participant", session.observation() == Session.Observation.PARTICIPANT,
                "by", colleague(session.madeBy()),
                "observers", session.observers(),
                "situation", session.situation(),
                "others", session.othersPresent(),
                "order", session.orderAgreed(),
                "surroundings",
                        String.join(
                                " ",
                                sheet.surroundings().stream()
                                        .map(Phrases::sentence)
                                        .toList()),
                "cited", cited(Basis.Kind.SESSION, session.id()),
                "citedAny", selection.shown(Basis.Kind.SESSION, session.id()),
                "rows", rows,
                "empty", rows.isEmpty());
    }

    /** Evidence that belongs to no session. */
    List<Map<String, Object>> general() {
        return rows(null, library.measuring(se.prova.instrument.Axis.QUALITY));
    }

    private List<Map<String, Object>> rows(@Nullable UUID session, Instrument instrument) {
        List<Event> events = file.events().stream()
                .filter(event -> java.util.Objects.equals(event.sessionId(), session))
                .toList();
        Map<UUID, Sheet.Line> lines = Sheet.of(events).log().stream()
                .collect(Collectors.toMap(line -> line.event().id(), line -> line));
        return events.stream()
                .flatMap(event -> selection.label(Basis.Kind.EVENT, event.id()).stream()
                        .map(label -> row(label, java.util.Objects.requireNonNull(lines.get(event.id())), instrument)))
                .toList();
    }

    private Map<String, Object> row(Selection.Label label, Sheet.Line line, Instrument instrument) {
        Event event = line.event();
        Map<String, Object> row = map(
                "label", label.text(),
                "id", label.target(),
                "at", Plain.clock(event.at().atZoneSameInstant(Plain.ZONE)),
                "cited", cited(Basis.Kind.EVENT, event.id()),
                "amended", line.amended().isPresent(),
                "struck", line.struck(),
                "skill", "",
                "level", "",
                "support", "",
                "seen", "",
                "said", "",
                "told", "",
                "role", "",
                "result", event.data() instanceof EventData.Result,
                "amount", "",
                "errors", "",
                "notTried", "",
                "surroundings", "",
                "adaptation", "",
                "effect", "",
                "effectSaid", "",
                "own", "",
                "other", false);
        row.putAll(content(event.data(), line.amended(), instrument));
        return row;
    }

    private Map<String, Object> content(EventData data, Optional<String> amended, Instrument instrument) {
        return switch (data) {
            case EventData.Rated rated ->
                map(
                        "skill", skill(instrument, rated.skill()),
                        "level", level(instrument.scale(), Rating.of(rated.rating())),
                        "support", support(instrument, rated.support()));
            case EventData.Noted noted ->
                map(
                        "skill",
                        noted.skill() == null ? "" : skill(instrument, noted.skill()),
                        "role",
                        noted.role(),
                        switch (noted.source()) {
                            case SEEN -> "seen";
                            case PARTICIPANT -> "said";
                            case OTHER -> "told";
                        },
                        amended.orElse(noted.text()));
            case EventData.Result(String amount, String errors) -> map("amount", amount, "errors", errors);
            case EventData.NotTried(String text) -> map("notTried", text);
            case EventData.Surroundings(String text) -> map("surroundings", text);
            case EventData.Adapted adapted ->
                map("adaptation", adapted.what(), "effect", adapted.effect(), "effectSaid", adapted.effectSaid());
            case EventData.OwnView view -> map("own", own(view));
            case EventData.Supported(int level, Integer _, Boolean _) -> map("support", support(instrument, level));
            case EventData.Stands(String skill, UUID _, String reason) ->
                map("skill", skill(instrument, skill), "seen", reason, "other", reason.isBlank());
            case EventData.Concluded(String _, String skill, UUID _, String reason) ->
                map("skill", skill(instrument, skill), "seen", reason, "other", reason.isBlank());
            case EventData.Explained(String _, String skill, UUID _, String text) ->
                map("skill", skill(instrument, skill), "seen", text);
            case EventData.Amended(UUID _, String text, String _) -> map("seen", text);
            case EventData.Retracted _,
                    EventData.Started _,
                    EventData.Paused _,
                    EventData.Resumed _,
                    EventData.Ended _ -> map("other", true);
        };
    }

    private static String own(EventData.OwnView view) {
        return view.words().isBlank() ? "–" : view.words();
    }

    private String skill(Instrument instrument, String item) {
        return instrument
                .item(item)
                .map(Item::title)
                .map(title -> title.in(words.tag()))
                .orElse(item);
    }

    private String level(Scale scale, Rating rating) {
        return switch (rating) {
            case Rating.Rated(int rank) ->
                scale.level(rank).map(level -> level.word().in(words.tag())).orElse(rating.stored());
            case Rating.NotRated(String code) ->
                scale.nonRating(code).map(known -> known.name().in(words.tag())).orElse(code);
        };
    }

    private String support(Instrument instrument, @Nullable Integer rank) {
        Scale scale = instrument.support();
        return scale == null || rank == null
                ? ""
                : scale.level(rank)
                        .map(Level::name)
                        .map(name -> name.in(words.tag()))
                        .orElse("");
    }

    /** Interviews with the items that findings rest on. */
    List<Map<String, Object>> interviews() {
        List<Map<String, Object>> talks = new ArrayList<>();
        for (CaseFile.Talk talk : file.interviews()) {
            Instrument instrument = library.instrument(talk.interview().instrument());
            List<Map<String, Object>> rows = talk.items().stream()
                    .flatMap(item -> selection.label(Basis.Kind.INTERVIEW_ITEM, item.id()).stream()
                            .map(label -> map(
                                    "label", label.text(),
                                    "id", label.target(),
                                    "item", skill(instrument, item.item()),
                                    "level",
                                            item.given()
                                                    .map(rating -> level(instrument.scale(), rating))
                                                    .orElse(""),
                                    "comment", item.comment(),
                                    "cited", cited(Basis.Kind.INTERVIEW_ITEM, item.id()))))
                    .toList();
            if (!rows.isEmpty()) {
                talks.add(Plain.with(
                        map(
                                "on",
                                Plain.day(talk.interview().heldOn()),
                                "by",
                                colleague(talk.interview().raterId()),
                                "first",
                                talk.interview().occasion() == Interview.Occasion.FIRST,
                                "rows",
                                rows),
                        Plain.flags(Interview.Situation.class, talk.interview().situation())));
            }
        }
        return talks;
    }

    List<Map<String, Object>> days() {
        return file.days().stream()
                .flatMap(day -> selection.label(Basis.Kind.ATTENDANCE_DAY, day.id()).stream()
                        .map(label -> day(label, day)))
                .toList();
    }

    private Map<String, Object> day(Selection.Label label, AttendanceDay day) {
        Map<String, Object> data = map(
                "label", label.text(),
                "id", label.target(),
                "on", Plain.day(day.day()),
                "agreed", Plain.clock(day.agreedFrom(), day.agreedUntil()),
                "present", Plain.clock(day.presentFrom(), day.presentUntil()),
                "announced", Boolean.TRUE.equals(day.announced()),
                "unannounced", Boolean.FALSE.equals(day.announced()),
                "away", day.absence() != null,
                "word", day.word(),
                "cited", cited(Basis.Kind.ATTENDANCE_DAY, day.id()));
        return Plain.with(data, Plain.flags(AttendanceDay.Absence.class, day.absence()));
    }

    List<Map<String, Object>> profiles() {
        return file.profiles().stream()
                .flatMap(profile -> selection
                        .label(Basis.Kind.PROFILE, profile.made().id())
                        .stream()
                        .map(label -> profile(label, profile.made())))
                .toList();
    }

    private Map<String, Object> profile(Selection.Label label, DemandProfile made) {
        return Plain.with(
                map(
                        "label", label.text(),
                        "id", label.target(),
                        "task", made.task(),
                        "on", Plain.day(made.madeOn()),
                        "by", colleague(made.madeBy()),
                        "how", made.methodText(),
                        "aids", made.aids(),
                        "triedHere", made.triedHere(),
                        "cited", cited(Basis.Kind.PROFILE, made.id())),
                Plain.flags(DemandProfile.Method.class, made.method()));
    }

    List<Map<String, Object>> referral() {
        return selection.label(Basis.Kind.REFERRAL, file.assessment().id()).stream()
                .map(label -> map(
                        "label", label.text(),
                        "id", label.target(),
                        "cited", cited(Basis.Kind.REFERRAL, file.assessment().id())))
                .toList();
    }

    private List<Map<String, Object>> cited(Basis.Kind kind, UUID id) {
        return Plain.chained(selection.citedBy(kind, id).stream()
                .map(n -> map("n", number(n), "target", "m" + n))
                .toList());
    }

    private String colleague(UUID id) {
        return file.colleague(id).map(CaseFile.Colleague::name).orElse("");
    }
}
