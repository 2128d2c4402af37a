package se.prova.statement.print;

import static se.prova.statement.print.Plain.map;
import static se.prova.statement.print.Plain.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Axis;
import se.prova.instrument.Instrument;
import se.prova.instrument.Level;
import se.prova.reading.Counts;
import se.prova.reading.InterviewChange;
import se.prova.reading.Panel;
import se.prova.reading.Reading;
import se.prova.reading.SkillReading;
import se.prova.reading.StationReading;
import se.prova.reading.Unassessed;
import se.prova.session.EventData;
import se.prova.statement.Basis;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.drafting.Phrases;
import se.prova.station.DemandProfile;

// The readings as a recipient sees them: panels with the same facts as a table, stations side by side, and three lists.
final class Tables {

    private final CaseFile file;
    private final Reading reading;
    private final Selection selection;
    private final Library library;
    private final Instrument performance;
    private final Phrases words;

    Tables(CaseFile file, Reading reading, Selection selection, Library library, Phrases words) {
        this.file = file;
        this.reading = reading;
        this.selection = selection;
        this.library = library;
        this.performance = library.measuring(Axis.QUALITY);
        this.words = words;
    }

    List<Map<String, Object>> panels() {
        List<Map<String, Object>> panels = new ArrayList<>();
        for (StationReading station : selection.stations()) {
            reading.panels().stream()
                    .filter(panel -> panel.station().equals(station.key()))
                    .forEach(panel -> panels.add(panel(station, panel)));
        }
        return panels;
    }

