package se.prova.statement.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.instrument.Rating;
import se.prova.interview.InterviewItem;
import se.prova.statement.Basis;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.drafting.Proposal.Rest;

// What was told in interviews, always as told. The one item that foretells work in study after study comes first; what
// concerns family, a boss or workmates is off until somebody wants it.
final class Interviewed {

    private static final String FIRST = "expect-success";
    private static final Set<String> OFF = Set.of("family-peers", "boss", "coworkers");

    private final Ground ground;

    Interviewed(Ground ground) {
        this.ground = ground;
    }

    List<Proposal> all() {
        return ground.file.interviews().stream()
                .flatMap(talk -> talk.items().stream()
                        .filter(item -> item.rating() != null)
                        .sorted(Comparator.comparing(item -> !item.item().equals(FIRST)))
                        .map(item -> item(talk, item)))
                .toList();
    }

    private Proposal item(CaseFile.Talk talk, InterviewItem told) {
        Instrument instrument = ground.library.instrument(talk.interview().instrument());
        String title = instrument
                .item(told.item())
                .map(Item::title)
                .map(text -> text.in(ground.words.tag()))
                .orElse(told.item());
        String day = ground.words.date(talk.interview().heldOn());
        boolean silent = told.comment().isBlank();
        Optional<Level> level = told.given()
                .flatMap(rating -> rating instanceof Rating.Rated(int rank)
                        ? instrument.scale().level(rank)
                        : Optional.empty());
        List<String> sentences = new ArrayList<>();
        sentences.add(ground.words.say(
                silent ? "statement.draft.interview-silent" : "statement.draft.interview",
                ground.name(),
                title,
                day,
                Phrases.sentence(told.comment())));
        level.ifPresent(known -> sentences.add(
                ground.words.say("statement.draft.interview-level", known.name().in(ground.words.tag()))));
        sentences.add(ground.words.say(
                "statement.draft.situation."
                        + talk.interview()
                                .situation()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                ground.name()));
        boolean on = level.isPresent()
                && !OFF.contains(told.item())
                && (!silent || told.item().equals(FIRST));
        return ground.make(
                Section.INTERVIEW,
                Source.REPORTED,
                null,
                "interview/" + told.item(),
                sentences,
                List.of(Rest.on(Basis.Kind.INTERVIEW_ITEM, told.id())),
                on);
    }
}
