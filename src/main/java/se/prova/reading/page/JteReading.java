package se.prova.reading.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.assessment.Entered;
import se.prova.reading.Basis;
import se.prova.reading.Conflict;
import se.prova.reading.Counts;
import se.prova.reading.Material;
import se.prova.reading.Occasion;
import se.prova.reading.Reading;
import se.prova.reading.StationReading;
import se.prova.reading.Unassessed;
import se.prova.reading.page.ReadingPage.Against;
import se.prova.reading.page.ReadingPage.AtStation;
import se.prova.reading.page.ReadingPage.Beside;
import se.prova.reading.page.ReadingPage.Brief;
import se.prova.reading.page.ReadingPage.Enough;
import se.prova.reading.page.ReadingPage.Entry;
import se.prova.reading.page.ReadingPage.Missing;
import se.prova.reading.page.ReadingPage.Own;
import se.prova.reading.page.ReadingPage.Tab;
import se.prova.session.EventData;
import se.prova.session.EventData.OwnView;
import se.prova.web.View;

/** Words a reading as a page. */
@Singleton
class JteReading {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final List<String> SCRIPT_TEXTS = List.of(
            "reading.js.saved", "reading.js.waiting", "reading.js.login", "reading.js.refused", "reading.js.unusable");

    /** What a page is made of. */
    record Shown(View view, UUID reader, Entered entered, Material material, Reading reading, boolean mayChoose) {}

    private final Accounts accounts;