    private Map<String, Object> panel(StationReading station, Panel panel) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Panel.Group group : panel.groups()) {
            rows.add(map("group", true, "title", group.title().in(words.tag())));
            group.rows().forEach(row -> rows.add(row(station, panel, row)));
        }
        Optional<CaseFile.Profile> profile = station.times().reversed().stream()
                .flatMap(time -> file.profile(time.profile()).stream())
                .findFirst();
        return map(
                "task", station.task(),
                "place", file.person().place(station.place()),
                "when",
                        words.dates(station.times().stream()
                                .map(StationReading.Time::on)
                                .toList()),
                "demandLevels", levels(panel.demands()),
                "performanceLevels", levels(panel.performances()),
                "rows", rows,
                "profile", profile.map(this::profile).orElseGet(() -> map("none", true)));
    }

    private Map<String, Object> profile(CaseFile.Profile profile) {
        DemandProfile made = profile.made();
        return Plain.with(
                map(
                        "none", false,
                        "on", Plain.day(made.madeOn()),
                        "by",
                                file.colleague(made.madeBy())
                                        .map(CaseFile.Colleague::name)
                                        .orElse(""),
                        "how", made.methodText(),
                        "aids", made.aids(),
                        "triedHere", made.triedHere()),
                Plain.flags(DemandProfile.Method.class, made.method()));
    }

    private String levels(List<Level> levels) {
        return levels.stream().map(level -> level.word().in(words.tag())).collect(Collectors.joining("|"));
    }

    private Map<String, Object> row(StationReading station, Panel panel, Panel.Row row) {
        boolean withheld = withheld(station, row.item());
        String earlier = row.others().stream()
                .map(level -> number(panel.performances().indexOf(level) + 1))
                .collect(Collectors.joining(" "));
        return map(
                "group",
                false,
                "title",
                row.title().in(words.tag()),
                "withheld",
                withheld,
                "demand",
                spot(row.demand(), panel.demands()),
                "demandName",
                name(row.demand()),
                "performance",
                withheld ? "" : spot(row.performance(), panel.performances()),
                "performanceName",
                withheld ? "" : name(row.performance()),
                "earlier",
                withheld ? "" : earlier,
                "earlierNames",
                withheld ? "" : names(row.others()),
                "support",
                withheld
                        ? ""
                        : row.support()
                                .most()
                                .map(level -> level.name().in(words.tag()))
                                .orElse(""),
                "times",
                withheld ? "" : number(row.occasions()),
                "reading",
                withheld ? "" : words.printed(row.cell().key()),
                "strong",
                !withheld && row.cell().unmet(),
                "muted",
                !row.cell().compared());
    }

    private String names(List<Level> levels) {
        return words.list(
                levels.stream().map(level -> level.name().in(words.tag())).toList());
    }

    private boolean withheld(StationReading station, String item) {
        return station.skill(item).stream()
                .flatMap(skill -> skill.occasions().stream())
                .flatMap(occasion -> Stream.concat(occasion.standing().stream(), occasion.unchosen().stream()))
                .anyMatch(given -> selection.withheld(Basis.Kind.EVENT, given.event()));
    }

    private String spot(Panel.Spot spot, List<Level> levels) {
        return switch (spot) {
            case Panel.Spot.Mark(Level level) -> number(levels.indexOf(level) + 1);
            case Panel.Spot.Named(var reason) -> reason.name().in(words.tag());
            case Panel.Spot.Said(String key) -> words.printed(key);
        };
    }

    private String name(Panel.Spot spot) {
        return switch (spot) {
            case Panel.Spot.Mark(Level level) -> level.name().in(words.tag());
            case Panel.Spot.Named(var reason) -> reason.name().in(words.tag());
            case Panel.Spot.Said(String key) -> words.printed(key);
        };
    }

    /** How many skills read how, each with its denominator. A station with something withheld is not counted. */
    List<Map<String, Object>> counts() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StationReading station : selection.stations()) {
            boolean part = station.skills().stream().anyMatch(skill -> withheld(station, skill.item()));
            Counts.Cells cells = reading.counts().stream()
                    .filter(counts -> counts.station().equals(station.key()))
                    .findFirst()
                    .orElseThrow()
                    .cells();
            rows.add(map(
                    "task", station.task(),
                    "withheld", part,
                    "compared", part ? "" : number(cells.compared()),
                    "met", part ? "" : number(cells.met()),
                    "uncertain", part ? "" : number(cells.uncertain()),
                    "unmet", part ? "" : number(cells.unmet()),
                    "never", part ? "" : number(cells.never()),
                    "notShown", part ? "" : number(cells.notShown()),
                    "open", part ? "" : number(cells.open())));
        }
        return rows;
    }

    /** Stations side by side in the order they were tried, with what came of each and what the person said. */
    List<Map<String, Object>> sideBySide() {
        return selection.stations().stream()
                .map(station -> map(
                        "task", station.task(),
                        "place", file.person().place(station.place()),
                        "times", station.times().stream().map(this::time).toList()))
                .toList();
    }

    private Map<String, Object> time(StationReading.Time time) {
        Optional<EventData.Result> result = time.result().filter(one -> may(time.session(), EventData.Result.class));
        Optional<EventData.OwnView> view = time.ownView().filter(one -> may(time.session(), EventData.OwnView.class));
        return Plain.with(
                map(
                        "pass", selection.pass(time.session()).text(),
                        "on", Plain.day(time.on()),
                        "worked", words.duration((int) time.worked().toMinutes()),
                        "amount", result.map(EventData.Result::amount).orElse(""),
                        "errors", result.map(EventData.Result::errors).orElse(""),
                        "support", withheld(time.session()) ? "" : support(time.support())),
                own(view));
    }

    private String support(SkillReading.Support support) {
        return support.most().map(level -> level.name().in(words.tag())).orElse("");
    }

    private boolean withheld(UUID session) {
        return file.eventsOf(session).stream()
                .anyMatch(event ->
                        event.data() instanceof EventData.Rated && selection.withheld(Basis.Kind.EVENT, event.id()));
    }

    private boolean may(UUID session, Class<? extends EventData> kind) {
        return file.eventsOf(session).stream()
                .noneMatch(event -> kind.isInstance(event.data()) && selection.withheld(Basis.Kind.EVENT, event.id()));
    }

    private static Map<String, Object> own(Optional<EventData.OwnView> view) {
        Map<String, Object> data = map(
                "asked", view.isPresent(),
                "declined", view.map(EventData.OwnView::declined).orElse(false),
                "cannotSay", view.map(EventData.OwnView::cannotSay).orElse(false),
                "well", well(view.map(EventData.OwnView::wellBeing).orElse(null)),
                "wellWords", view.map(EventData.OwnView::wellBeingWords).orElse(""),
                "words", view.map(EventData.OwnView::words).orElse(""));
        return Plain.with(
                Plain.with(
                        data,
                        prefixed(
                                "difficulty",
                                Plain.flags(
                                        EventData.Difficulty.class,
                                        view.map(EventData.OwnView::difficulty).orElse(null)))),
                prefixed(
                        "again",
                        Plain.flags(
                                EventData.Interest.class,
                                view.map(EventData.OwnView::interest).orElse(null))));
    }

    private static Map<String, Object> prefixed(String prefix, Map<String, Object> flags) {
        Map<String, Object> prefixed = map();
        flags.forEach((flag, value) ->
                prefixed.put(prefix + flag.substring(0, 1).toUpperCase(Locale.ROOT) + flag.substring(1), value));
        return prefixed;
    }

    static String well(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** Each task that was tried, with its days. */
    List<Map<String, Object>> tried() {
        return selection.stations().stream()
                .map(station -> map(
                        "task",
                        station.task(),
                        "when",
                        words.dates(station.times().stream()
                                .map(StationReading.Time::on)
                                .toList())))
                .toList();
    }

    /** Truth 6: three lists, never merged, none of them "no difficulty". */
    Map<String, Object> lists() {
        Unassessed unassessed = reading.unassessed();
        return map(
                "notTried", entries(unassessed.notTried()),
                "triedNotAssessed", entries(unassessed.triedNotAssessed()),
                "notAnalysed", entries(unassessed.demandNotAnalysed()));
    }

    private List<Map<String, Object>> entries(List<Unassessed.Entry> entries) {
        return Plain.chained(entries.stream().map(this::entry).toList());
    }

    private Map<String, Object> entry(Unassessed.Entry entry) {
        List<Map<String, Object>> places = entry.places().stream()
                .filter(place -> selection.stations().stream()
                        .anyMatch(station -> station.key().equals(place.station())))
                .map(this::place)
                .distinct()
                .toList();
        return map("skill", skill(entry.item()), "placed", !places.isEmpty(), "places", Plain.chained(places));
    }

    private Map<String, Object> place(Unassessed.Place place) {
        return map(
                "task",
                        reading.station(place.station())
                                .map(StationReading::task)
                                .orElse(""),
                "why",
                        Phrases.inside(place.without()
                                .map(known -> known.name().in(words.tag()))
                                .orElseGet(() -> words.printed(place.why().key()))),
                "demand", Phrases.inside(words.say(place.demand().key())));
    }

    private String skill(String item) {
        return performance
                .item(item)
                .map(found -> found.title().in(words.tag()))
                .orElse(item);
    }

    /** First and closing interview as words, for the items that a kept finding rests on. */
    List<Map<String, Object>> changes() {
        return reading.interviews().stream()
                .flatMap(change -> change.items().stream()
                        .filter(item -> cited(item.item()))
                        .map(item -> change(library.instrument(change.closing().instrument()), item)))
                .toList();
    }

    private Map<String, Object> change(Instrument instrument, InterviewChange.OfItem item) {
        return map(
                "item",
                        instrument
                                .item(item.item())
                                .map(found -> found.title().in(words.tag()))
                                .orElse(item.item()),
                "first", answer(item.from()),
                "closing", answer(item.to()),
                "verdict", words.say(item.verdict().key()));
    }

    private String answer(InterviewChange.Answer answer) {
        return answer.level()
                .map(level -> level.name().in(words.tag()))
                .or(() -> answer.without().map(known -> known.name().in(words.tag())))
                .orElse("");
    }

    private boolean cited(String item) {
        return file.interviews().stream()
                .flatMap(talk -> talk.items().stream())
                .anyMatch(one -> one.item().equals(item) && selection.shown(Basis.Kind.INTERVIEW_ITEM, one.id()));
    }
}
