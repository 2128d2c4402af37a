package se.prova.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.prova.assessment.Entered;
import se.prova.assessment.Question;
import se.prova.interview.Progress;
import se.prova.reading.Attendance;
import se.prova.reading.Gap;

/** One assessment at a glance. */
public record Overview(
        Entered entered,
        String unit,
        Chain chain,
        NextAct next,
        List<Question> questions,
        List<Open> gaps,
        Basis basis,
        Attendance attendance,
        Optional<Progress> closing,
        List<Access> access,
        List<Act> log,
        TakenBack takenBack) {

    /**
     * What the participant has taken back.
     *
     * @param waivers how many
     * @param agreement whether no agreement to take part stands any more
     */
    public record TakenBack(int waivers, boolean agreement) {}

    /**
     * Gaps of one kind, said once.
     *
     * @param names what they concern, as far as they concern something with a name
     */
    public record Open(Gap.Kind kind, int count, List<String> names) {}

    /** What there is so far. Counts of what was recorded, nothing about how it went. */
    public record Basis(int sessions, int stations, int observers, int ratings, int notes) {}

    /**
     * Somebody with a right to the assessment.
     *
     * @param until last day of the right
     */
    public record Access(String name, String title, boolean you, boolean responsible, LocalDate until) {}

    /**
     * Something somebody did.
     *
     * @param who their name; empty for yourself
     * @param key of the text that says what
     */
    public record Act(String who, String key, Instant at) {}
}