    JteReading(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The page.
     *
     * @param key the station on show; the first tried if it is empty
     */
    ReadingPage page(Shown shown, String key) {
        Reading reading = shown.reading();
        var words = new JteWords(shown.view(), names(shown), shown.material().performance());
        Optional<StationReading> on =
                key.isEmpty() ? reading.stations().stream().findFirst() : reading.station(key);
        return new ReadingPage(
                shown.entered().path(),
                shown.entered().label(),
                shown.mayChoose(),
                packet(shown),
                reading.stations().stream()
                        .map(station -> tab(reading, station, on.orElseThrow()))
                        .toList(),
                on.map(station -> at(shown, words, station)),
                against(shown, words, reading.conflicts()),
                against(shown, words, reading.checks()),
                brief(shown.view(), reading),
                reading.stations().stream()
                        .flatMap(station -> station.times().stream().map(time -> beside(words, station, time)))
                        .toList(),
                missing(words, reading),
                enough(words, reading),
                JteTalks.attendance(words, reading.attendance()),
                own(words, reading),
                reading.interviews().map(change -> JteTalks.talks(words, shown.material(), change)));
    }

    private static AtStation at(Shown shown, JteWords words, StationReading station) {
        int index = shown.reading().stations().indexOf(station);
        Counts counts = shown.reading().counts().get(index);
        return new JteStation(
                        words,
                        shown.material(),
                        station,
                        shown.reading().panels().get(index))
                .worded(counts);
    }

    private static Tab tab(Reading reading, StationReading station, StationReading on) {
        boolean conflict =
                reading.blocking().stream().anyMatch(one -> one.station().equals(station.key()));
        boolean waits = station.skills().stream().anyMatch(JteStation::waits);
        return new Tab(station.key(), station.task(), station.key().equals(on.key()), conflict || waits);
    }

    private Map<UUID, String> names(Shown shown) {
        Reading reading = shown.reading();
        Stream<UUID> makers = Stream.concat(
                shown.material().sessions().stream().map(held -> held.session().madeBy()),
                shown.material().profiles().values().stream()
                        .map(profile -> profile.made().madeBy()));
        Stream<UUID> choosers = Stream.concat(
                Stream.concat(reading.conflicts().stream(), reading.checks().stream())
                        .flatMap(conflict -> conflict.explanation().stream())
                        .map(Conflict.Explanation::author),
                reading.stations().stream()
                        .flatMap(station -> station.skills().stream())
                        .flatMap(skill -> skill.conclusion().stream())
                        .flatMap(conclusion -> Optional.ofNullable(conclusion.author()).stream()));
        Stream<UUID> raters = shown.material().interviews().stream()
                .map(talk -> talk.interview().raterId());
        Map<UUID, String> names = new HashMap<>();
        Stream.of(makers, choosers, raters, reading.basis().observers().stream())
                .flatMap(Function.identity())
                .distinct()
                .forEach(id -> accounts.find(id).map(Account::name).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private static List<Against> against(Shown shown, JteWords words, List<Conflict> conflicts) {
        List<Against> all = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            StationReading station = shown.reading().station(conflict.station()).orElseThrow();
            Occasion occasion = station.skill(conflict.skill()).orElseThrow().occasions().stream()
                    .filter(one -> one.session().equals(conflict.session()))
                    .findFirst()
                    .orElseThrow();
            View view = shown.view();
            all.add(new Against(
                    "explanation-" + conflict.skill() + "-" + conflict.session(),
                    conflict.station(),
                    conflict.skill(),
                    conflict.session(),
                    view.text(
                            "reading.page.against.heading",
                            words.item(conflict.skill()),
                            station.task(),
                            view.shortDay(conflict.on())),
                    view.text(
                            "reading.page.against.says",
                            view.text(occasion.demand().how().key()),
                            words.standing(occasion)),
                    conflict.explanation().map(Conflict.Explanation::text).orElse(""),
                    conflict.explanation()
                            .map(told -> words.name(told.author()))
                            .orElse("")));
        }
        return all;
    }

    private static List<Brief> brief(View view, Reading reading) {
        List<Brief> rows = new ArrayList<>();
        for (int i = 0; i < reading.stations().size(); i++) {
            Counts.Cells cells = reading.counts().get(i).cells();
            rows.add(new Brief(
                    reading.stations().get(i).task(),
                    view.text("reading.page.of", cells.met(), cells.compared()),
                    view.text("reading.page.of", cells.uncertain(), cells.compared()),
                    view.text("reading.page.of", cells.unmet(), cells.compared()),
                    cells.never(),
                    cells.notShown(),
                    cells.open()));
        }
        return rows;
    }

    private static Beside beside(JteWords words, StationReading station, StationReading.Time time) {
        View view = words.view();
        List<String> done = new ArrayList<>();
        time.result()
                .map(EventData.Result::amount)
                .filter(text -> !text.isEmpty())
                .ifPresent(done::add);
        time.result()
                .map(EventData.Result::errors)
                .filter(text -> !text.isEmpty())
                .ifPresent(done::add);
        if (time.worked().toMinutes() > 0) {
            done.add(view.text("reading.page.worked", words.duration(time.worked())));
        }
        time.notTried().forEach(text -> done.add(view.text("reading.page.not-tried", text)));
        Optional<OwnView> own = time.ownView();
        String unsaid =
                view.text(own.map(OwnView::declined).orElse(false) ? "reading.page.declined" : "reading.page.unsaid");
        return new Beside(
                station.task(),
                view.text("reading.page.time", view.shortDay(time.on()), time.occasion()),
                done,
                words.support(time.support()),
                own.map(OwnView::interest)
                        .map(value -> view.text("reading.page.interest." + value))
                        .orElse(unsaid),
                own.map(OwnView::difficulty)
                        .map(value -> view.text("reading.page.difficulty." + value))
                        .orElse(unsaid),
                own.map(OwnView::words).orElse(""));
    }

    private static List<Missing> missing(JteWords words, Reading reading) {
        Unassessed unassessed = reading.unassessed();
        Map<String, List<Unassessed.Entry>> lists = new LinkedHashMap<>();
        lists.put("not-tried", unassessed.notTried());
        lists.put("tried-not-assessed", unassessed.triedNotAssessed());
        lists.put("demand-not-analysed", unassessed.demandNotAnalysed());
        List<Missing> missing = new ArrayList<>();
        lists.forEach((key, entries) -> missing.add(new Missing(
                words.view().text("reading.unassessed." + key),
                words.view().text("reading.page.missing." + key),
                entries.stream().map(entry -> entry(words, reading, key, entry)).toList())));
        return missing;
    }

    /** Where nothing was tried there is no place to name. */
    private static Entry entry(JteWords words, Reading reading, String list, Unassessed.Entry entry) {
        View view = words.view();
        boolean tried = list.equals("tried-not-assessed");
        List<String> places = list.equals("not-tried")
                ? List.of()
                : entry.places().stream()
                        .map(place -> view.text(
                                "reading.page.place",
                                reading.station(place.station())
                                        .map(StationReading::task)
                                        .orElse(""),
                                view.shortDay(place.on()),
                                view.text(
                                        tried
                                                ? place.why().key()
                                                : place.demand().key())))
                        .toList();
        return new Entry(words.item(entry.item()), places);
    }

    private static Enough enough(JteWords words, Reading reading) {
        View view = words.view();
        Basis basis = reading.basis();
        List<String> facts = new ArrayList<>();
        facts.add(view.text(
                "reading.page.basis.sessions",
                basis.sessions(),
                basis.dates().size(),
                basis.stations().size()));
        facts.add(view.text(
                "reading.page.basis.observers",
                basis.observers().size(),
                words.list(basis.observers().stream().map(words::name).toList())));
        if (!basis.alsoObserved().isEmpty()) {
            facts.add(view.text("reading.page.basis.also", words.list(basis.alsoObserved())));
        }
        facts.add(view.text("reading.page.basis.present", words.minutes(basis.presentMinutes())));
        List<String> shortfalls = basis.shortfalls().stream()
                .map(one -> one.kind() == Basis.Kind.PRESENT_MINUTES
                        ? view.text(one.key(), words.minutes(one.has()), words.minutes(one.needs()))
                        : view.text(one.key(), one.has(), one.needs(), words.item(one.skill())))
                .toList();
        return new Enough(basis.preliminary(), facts, shortfalls);
    }

    private static List<Own> own(JteWords words, Reading reading) {
        View view = words.view();
        return reading.wellBeing().stream()
                .map(point -> new Own(
                        view.day(point.on()),
                        reading.station(point.station())
                                .map(StationReading::task)
                                .orElse(""),
                        point.value()
                                .map(value -> view.text(
                                        "reading.page.own.value",
                                        value.stripTrailingZeros()
                                                .toPlainString()
                                                .replace('.', ',')))
                                .orElseGet(() -> view.text(
                                        point.declined()
                                                ? "reading.page.declined"
                                                : point.cannotSay()
                                                        ? "reading.page.own.cannot-say"
                                                        : "reading.page.unsaid")),
                        point.words()))
                .toList();
    }

    /** What a choice is recorded with; see the field protocol. */
    private static String packet(Shown shown) {
        View view = shown.view();
        Map<String, String> texts = SCRIPT_TEXTS.stream().collect(Collectors.toMap(Function.identity(), view::text));
        try {
            return JSON.writeValueAsString(Map.of(
                    "account", shown.reader(),
                    "csrf", view.visitor().csrf(),
                    "sync", "/api/sync",
                    "case", shown.entered().assessment().id(),
                    "noteMax", EventData.NOTE_CHARS_MAX,
                    "texts", texts,
                    "required", view.text("reading.page.reason.required"),
                    "explain", view.text("reading.page.explain.required"),
                    "long", view.text("reading.page.reason.long", Integer.toString(EventData.NOTE_CHARS_MAX))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A packet is plain text", e);
        }
    }
}
