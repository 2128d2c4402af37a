package se.prova.reading;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.instrument.NonRating;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;

/**
 * The first and the closing interview side by side, item by item, as labels and never as a difference.
 *
 * <p>Source: WRI's raters differ in severity, so answers to different raters are not compared.
 *
 * @param items in the order of the first interview's definition, then what only the closing one asks
 */
public record InterviewChange(Interview first, Interview closing, List<OfItem> items) {

    public enum Verdict {
        CHANGED,
        UNCHANGED,
        NOT_COMPARABLE;

        /** Name of the text, for example {@code reading.change.not-comparable}. */
        public String key() {
            return Reading.key("change", this);
        }
    }

    /** Why two answers are not comparable. */
    public enum Reason {
        NO_LEVEL_FIRST,
        NO_LEVEL_CLOSING,
        ANOTHER_SITUATION,
        ANOTHER_DEFINITION,
        ANOTHER_RATER;

        /** Name of the text, for example {@code reading.change.because.another-rater}. */
        public String key() {
            return Reading.key("change.because", this);
        }
    }

    /** One answer: a level, the reason for giving none, or neither while it is not asked. */
    public record Answer(Optional<Level> level, Optional<NonRating> without) {}

    /**
     * One item on both occasions.
     *
     * @param reasons why not comparable, empty otherwise
     */
    public record OfItem(String item, Answer from, Answer to, Verdict verdict, List<Reason> reasons) {
        public OfItem {
            reasons = List.copyOf(reasons);
        }
    }

    public InterviewChange {
        items = List.copyOf(items);
    }

    /** Empty until there is one of each. Where an occasion was held again, the one made last is taken. */
    static Optional<InterviewChange> of(List<Material.Talk> interviews) {
        Optional<Material.Talk> first = last(interviews, Interview.Occasion.FIRST);
        Optional<Material.Talk> closing = last(interviews, Interview.Occasion.CLOSING);
        return first.flatMap(from -> closing.map(to -> between(from, to)));
    }

    private static Optional<Material.Talk> last(List<Material.Talk> interviews, Interview.Occasion occasion) {
        return interviews.stream()
                .filter(talk -> talk.interview().occasion() == occasion)
                .max(Comparator.comparing(
                                (Material.Talk talk) -> talk.interview().heldOn())
                        .thenComparing(talk -> talk.interview().createdAt()));
    }

    private static InterviewChange between(Material.Talk first, Material.Talk closing) {
        Set<Reason> common = EnumSet.noneOf(Reason.class);
        if (first.interview().situation() != closing.interview().situation()) {
            common.add(Reason.ANOTHER_SITUATION);
        }
        if (!sameDefinition(first.interview(), closing.interview())) {
            common.add(Reason.ANOTHER_DEFINITION);
        }
        if (!first.interview().raterId().equals(closing.interview().raterId())) {
            common.add(Reason.ANOTHER_RATER);
        }
        List<OfItem> items = Stream.of(first, closing)
                .flatMap(talk -> talk.instrument().items().stream())
                .map(Item::id)
                .distinct()
                .map(item -> item(item, first, closing, common))
                .toList();
        return new InterviewChange(first.interview(), closing.interview(), items);
    }

    private static boolean sameDefinition(Interview first, Interview closing) {
        return first.instrumentId().equals(closing.instrumentId())
                && first.instrumentRevision().equals(closing.instrumentRevision())
                && first.instrumentHash().equals(closing.instrumentHash());
    }

    private static OfItem item(String item, Material.Talk first, Material.Talk closing, Set<Reason> common) {
        Answer from = answer(item, first);
        Answer to = answer(item, closing);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(common);
        if (from.level().isEmpty()) {
            reasons.add(Reason.NO_LEVEL_FIRST);
        }
        if (to.level().isEmpty()) {
            reasons.add(Reason.NO_LEVEL_CLOSING);
        }
        Verdict same = from.level().equals(to.level()) ? Verdict.UNCHANGED : Verdict.CHANGED;
        return new OfItem(item, from, to, reasons.isEmpty() ? same : Verdict.NOT_COMPARABLE, List.copyOf(reasons));
    }

    private static Answer answer(String item, Material.Talk talk) {
        Scale scale = talk.instrument().scale();
        Optional<Rating> given = talk.items().stream()
                .filter(row -> row.item().equals(item))
                .findFirst()
                .flatMap(InterviewItem::given);
        return new Answer(
                given.flatMap(
                        rating -> rating instanceof Rating.Rated(int rank) ? scale.level(rank) : Optional.empty()),
                given.flatMap(rating ->
                        rating instanceof Rating.NotRated(String code) ? scale.nonRating(code) : Optional.empty()));
    }
}
