package se.prova.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.prova.guard.GuardRule.Claim;
import se.prova.guard.GuardRule.Measure;
import se.prova.guard.Hit.Mark;
import se.prova.guard.Phrase.Found;

/**
 * All rules, in the order they are told.
 *
 * @param numbers what number words are worth
 */
public record Guard(List<GuardRule> rules, Map<String, Double> numbers) {

    public Guard {
        rules = List.copyOf(rules);
        numbers = Map.copyOf(numbers);
    }

    public Optional<GuardRule> rule(String id) {
        return rules.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What the rules find in the texts, rule by rule in their order. */
    public List<Hit> read(List<Passage> passages, Facts facts) {
        return read(passages, facts, new Steps());
    }

    List<Hit> read(List<Passage> passages, Facts facts, Steps steps) {
        List<Hit> hits = new ArrayList<>();
        for (Passage passage : passages) {
            List<Sentence> sentences = Sentence.of(passage.text());
            for (GuardRule rule : rules) {
                if (rule.reads().contains(passage.kind())) {
                    new Reader(rule, passage, sentences, facts, steps).read(hits);
                }
            }
        }
        for (GuardRule rule : rules) {
            if (rule.measure() == Measure.LENGTH) {
                facts.lengths().stream()
                        .filter(one -> one.characters() > one.limit())
                        .forEach(
                                one -> hits.add(new Hit(rule, "recipient/" + one.recipient(), "", "", List.of(), one)));
            }
        }
        hits.sort(Comparator.comparingInt(hit -> rules.indexOf(hit.rule())));
        return hits;
    }

    /** One rule on one text. */
    private final class Reader {

        private final GuardRule rule;
        private final Passage passage;
        private final List<Sentence> sentences;
        private final Facts facts;
        private final Steps steps;

        Reader(GuardRule rule, Passage passage, List<Sentence> sentences, Facts facts, Steps steps) {
            this.rule = rule;
            this.passage = passage;
            this.sentences = sentences;
            this.facts = facts;
            this.steps = steps;
        }

        void read(List<Hit> hits) {
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                List<Found> found = found(sentence);
                if (!found.isEmpty() && !explained(i)) {
                    hits.add(hit(sentence, found));
                }
            }
        }

        private List<Found> found(Sentence sentence) {
            List<Token> tokens = sentence.tokens();
            List<Found> found = new ArrayList<>();
            if (rule.measure() == Measure.PERSONAL_NUMBER) {
                found.addAll(Numbers.personal(passage.text(), tokens, facts.today()));
            }
            for (Claim claim : rule.find()) {
                for (Found place : claim.phrase().in(tokens, numbers, steps)) {
                    if (counts(claim, tokens.subList(place.first(), place.until()))) {
                        found.add(place);
                    }
                }
            }
            if (found.isEmpty()
                    || (!rule.with().isEmpty() && in(rule.with(), tokens).isEmpty())) {
                return List.of();
            }
            List<Found> silent = in(rule.except(), tokens);
            found.removeIf(one ->
                    silent.stream().anyMatch(other -> other.first() < one.until() && one.first() < other.until()));
            return found;
        }

        private List<Found> in(List<Phrase> phrases, List<Token> tokens) {
            return phrases.stream()
                    .flatMap(phrase -> phrase.in(tokens, numbers, steps).stream())
                    .toList();
        }

        private boolean counts(Claim claim, List<Token> words) {
            return switch (rule.measure()) {
                case WORDS -> true;
                case PERSONAL_NUMBER -> Numbers.long6(words);
                case PRESENCE ->
                    facts.presence()
                            .filter(presence -> new Presences(presence, numbers).contradict(claim.about(), words))
                            .isPresent();
                case STATIONS -> facts.uneven().contains(claim.about());
                case LENGTH -> false;
            };
        }

        private boolean explained(int at) {
            int from = switch (rule.reach()) {
                case SENTENCE -> at;
                case NEAR -> Math.max(0, at - 1);
                case TEXT -> 0;
            };
            int until = switch (rule.reach()) {
                case SENTENCE -> at + 1;
                case NEAR -> Math.min(sentences.size(), at + 2);
                case TEXT -> sentences.size();
            };
            return sentences.subList(from, until).stream()
                    .anyMatch(near -> !in(rule.unless(), near.tokens()).isEmpty());
        }

        private Hit hit(Sentence sentence, List<Found> found) {
            List<Mark> marks = found.stream()
                    .map(one -> new Mark(
                            sentence.tokens().get(one.first()).from() - sentence.from(),
                            sentence.tokens().get(one.until() - 1).until() - sentence.from()))
                    .distinct()
                    .sorted(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::until))
                    .toList();
            return new Hit(
                    rule,
                    passage.target(),
                    passage.text(),
                    passage.text().substring(sentence.from(), sentence.until()),
                    marks,
                    null);
        }
    }
}
