package se.prova.statement.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Level;
import se.prova.instrument.Scale;
import se.prova.reading.Cell;
import se.prova.reading.Occasion;
import se.prova.reading.SkillReading;
import se.prova.reading.StationReading;
import se.prova.session.EventData;
import se.prova.session.Sheet;
import se.prova.statement.Basis;
import se.prova.statement.Finding.Heading;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.drafting.Proposal.Rest;

// What was seen at each station, and what the person said about it there.
final class Observations {

    private final Ground ground;

    Observations(Ground ground) {
        this.ground = ground;
    }

    List<Proposal> at(StationReading station) {
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(held(station));
        proposals.addAll(skills(station));
        station.times().forEach(time -> own(station, time).ifPresent(proposals::add));
        return proposals;
    }

    private Proposal held(StationReading station) {
        List<LocalDate> days =
                station.times().stream().map(StationReading.Time::on).toList();
        List<String> sentences = new ArrayList<>();
        List<Rest> rests = new ArrayList<>();
        sentences.add(ground.words.say(
                "statement.draft.held",
                ground.name(),
                ground.words.quote(station.task()),
                ground.words.say("statement.times", days.size()),
                ground.words.dates(days)));
        for (StationReading.Time time : station.times()) {
            rests.add(Rest.on(Basis.Kind.SESSION, time.session()));
            time.result().ifPresent(result -> {
                sentences.add(
                        ground.words.say("statement.draft.result", ground.words.date(time.on()), outcome(result)));
                rests.addAll(events(time.session(), EventData.Result.class));
            });
            time.notTried().forEach(text -> {
                sentences.add(ground.words.say("statement.draft.not-tried", Phrases.sentence(Phrases.inside(text))));
                rests.addAll(events(time.session(), EventData.NotTried.class));
            });
        }
        sentences.addAll(support(station.support()));
        return ground.on(Section.OBSERVATIONS, Source.OBSERVED, null, "station/" + station.key(), sentences, rests);
    }

    private String outcome(EventData.Result result) {
        String amount = Phrases.inside(Phrases.stopless(result.amount()));
        String errors = Phrases.stopless(result.errors());
        if (amount.isEmpty()) {
            return Phrases.inside(errors);
        }
        return errors.isEmpty() ? amount : amount + ". " + errors;
    }

    private List<Rest> events(UUID session, Class<? extends EventData> kind) {
        return ground.sheet(session).log().stream()
                .filter(line -> !line.struck() && kind.isInstance(line.event().data()))
                .map(line -> Rest.on(Basis.Kind.EVENT, line.event().id()))
                .toList();
    }

    private List<String> support(SkillReading.Support support) {
        List<String> sentences = new ArrayList<>();
        Optional<Level> most = support.most();
        if (most.isPresent() && (most.get().rank() > 0 || support.unsaid() == 0)) {
            sentences.add(
                    most.get().rank() == 0
                            ? ground.words.say("statement.draft.support.none")
                            : ground.words.say("statement.draft.support.most", support(most.get())));
        }
        if (support.unsaid() > 0) {
            sentences.add(ground.words.say("statement.draft.support.unsaid", support.unsaid()));
        }
        return sentences;
    }

    private String support(Level level) {
        return Phrases.inside(level.name().in(ground.words.tag()));
    }

