package se.prova.reading.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.prova.instrument.Level;
import se.prova.reading.Cell;
import se.prova.reading.Conclusion;
import se.prova.reading.Counts;
import se.prova.reading.Material;
import se.prova.reading.Occasion;
import se.prova.reading.Panel;
import se.prova.reading.SkillReading;
import se.prova.reading.StationReading;
import se.prova.reading.page.ReadingPage.AtStation;
import se.prova.reading.page.ReadingPage.Choose;
import se.prova.reading.page.ReadingPage.Domain;
import se.prova.reading.page.ReadingPage.Group;
import se.prova.reading.page.ReadingPage.Pick;
import se.prova.reading.page.ReadingPage.Row;
import se.prova.reading.page.ReadingPage.Spot;
import se.prova.reading.page.ReadingPage.Twin;
import se.prova.station.DemandProfile;
import se.prova.web.View;

/** Words one station: its two panels, the conclusions to choose, and the same as a table. */
final class JteStation {

    private final JteWords words;
    private final View view;
    private final Material material;
    private final StationReading station;
    private final Panel panel;

    JteStation(JteWords words, Material material, StationReading station, Panel panel) {
        this.words = words;
        this.view = words.view();
        this.material = material;
        this.station = station;
        this.panel = panel;
    }

    AtStation worded(Counts counts) {
        List<Choose> all = station.skills().stream()
                .filter(JteStation::contested)
                .map(this::choose)
                .toList();
        Set<String> waiting = new LinkedHashSet<>();
        station.skills().stream().filter(JteStation::waits).forEach(skill -> waiting.add(skill.item()));
        return new AtStation(
                station.key(),
                station.task(),
                held(),
                profiles(),
                panel.demands().stream().map(words::word).toList(),
                panel.performances().stream().map(words::word).toList(),
                legend(),
                panel.groups().stream().map(this::group).toList(),
                all.stream().filter(one -> waiting.contains(one.item())).toList(),
                all.stream().filter(one -> !waiting.contains(one.item())).toList(),
                heads(),
                station.skills().stream().map(this::twin).toList(),
                counts.domains().stream().map(this::domain).toList());
    }

    /** Whether sessions differ, so that there is something to choose between. */
    static boolean contested(SkillReading skill) {
        return skill.conclusion()
                .filter(conclusion -> conclusion.how() != Conclusion.How.UNCONTESTED)
                .isPresent();
    }

    /** Whether a choice, or the reason for one, is missing. */
    static boolean waits(SkillReading skill) {
        return skill.conclusion()
                .filter(conclusion -> !conclusion.settled() || conclusion.reasonMissing())
                .isPresent();
    }

    private String held() {
        Set<String> observers = new LinkedHashSet<>();
        station.times().forEach(time -> {
            observers.add(words.name(time.madeBy()));
            observers.add(time.observers().strip());
        });
        List<LocalDate> days =
                station.times().stream().map(StationReading.Time::on).toList();
        return view.text("reading.page.held", station.times().size(), words.days(days), words.list(observers));
    }

    private List<String> profiles() {
        List<String> lines = new ArrayList<>();
        station.times().stream()
                .map(StationReading.Time::profile)
                .filter(Objects::nonNull)
                .distinct()
                .map(material.profiles()::get)
                .filter(Objects::nonNull)
                .map(Material.Profile::made)
                .map(this::profile)
                .forEach(lines::add);
        if (station.times().stream().anyMatch(time -> time.profile() == null)) {
            lines.add(view.text("reading.page.profile.none"));
        }
        return lines;
    }

    private String profile(DemandProfile made) {
        String how =
                view.text("reading.page.method." + made.method(), view.day(made.madeOn()), words.name(made.madeBy()));
        return made.triedHere() ? how : how + " " + view.text("reading.page.profile.untried");
    }

    private List<String> legend() {
        String language = view.language();
        List<String> lines = new ArrayList<>();
        for (List<Level> scale : List.of(panel.demands(), panel.performances())) {
            lines.add(String.join(
                    ", ",
                    scale.stream()
                            .map(level -> view.text(
                                    "reading.page.legend",
                                    words.word(level),
                                    level.name().in(language)))
                            .toList()));
        }
        return lines;
    }

    private Group group(Panel.Group group) {
        return new Group(
                group.title().in(view.language()),
                group.rows().stream().map(this::row).toList());
    }

