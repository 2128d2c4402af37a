package se.prova.statement.drafting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.prova.instrument.ActivityArea;
import se.prova.reading.Cell;
import se.prova.reading.Counts;
import se.prova.reading.SkillReading;
import se.prova.reading.StationReading;
import se.prova.session.EventData;
import se.prova.session.Sheet;
import se.prova.statement.Basis;
import se.prova.statement.Finding.Heading;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.drafting.Proposal.Rest;

// What the readings come to, as proposals that rest on the findings they were made from, and what was tried to help.
final class Conclusions {

    private final Ground ground;
    private final List<Proposal> observed;

    Conclusions(Ground ground, List<Proposal> observed) {
        this.ground = ground;
        this.observed = observed;
    }

    /** One per activity area where a demand was not met, or where it is uncertain. */
    List<Proposal> limitations() {
        Map<ActivityArea, List<String>> sentences = new EnumMap<>(ActivityArea.class);
        Map<ActivityArea, List<Rest>> rests = new EnumMap<>(ActivityArea.class);
        for (StationReading station : ground.reading.stations()) {
            of(station, Cell::unmet, "statement.draft.limitation.unmet", sentences, rests);
            of(station, Cell::uncertain, "statement.draft.limitation.uncertain", sentences, rests);
        }
        return sentences.entrySet().stream()
                .map(entry -> ground.on(
                                Section.LIMITATIONS,
                                Source.ASSESSED,
                                entry.getKey(),
                                "area/" + entry.getKey().name(),
                                entry.getValue(),
                                rests.getOrDefault(entry.getKey(), List.of()))
                        .plainly(Heading.HARD, String.join("\n", plain(entry.getKey()))))
                .toList();
    }

    private List<String> plain(ActivityArea area) {
        List<String> lines = new ArrayList<>();
        for (StationReading station : ground.reading.stations()) {
            plain(station, area, Cell::unmet, "statement.plain.hard").ifPresent(lines::add);
            plain(station, area, Cell::uncertain, "statement.plain.unsure").ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<String> plain(StationReading station, ActivityArea area, Predicate<Cell> which, String key) {
        List<String> items = station.skills().stream()
                .filter(skill -> which.test(skill.cell()))
                .map(SkillReading::item)
                .filter(item -> ground.area(item).orElse(ActivityArea.OTHER) == area)
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(ground.words.say(
                        key, ground.words.quote(station.task()), ground.words.list(ground.skillsInside(items))));
    }

    private void of(
            StationReading station,
            Predicate<Cell> which,
            String key,
            Map<ActivityArea, List<String>> sentences,
            Map<ActivityArea, List<Rest>> rests) {
        Map<ActivityArea, List<String>> items = new LinkedHashMap<>();
        station.skills().stream()
                .filter(skill -> which.test(skill.cell()))
                .map(SkillReading::item)
                .forEach(item -> items.computeIfAbsent(
                                ground.area(item).orElse(ActivityArea.OTHER), first -> new ArrayList<>())
                        .add(item));
        items.forEach((area, skills) -> {
            List<String> said = sentences.computeIfAbsent(area, first -> new ArrayList<>());
            String task = ground.words.quote(station.task());
            boolean too = key.endsWith(".uncertain")
                    && !said.isEmpty()
                    && said.getLast().contains(task);
            said.add(ground.words.say(too ? key + "-too" : key, ground.words.list(ground.skillsInside(skills)), task));
            skills.forEach(item -> rests.computeIfAbsent(area, first -> new ArrayList<>())
                    .addAll(about("skill/" + station.key() + "/" + item)));
        });
    }

    /** One per station where most is known: how many demands were met, of those that could be compared. */
    List<Proposal> abilities() {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < ground.reading.stations().size(); i++) {
            StationReading station = ground.reading.stations().get(i);
            Counts.Cells cells = ground.reading.counts().get(i).cells();
            if (cells.met() > 0) {
                List<Rest> rests = new ArrayList<>(about("station/" + station.key()));
                observed.stream()
                        .filter(one -> one.topic().startsWith("skills/" + station.key() + "/"))
                        .forEach(one -> rests.add(Rest.on(Basis.Kind.FINDING, one.id())));
                proposals.add(ground.on(
                        Section.ABILITY,
                        Source.ASSESSED,
                        null,
                        "ability/" + station.key(),
                        List.of(ground.words.say(
                                "statement.draft.ability.all",
                                ground.words.quote(station.task()),
                                Integer.toString(cells.met()),
                                Integer.toString(cells.compared()))),
                        rests));
            }
        }
        return proposals;
    }

    private List<Rest> about(String topic) {
        return observed.stream()
                .filter(one -> one.topic().equals(topic))
                .map(one -> Rest.on(Basis.Kind.FINDING, one.id()))
                .toList();
    }

    /** Each adaptation as it was seen to work, and apart from that as the person said. */
    List<Proposal> adaptations() {
        List<Proposal> proposals = new ArrayList<>();
        for (StationReading station : ground.reading.stations()) {
            for (StationReading.Time time : station.times()) {
                ground.sheet(time.session())
                        .adaptations()
                        .forEach(tried -> adaptation(station, time, tried, proposals));
            }
        }
        return proposals;
    }

    private void adaptation(
            StationReading station, StationReading.Time time, Sheet.Adaptation tried, List<Proposal> to) {
        EventData.Adapted what = tried.what();
        List<Rest> rests = List.of(Rest.on(Basis.Kind.EVENT, tried.event()));
        String day = ground.words.date(time.on());
        List<String> seen = new ArrayList<>(List.of(ground.words.say(
                "statement.draft.adaptation",
                day,
                ground.words.quote(station.task()),
                Phrases.sentence(Phrases.inside(what.what())))));
        if (!what.effect().isBlank()) {
            seen.add(ground.words.say(
                    "statement.draft.adaptation-effect", Phrases.sentence(Phrases.inside(what.effect()))));
        }
        to.add(ground.on(Section.ADAPTATIONS, Source.OBSERVED, null, "adaptation/" + tried.event(), seen, rests));
        if (!what.effectSaid().isBlank()) {
            String said = ground.words.say(
                    "statement.draft.adaptation-said",
                    ground.name(),
                    Phrases.stopless(what.what()),
                    day,
                    ground.words.quote(what.effectSaid()));
            to.add(ground.on(
                    Section.ADAPTATIONS,
                    Source.REPORTED,
                    null,
                    "adaptation-said/" + tried.event(),
                    List.of(said),
                    rests));
        }
    }
}
