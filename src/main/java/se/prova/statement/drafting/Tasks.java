package se.prova.statement.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.prova.instrument.Rating;
import se.prova.reading.StationReading;
import se.prova.statement.Basis;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.drafting.Proposal.Rest;
import se.prova.station.DemandProfile;

// What each task is and asks for, and how that is known.
final class Tasks {

    private static final int OFTEN = 3;
    private static final int ALWAYS = 4;

    private final Ground ground;

    Tasks(Ground ground) {
        this.ground = ground;
    }

    List<Proposal> all() {
        return ground.reading.stations().stream().map(this::task).toList();
    }

    private Proposal task(StationReading station) {
        Optional<CaseFile.Profile> profile = station.times().reversed().stream()
                .flatMap(time -> ground.file.profile(time.profile()).stream())
                .findFirst();
        return profile.map(known -> known(station, known)).orElseGet(() -> unknown(station));
    }

    private Proposal unknown(StationReading station) {
        List<Rest> rests = station.times().stream()
                .map(time -> Rest.on(Basis.Kind.SESSION, time.session()))
                .toList();
        return ground.on(
                Section.TASKS,
                Source.OBSERVED,
                null,
                "task/" + station.key(),
                List.of(Phrases.sentence(title(station)), ground.words.say("statement.draft.task.none")),
                rests);
    }

    private String title(StationReading station) {
        return ground.words.quote(station.task()) + " (" + station.place() + ")";
    }

    private Proposal known(StationReading station, CaseFile.Profile profile) {
        DemandProfile made = profile.made();
        List<String> sentences = new ArrayList<>();
        sentences.add(ground.words.say(
                "statement.draft.task." + made.ordinary().name().toLowerCase(Locale.ROOT),
                ground.words.quote(made.task()),
                made.place()));
        if (!made.taskText().isBlank()) {
            sentences.add(Phrases.sentence(made.taskText()));
        }
        sentences.add(ground.words.say(
                "statement.draft.profile."
                        + made.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ground.words.date(made.madeOn()),
                ground.colleague(made.madeBy())));
        if (!made.triedHere()) {
            sentences.add(ground.words.say("statement.draft.profile.not-tried"));
        }
        sentences.addAll(demands(profile));
        Source source = made.method() == DemandProfile.Method.IMAGINED ? Source.ASSESSED : Source.OBSERVED;
        return ground.on(
                Section.TASKS,
                source,
                null,
                "task/" + station.key(),
                sentences,
                List.of(Rest.on(Basis.Kind.PROFILE, made.id())));
    }

    private List<String> demands(CaseFile.Profile profile) {
        List<String> always = demanded(profile, ALWAYS);
        List<String> often = demanded(profile, OFTEN);
        if (always.isEmpty() && often.isEmpty()) {
            return List.of(ground.words.say("statement.draft.demands.neither"));
        }
        List<String> sentences = new ArrayList<>();
        if (!always.isEmpty()) {
            sentences.add(ground.words.say("statement.draft.demands.always", ground.words.list(always)));
        }
        if (!often.isEmpty()) {
            sentences.add(ground.words.say(
                    always.isEmpty() ? "statement.draft.demands.only-often" : "statement.draft.demands.often",
                    ground.words.list(often)));
        }
        return sentences;
    }

    private List<String> demanded(CaseFile.Profile profile, int rank) {
        return ground.skillsInside(profile.demands().stream()
                .filter(row -> row.rating().equals(new Rating.Rated(rank)))
                .map(row -> row.item())
                .toList());
    }
}
