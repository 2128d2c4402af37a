package se.prova.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.prova.guard.Corpus.Sample;

// Prints what the rules find and what they should not have said, and fails where either gets worse than it was.
class GuardReportTest {

    private static final Guard GUARD = YamlGuard.of(Optional.empty());

    @Test
    void the_corpus_the_rules_were_tuned_on() {
        Measured measured = measure("corpus.yaml");
        assertThat(measured.missed()).isEmpty();
        assertThat(measured.alarmed()).isEmpty();
        assertThat(measured.bad()).isGreaterThanOrEqualTo(60);
        assertThat(measured.good()).isGreaterThanOrEqualTo(150);
    }

    /** Nobody may tune on these: the bounds are what the rules did when they first met them. */
    @Test
    void the_sentences_that_were_held_out() {
        Measured measured = measure("held-out.yaml");
        assertThat(measured.missed()).hasSizeLessThanOrEqualTo(1);
        assertThat(measured.alarmed()).isEmpty();
    }

    private record Measured(int bad, int good, List<String> missed, List<String> alarmed) {}

    private static Measured measure(String file) {
        Corpus corpus = Corpus.read(file);
        List<String> missed = new ArrayList<>();
        List<String> alarmed = new ArrayList<>();
        StringBuilder report = new StringBuilder(
                "\n" + file + "\n%-28s%8s%8s%8s%14s%n".formatted("rule", "bad", "found", "recall", "false alarms"));
        for (GuardRule rule : GUARD.rules()) {
            List<Sample> bad = corpus.bad().stream()
                    .filter(one -> one.rule().equals(rule.id()))
                    .toList();
            List<Sample> lost =
                    bad.stream().filter(Predicate.not(one -> found(rule, one))).toList();
            List<Sample> wrong =
                    corpus.good().stream().filter(one -> found(rule, one)).toList();
            lost.forEach(one -> missed.add(rule.id() + ": " + one.passage().text()));
            wrong.forEach(one -> alarmed.add(rule.id() + ": " + one.passage().text()));
            int hits = bad.size() - lost.size();
            report.append("%-28s%8d%8d%8s%14d%n"
                    .formatted(
                            rule.id(),
                            bad.size(),
                            hits,
                            bad.isEmpty() ? "-" : "%.2f".formatted((double) hits / bad.size()),
                            wrong.size()));
        }
        int all = corpus.bad().size();
        report.append("%-28s%8d%8d%8.2f%14s%n"
                .formatted(
                        "all",
                        all,
                        all - missed.size(),
                        (double) (all - missed.size()) / all,
                        alarmed.size() + " of " + corpus.good().size()));
        missed.forEach(one -> report.append("missed  ").append(one).append('\n'));
        alarmed.forEach(one -> report.append("alarmed ").append(one).append('\n'));
        System.out.println(report);
        return new Measured(all, corpus.good().size(), missed, alarmed);
    }

    private static boolean found(GuardRule rule, Sample one) {
        return GUARD.read(List.of(one.passage()), YamlGuard.SAMPLE).stream()
                .anyMatch(hit -> hit.rule().id().equals(rule.id()));
    }
}
