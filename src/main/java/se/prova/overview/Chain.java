package se.prova.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The five steps of an assessment, each with its state in a word. */
public record Chain(List<Step> steps) {

    /** What is done, in order. */
    public enum Stage {
        INTERVIEW,
        DEMANDS,
        OBSERVATION,
        READING,
        STATEMENT
    }

    /** Where a step stands. Only one is the one to work on now. */
    public enum State {
        DONE,
        NOW,
        TO_COME
    }

    /**
     * One step.
     *
     * @param words what there is to say of it
     */
    public record Step(Stage stage, State state, Words words) {}

    public Chain {
        steps = List.copyOf(steps);
    }

    static Chain of(Standing standing) {
        Map<Stage, Boolean> done = new EnumMap<>(Stage.class);
        done.put(
                Stage.INTERVIEW,
                standing.interview().filter(progress -> progress.complete()).isPresent());
        done.put(Stage.DEMANDS, standing.sessions() > 0 ? standing.withoutProfile() == 0 : standing.unitProfiles() > 0);
        done.put(Stage.OBSERVATION, standing.enough());
        done.put(
                Stage.READING,
                standing.conflicts() == 0 && !standing.statements().isEmpty());
        done.put(Stage.STATEMENT, standing.signed());
        List<Step> steps = new ArrayList<>();
        boolean nowGiven = false;
        for (Stage stage : Stage.values()) {
            boolean here = done.getOrDefault(stage, false);
            boolean now = !here && !nowGiven;
            nowGiven |= now;
            State state = here ? State.DONE : now ? State.NOW : State.TO_COME;
            steps.add(new Step(stage, state, words(stage, standing, here)));
        }
        return new Chain(steps);
    }

    private static Words words(Stage stage, Standing standing, boolean done) {
        return switch (stage) {
            case INTERVIEW ->
                standing.interview()
                        .map(progress -> Words.of("chain.interview", progress.answered(), progress.total()))
                        .orElse(Words.of("chain.none"));
            case DEMANDS ->
                standing.withoutProfile() > 0
                        ? Words.of("chain.demands.without", standing.withoutProfile())
                        : Words.of("chain.demands", standing.unitProfiles());
            case OBSERVATION -> Words.of("chain.observation", standing.sessions(), standing.stations());
            case READING -> {
                if (standing.conflicts() > 0) {
                    yield Words.of("chain.reading.conflicts", standing.conflicts());
                }
                yield Words.of(done ? "chain.done" : "chain.none");
            }
            case STATEMENT -> {
                if (standing.signed()) {
                    yield Words.of("chain.signed");
                }
                yield Words.of(standing.drafted() ? "chain.draft" : "chain.none");
            }
        };
    }

    /** The step to work on now; the last one where all are done. */
    public Step now() {
        return steps.stream()
                .filter(step -> step.state() == State.NOW)
                .findFirst()
                .orElse(steps.getLast());
    }

    public boolean complete() {
        return steps.stream().allMatch(step -> step.state() == State.DONE);
    }

    /** 1 for the first step. */
    public int number(Step step) {
        return steps.indexOf(step) + 1;
    }
}
