package se.prova.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lets data out to one named recipient: the participant's waiver of secrecy, or another ground in law. */
public sealed interface Ground permits Waiver, OtherGround {

    int NAME_CHARS_MAX = 120;
    int TEXT_CHARS_MAX = 1_000;

    UUID id();

    UUID assessmentId();

    /** Whom it opens for, by name. */
    String recipient();

    /** Which data it opens for. */
    Set<Data> data();

    LocalDate from();

    /** The last day it holds. */
    LocalDate until();

    /** From when it opens nothing more; null while it stands. */
    @Nullable
    Instant withdrawnAt();

    long revision();

    /**
     * All that keeps it from opening this way on this day; empty if it does.
     *
     * @param to the name of whom the data would go to
     */
    default List<Flaw> flaws(String to, Data wanted, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        if (withdrawnAt() != null) {
            flaws.add(Flaw.WITHDRAWN);
        }
        if (today.isBefore(from())) {
            flaws.add(Flaw.NOT_YET);
        }
        if (today.isAfter(until())) {
            flaws.add(Flaw.EXPIRED);
        }
        if (!same(recipient(), to)) {
            flaws.add(Flaw.OTHER_RECIPIENT);
        }
        if (!data().contains(wanted)) {
            flaws.add(Flaw.OTHER_DATA);
        }
        return flaws;
    }

    /** The same name, however it was spaced and capitalised; an empty name is nobody's. */
    static boolean same(String one, String other) {
        return !one.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
    }
}
