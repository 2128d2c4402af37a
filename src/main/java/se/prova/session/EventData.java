package se.prova.session;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened, without who and when. Each kind has a name on the wire, see {@link #BY_TYPE}. */
public sealed interface EventData {

    int NOTE_CHARS_MAX = 20_000;
    int LINE_CHARS_MAX = 500;
    int PROMPTS_MAX = 1_000;

    /** Name on the wire and in storage, to the type it stands for. A name never changes its meaning. */
    Map<String, Class<? extends EventData>> BY_TYPE = Map.ofEntries(
            Map.entry("session.started", Started.class),
            Map.entry("session.paused", Paused.class),
            Map.entry("session.resumed", Resumed.class),
            Map.entry("session.ended", Ended.class),
            Map.entry("rating", Rated.class),
            Map.entry("note", Noted.class),
            Map.entry("support", Supported.class),
            Map.entry("standing", Stands.class),
            Map.entry("own-view", OwnView.class),
            Map.entry("result", Result.class),
            Map.entry("not-tried", NotTried.class),
            Map.entry("surroundings", Surroundings.class),
            Map.entry("adaptation", Adapted.class),
            Map.entry("retract", Retracted.class),
            Map.entry("amend", Amended.class),
            Map.entry("conclusion", Concluded.class),
            Map.entry("explanation", Explained.class));

    /** The name of this kind on the wire. */
    default String type() {
        return BY_TYPE.entrySet().stream()
                .filter(entry -> entry.getValue() == getClass())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    record Started() implements EventData {}

    record Paused() implements EventData {}

    record Resumed() implements EventData {}

    record Ended() implements EventData {}

    /**
     * One rating of one skill, with the support that was given at that moment.
     *
     * @param rating a rank or a non-rating's code, as {@link se.prova.instrument.Rating#stored}
     * @param support a rank on the instrument's support scale; null where nobody said
     * @param prompts how many times it was given, where counted
     * @param planned whether it was planned, or given on need
     */
    record Rated(
            String skill,
            String rating,
            @Nullable Integer support,
            @Nullable Integer prompts,
            @Nullable Boolean planned)
            implements EventData {
        public Rated {
            Limits.counted(prompts);
        }
    }

    /** Where a note comes from: seen by the assessor, or said, and by whom. */
    enum Source {
        SEEN,
        PARTICIPANT,
        OTHER
    }

    /**
     * A note.
     *
     * @param role who said it, where {@code source} is OTHER; a role, never a name
     * @param skill the skill it belongs to, if any
     */
    record Noted(
            String text,
            Source source,
            String role,
            @Nullable String skill) implements EventData {
        public Noted {
            text = Limits.filled(text, NOTE_CHARS_MAX);
            role = Limits.line(role);
            if (source == Source.OTHER && role.isEmpty()) {
                throw new IllegalArgumentException("What somebody else said names their role");
            }
        }
    }

    /** The support being given from now on. */
    record Supported(
            int level, @Nullable Integer prompts, @Nullable Boolean planned) implements EventData {
        public Supported {
            Limits.counted(prompts);
        }
    }

    /**
     * The rating that stands for a skill in this session: the assessor's choice.
     *
     * @param of the rating event chosen
     */
    record Stands(String skill, UUID of, String reason) implements EventData {
        public Stands {
            reason = Limits.text(reason, NOTE_CHARS_MAX);
        }
    }

    /** How hard the participant found the task. */
    enum Difficulty {
        EASY,
        JUST_RIGHT,
        HARD
    }

    /** Whether the participant wants to do the task again. */
    enum Interest {
        NO,
        MAYBE,
        YES
    }

    /**
     * The participant's own view, as they gave it. Every answer may be missing; not answering is an answer.
     *
     * @param wellBeing 1 to 10 in halves; null where they could not or would not say
     * @param wellBeingWords in their words, possibly empty
     * @param cannotSay whether they said that they cannot say
     * @param words word for word, possibly empty
     * @param declined whether they chose not to answer at all
     */
    record OwnView(
            @Nullable Difficulty difficulty,
            @Nullable Interest interest,
            @Nullable BigDecimal wellBeing,
            String wellBeingWords,
            boolean cannotSay,
            String words,
            boolean declined)
            implements EventData {
        public OwnView {
            words = Limits.text(words, NOTE_CHARS_MAX);
            wellBeingWords = Limits.text(wellBeingWords, LINE_CHARS_MAX);
            if (wellBeing != null
                    && (wellBeing.compareTo(BigDecimal.ONE) < 0
                            || wellBeing.compareTo(BigDecimal.TEN) > 0
                            || wellBeing
                                            .multiply(BigDecimal.TWO)
                                            .stripTrailingZeros()
                                            .scale()
                                    > 0)) {
                throw new IllegalArgumentException("Well-being is 1 to 10 in halves");
            }
        }
    }

    /** What came of the task: how much, and errors against what counts as done. */
    record Result(String amount, String errors) implements EventData {
        public Result {
            amount = Limits.line(amount);
            errors = Limits.line(errors);
        }
    }

    /** What was not tried in the session, and why. */
    record NotTried(String text) implements EventData {
        public NotTried {
            text = Limits.filled(text, NOTE_CHARS_MAX);
        }
    }

    /** How it was around: noise, people, time of day. */
    record Surroundings(String text) implements EventData {
        public Surroundings {
            text = Limits.filled(text, NOTE_CHARS_MAX);
        }
    }

    /** What kind of adaptation. Source: the list of AF's certificate for programme participants. */
    enum AdaptationKind {
        CONTENT,
        PLACE,
        SCHEDULING,
        AID,
        PERSONAL_SUPPORT,
        OTHER
    }

    /** An adaptation that was tried, with its effect as the assessor saw it and as the person said it. */
    record Adapted(AdaptationKind kind, String what, String effect, String effectSaid) implements EventData {
        public Adapted {
            what = Limits.filled(what, NOTE_CHARS_MAX);
            effect = Limits.text(effect, NOTE_CHARS_MAX);
            effectSaid = Limits.text(effectSaid, NOTE_CHARS_MAX);
        }
    }

    /** Strikes an earlier event. It stays readable, struck through. */
    record Retracted(UUID of, String reason) implements EventData {
        public Retracted {
            reason = Limits.text(reason, NOTE_CHARS_MAX);
        }
    }

    /** Gives an earlier note another text. The first text stays readable. */
    record Amended(UUID of, String text, String reason) implements EventData {
        public Amended {
            text = Limits.filled(text, NOTE_CHARS_MAX);
            reason = Limits.text(reason, NOTE_CHARS_MAX);
        }
    }

    /**
     * Which session's standing rating the assessor takes as the conclusion for a skill at a station.
     *
     * @param station a {@link Session#stationKey}
     * @param reason needed where it is neither the latest nor the most frequent
     */
    record Concluded(String station, String skill, UUID session, String reason) implements EventData {
        public Concluded {
            reason = Limits.text(reason, NOTE_CHARS_MAX);
        }
    }

    /** Why a conflict between demand and rating is no mistake. */
    record Explained(String station, String skill, UUID session, String text) implements EventData {
        public Explained {
            text = Limits.filled(text, NOTE_CHARS_MAX);
        }
    }
}