    private Row row(Panel.Row row) {
        List<Integer> others = row.others().stream()
                .map(level -> panel.performances().indexOf(level) + 1)
                .toList();
        String earlier = words.list(row.others().stream()
                .map(level -> words.word(level).toLowerCase(view.texts().language()))
                .toList());
        String support = row.occasions() == 0 ? "" : words.support(row.support());
        String how = row.occasions() == 0 ? "" : view.text("reading.page.occasions", row.occasions(), support);
        return new Row(
                row.item(),
                row.title().in(view.language()),
                spot(row.demand(), panel.demands()),
                row.demandsDiffer() ? view.text("reading.page.demands-differ") : "",
                spot(row.performance(), panel.performances()),
                others,
                earlier,
                look(row.cell()),
                view.text(row.cell().key()),
                how.strip());
    }

    private Spot spot(Panel.Spot spot, List<Level> scale) {
        return switch (spot) {
            case Panel.Spot.Mark(Level level) -> new Spot(scale.indexOf(level) + 1, words.word(level));
            case Panel.Spot.Named(var reason) -> new Spot(0, reason.name().in(view.language()));
            case Panel.Spot.Said(String key) -> new Spot(0, view.text(key));
        };
    }

    private static String look(Cell cell) {
        if (cell == Cell.CONFLICT || cell == Cell.CHECK) {
            return "is-against";
        }
        if (cell.unmet()) {
            return "is-short";
        }
        if (cell.uncertain()) {
            return "is-unsure";
        }
        return cell == Cell.MET ? "is-met" : "is-none";
    }

    private Choose choose(SkillReading skill) {
        Conclusion conclusion = skill.conclusion().orElseThrow();
        UUID author = conclusion.author();
        String state = author == null
                ? view.text(conclusion.how().key())
                : view.text("reading.page.chosen-by", words.name(author));
        if (conclusion.reasonMissing()) {
            state = view.text("reading.gap.reason-missing");
        }
        return new Choose(
                skill.item(),
                words.item(skill.item()),
                state,
                conclusion.reason(),
                skill.standing().map(one -> pick(one, skill, conclusion)).toList());
    }

    private Pick pick(Occasion occasion, SkillReading skill, Conclusion conclusion) {
        Optional<StationReading.Time> time = station.times().stream()
                .filter(one -> one.session().equals(occasion.session()))
                .findFirst();
        String support = words.support(supportOf(skill, occasion));
        String label = view.text(
                "reading.page.pick",
                words.standing(occasion),
                view.shortDay(occasion.on()),
                time.map(one -> words.name(one.madeBy())).orElse(""),
                support.isEmpty() ? "" : ", " + support.toLowerCase(view.texts().language()));
        return new Pick(
                occasion.session(),
                label,
                occasion.level()
                        .map(level -> panel.performances().indexOf(level) + 1)
                        .orElse(0),
                occasion.session().equals(conclusion.occasion().session()),
                Conclusion.needsReason(occasion, skill.occasions()));
    }

    private SkillReading.Support supportOf(SkillReading skill, Occasion occasion) {
        var scale = material.performance().support();
        Integer rank = occasion.support();
        Optional<Level> given = scale == null || rank == null ? Optional.empty() : scale.level(rank);
        return new SkillReading.Support(given, given.isEmpty() && skill.timesRated() > 0 ? 1 : 0);
    }

    private List<String> heads() {
        return station.times().stream()
                .map(time -> view.text("reading.page.head", view.shortDay(time.on()), words.name(time.madeBy())))
                .toList();
    }

    private Twin twin(SkillReading skill) {
        Row row = panel.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(one -> one.item().equals(skill.item()))
                .findFirst()
                .map(this::row)
                .orElseThrow();
        return new Twin(
                row.title(),
                row.demand().words(),
                skill.occasions().stream().map(words::standing).toList(),
                row.reading());
    }

    private Domain domain(Counts.Domain domain) {
        String title = material.performance().sections().stream()
                .filter(section -> section.id().equals(domain.section()))
                .map(section -> section.title().in(view.language()))
                .findFirst()
                .orElse("");
        List<String> counts = new ArrayList<>();
        for (Counts.OfLevel one : domain.levels().reversed()) {
            counts.add(view.text("reading.page.count", one.skills(), domain.rated(), words.word(one.level())));
        }
        for (Counts.OfNonRating one : domain.without()) {
            if (one.skills() > 0) {
                counts.add(view.text(
                        "reading.page.count-without",
                        one.skills(),
                        one.reason().name().in(view.language())));
            }
        }
        return new Domain(title, domain.rated() == 0 ? List.of() : counts);
    }
}
