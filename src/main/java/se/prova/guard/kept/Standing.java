package se.prova.guard.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.prova.guard.GuardRule;
import se.prova.guard.Hit;
import se.prova.guard.kept.Decisions.Made;

/**
 * What the guard says of a version's words, and what was decided about it.
 *
 * @param blocks one for each blocking rule and text
 * @param warnings one for each warning rule, however many sentences
 * @param reflection the latest answer to the question before signing
 */
public record Standing(List<Block> blocks, List<Warning> warnings, Optional<Reflection> reflection) {

    /** Of a version that is no draft. */
    public static final Standing NONE = new Standing(List.of(), List.of(), Optional.empty());

    /** Words that signing waits for, in one text. */
    public record Block(GuardRule rule, String target, List<Hit> hits, Optional<Lift> lift) {

        public boolean open() {
            return lift.isEmpty();
        }

        /** The text that a lift is bound to. */
        public String text() {
            return hits.getFirst().text();
        }
    }

    /** What one rule warns of, wherever it stands. */
    public record Warning(GuardRule rule, List<Hit> hits, Optional<Reply> reply) {

        public boolean open() {
            return reply.isEmpty();
        }
    }

    public Standing {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    public static Standing of(List<Hit> hits, Made made) {
        Map<String, List<Hit>> blocking = new LinkedHashMap<>();
        Map<String, List<Hit>> warning = new LinkedHashMap<>();
        for (Hit hit : hits) {
            boolean blocks = hit.rule().blocks();
            (blocks ? blocking : warning)
                    .computeIfAbsent(hit.rule().id() + (blocks ? " " + hit.target() : ""), first -> new ArrayList<>())
                    .add(hit);
        }
        return new Standing(
                blocking.values().stream().map(found -> block(found, made)).toList(),
                warning.values().stream()
                        .map(found -> new Warning(
                                found.getFirst().rule(),
                                List.copyOf(found),
                                made.reply(found.getFirst().rule().id())))
                        .toList(),
                made.reflection());
    }

    private static Block block(List<Hit> found, Made made) {
        Hit first = found.getFirst();
        return new Block(
                first.rule(),
                first.target(),
                List.copyOf(found),
                made.lift(first.rule().id(), first.target(), first.text()));
    }

    /** Nothing of it stands in the way of a signature. */
    public boolean ready() {
        return blocks.stream().noneMatch(Block::open) && warnings.stream().noneMatch(Warning::open) && reflected();
    }

    /** The question is answered, and the answer did not lead back to the text. */
    public boolean reflected() {
        return reflection.filter(Reflection::same).isPresent();
    }
}