    /** Skills alike in all occasions stand together in one finding; each that varied or fell short has its own. */
    private List<Proposal> skills(StationReading station) {
        Map<Level, List<SkillReading>> alike = new LinkedHashMap<>();
        List<SkillReading> own = new ArrayList<>();
        for (SkillReading skill : station.skills()) {
            Optional<Level> level = skill.level();
            if (level.isEmpty()) {
                continue;
            }
            boolean steady = skill.range()
                    .filter(range -> range.lowest().equals(range.highest()))
                    .isPresent();
            boolean everyTime = skill.timesRated() == station.times().size();
            if (steady && everyTime && !skill.cell().unmet() && !skill.cell().uncertain()) {
                alike.computeIfAbsent(level.get(), first -> new ArrayList<>()).add(skill);
            } else {
                own.add(skill);
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        own.forEach(skill -> proposals.add(skill(station, skill)));
        alike.forEach((level, skills) -> proposals.add(alike(station, level, skills)));
        return proposals;
    }

    private Proposal alike(StationReading station, Level level, List<SkillReading> skills) {
        List<String> items = skills.stream().map(SkillReading::item).toList();
        List<LocalDate> days =
                station.times().stream().map(StationReading.Time::on).toList();
        String text = ground.words.say(
                "statement.draft.skills-alike",
                level.name().in(ground.words.tag()),
                ground.words.list(ground.skillsInside(items)),
                ground.words.quote(station.task()),
                ground.words.dates(days));
        return ground.on(
                        Section.OBSERVATIONS,
                        Source.OBSERVED,
                        null,
                        "skills/" + station.key() + "/" + level.rank(),
                        List.of(text),
                        skills.stream().flatMap(skill -> seen(skill).stream()).toList())
                .plainly(Heading.GOES_WELL, wentWell(station, skills));
    }

    /** Only what a demand was met by; a level alone says nothing of how it went. */
    private String wentWell(StationReading station, List<SkillReading> skills) {
        List<String> met = skills.stream()
                .filter(skill -> skill.cell() == Cell.MET)
                .map(SkillReading::item)
                .toList();
        if (met.isEmpty()) {
            return "";
        }
        boolean all = station.skills().stream()
                .noneMatch(skill -> skill.cell().unmet() || skill.cell().uncertain());
        String task = ground.words.quote(station.task());
        return all
                ? ground.words.say("statement.plain.well-all", task)
                : ground.words.say("statement.plain.well", task, ground.words.list(ground.skillsInside(met)));
    }

    private Proposal skill(StationReading station, SkillReading skill) {
        List<String> times = alike(skill).stream().map(this::once).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(ground.words.say(
                "statement.draft.skill",
                ground.skill(skill.item()),
                ground.words.quote(station.task()),
                ground.words.list(times)));
        boolean varied = skill.range()
                .filter(range -> !range.lowest().equals(range.highest()))
                .isPresent();
        if (varied) {
            skill.level()
                    .ifPresent(level -> sentences.add(ground.words.say(
                            "statement.draft.skill-reading", level.name().in(ground.words.tag()))));
        }
        sentences.add(ground.words.say(
                "statement.draft.reading",
                Phrases.inside(ground.words.say(skill.cell().key()))));
        return ground.on(
                Section.OBSERVATIONS,
                Source.OBSERVED,
                null,
                "skill/" + station.key() + "/" + skill.item(),
                sentences,
                seen(skill));
    }

    /** Occasions one after another with the same level and the same support are said in one breath. */
    private static List<List<Occasion>> alike(SkillReading skill) {
        List<List<Occasion>> groups = new ArrayList<>();
        for (Occasion occasion : skill.occasions()) {
            if (occasion.level().isEmpty()) {
                continue;
            }
            Occasion before = groups.isEmpty() ? null : groups.getLast().getFirst();
            boolean same = before != null
                    && before.level().equals(occasion.level())
                    && Objects.equals(before.support(), occasion.support());
            if (!same) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(occasion);
        }
        return groups;
    }

    private String once(List<Occasion> alike) {
        Occasion occasion = alike.getFirst();
        String level = occasion.level().orElseThrow().name().in(ground.words.tag());
        String day = ground.words.dates(alike.stream().map(Occasion::on).toList());
        return support(occasion.support())
                .map(support -> ground.words.say("statement.draft.skill-with", day, level, support))
                .orElseGet(() -> ground.words.say("statement.draft.skill-once", day, level));
    }

    private Optional<String> support(@Nullable Integer rank) {
        Scale scale = ground.performance.support();
        return scale == null || rank == null || rank == 0
                ? Optional.empty()
                : scale.level(rank).map(this::support);
    }

    /** The ratings that stand, what was seen of the skill, and the choice of conclusion. */
    private List<Rest> seen(SkillReading skill) {
        List<Rest> rests = new ArrayList<>();
        for (Occasion occasion : skill.occasions()) {
            if (occasion.level().isEmpty()) {
                continue;
            }
            Sheet sheet = ground.sheet(occasion.session());
            sheet.notes().stream()
                    .filter(note -> note.source() == EventData.Source.SEEN
                            && skill.item().equals(note.skill()))
                    .forEach(note -> rests.add(Rest.on(Basis.Kind.EVENT, note.event())));
            occasion.standing().ifPresent(given -> rests.add(Rest.on(Basis.Kind.EVENT, given.event())));
        }
        return rests;
    }

    private Optional<Proposal> own(StationReading station, StationReading.Time time) {
        return time.ownView().filter(view -> !view.declined()).map(view -> {
            List<String> sentences = new ArrayList<>();
            String task = ground.words.quote(station.task());
            String day = ground.words.date(time.on());
            sentences.add(
                    view.words().isBlank()
                            ? ground.words.say("statement.draft.own-silent", task, day, ground.name())
                            : ground.words.say(
                                    "statement.draft.own", task, day, ground.name(), ground.words.quote(view.words())));
            answer(view.difficulty()).ifPresent(sentences::add);
            answer(view.interest()).ifPresent(sentences::add);
            if (view.wellBeing() != null) {
                String well =
                        view.wellBeing().stripTrailingZeros().toPlainString().replace('.', ',');
                sentences.add(ground.words.say("statement.draft.own.well", well));
            }
            Proposal said = ground.on(
                    Section.OBSERVATIONS,
                    Source.REPORTED,
                    null,
                    "own-view/" + time.session(),
                    sentences,
                    latest(events(time.session(), EventData.OwnView.class)));
            return felt(view)
                    .filter(under -> !view.words().isBlank())
                    .map(under -> said.plainly(
                            under, ground.words.say("statement.plain.said", task, ground.words.quote(view.words()))))
                    .orElse(said);
        });
    }

    private static Optional<Heading> felt(EventData.OwnView view) {
        return Optional.ofNullable(view.difficulty())
                .map(felt -> felt == EventData.Difficulty.HARD ? Heading.HARD : Heading.GOES_WELL);
    }

    private static List<Rest> latest(List<Rest> rests) {
        return rests.isEmpty() ? rests : List.of(rests.getLast());
    }

    private Optional<String> answer(@Nullable Enum<?> given) {
        return given == null
                ? Optional.empty()
                : Optional.of(ground.words.say("statement.draft.own."
                        + given.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** A note as a finding of its own, for somebody who chooses to quote it. */
    Proposal note(StationReading station, UUID session, Sheet.Note note) {
        boolean seen = note.source() == EventData.Source.SEEN;
        String who = switch (note.source()) {
            case SEEN -> ground.colleague(note.author());
            case PARTICIPANT -> ground.name();
            case OTHER -> note.role();
        };
        String text = ground.words.say(
                seen ? "statement.draft.note" : "statement.draft.note-said",
                ground.words.date(ground.file.session(session).orElseThrow().heldOn()),
                ground.words.quote(station.task()),
                who,
                ground.words.quote(note.text()));
        return ground.make(
                Section.OBSERVATIONS,
                seen ? Source.OBSERVED : Source.REPORTED,
                null,
                "note/" + note.event(),
                List.of(text),
                List.of(Rest.on(Basis.Kind.EVENT, note.event())),
                false);
    }

    List<Proposal> notes(StationReading station) {
        return station.times().stream()
                .flatMap(time ->
                        ground.sheet(time.session()).notes().stream().map(note -> note(station, time.session(), note)))
                .toList();
    }
}
