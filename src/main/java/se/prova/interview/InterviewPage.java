package se.prova.interview;

import java.util.List;
import java.util.Optional;
import se.prova.assessment.Entered;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;
import se.prova.instrument.Section;
import se.prova.instrument.Wording;
import se.prova.web.Fields;

/**
 * One interview as a form.
 *
 * @param first the first interview, on the page of the closing one
 * @param trained whether the user has training in the instrument; missing training warns
 * @param withoutWorkplace whether the items about a workplace can be set as not applicable, or are already
 */
public record InterviewPage(
        Entered entered,
        Interview interview,
        Instrument instrument,
        Wording wording,
        List<Group> groups,
        Progress progress,
        Optional<Interview> first,
        boolean trained,
        WithoutWorkplace withoutWorkplace) {

    /** Items under one heading. */
    public record Group(Section section, List<Row> rows) {

        public Progress progress() {
            return Progress.of(rows.stream().map(Row::stored).toList());
        }
    }

    /**
     * One item.
     *
     * @param number its place in the instrument
     * @param fields its comment as it is to be shown, with what is wrong with it
     * @param before what the first interview says, on the page of the closing one
     * @param late what was typed on an old page; empty unless a save came too late
     */
    public record Row(
            int number,
            Item item,
            InterviewItem stored,
            Fields fields,
            Optional<InterviewItem> before,
            Optional<Late> late) {

        /** The name of the comment's field: it is its id on the page too. */
        public String comment() {
            return "comment-" + item.id();
        }

        public boolean rated(String rating) {
            return rating.equals(stored.rating());
        }

        public boolean answered() {
            return stored.rating() != null;
        }
    }

    /** A rating and a comment that came too late, beside what is stored. */
    public record Late(Optional<String> rating, String comment) {}

    /**
     * What can be done at one tap about the items that ask about a workplace.
     *
     * @param section the section they are in; empty where the instrument has none of them
     * @param numbers their places in the instrument
     * @param open how many of them are not answered
     * @param set how many of them are set as not applicable
     */
    public record WithoutWorkplace(String section, List<Integer> numbers, int open, int set) {}

    /** The word of a rating as on its button; empty while there is none. */
    public String word(Optional<String> rating, String language) {
        return rating.map(Rating::of)
                .map(given -> switch (given) {
                    case Rating.Rated(int rank) -> wording.levelWord(rank).in(language);
                    case Rating.NotRated(String code) ->
                        wording.nonRatingName(code).in(language);
                })
                .orElse("");
    }

    /** The first row that nobody has answered. */
    public Optional<Row> nextRow() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> !row.answered())
                .findFirst();
    }
}
