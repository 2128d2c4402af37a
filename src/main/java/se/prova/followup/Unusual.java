package se.prova.followup;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.prova.access.Role;
import se.prova.audit.AuditEntry;
import se.prova.audit.Kind;
import se.prova.web.Dates;

/**
 * Which entries of a period somebody should look at, and why. A rule says that something is worth a question, never that
 * it is wrong. Where the same person goes on with the same participant the same day, the first entry stands for all.
 */
final class Unusual {

    static final int REFUSALS_IN_A_ROW = 3;
    static final int PERSONS_A_DAY = 10;
    /** More of them than this would not be gone through by anybody: then the seed draws which. */
    static final int TAKEN_MAX = 100;

    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final Set<Kind> WORK =
            EnumSet.of(Kind.ASSESSMENTS, Kind.PASSES, Kind.STATEMENTS, Kind.RELEASED, Kind.CONSENTS);
    private static final Set<String> OF_NAMES = Set.of("von", "van", "af", "av", "de", "der", "la");

    /** Why an entry is looked at. The words are texts. */
    enum Reason {
        /** The reader and the participant have a family name in common. */
        OWN_FAMILY_NAME,
        /** The participant is protected. */
        PROTECTED,
        /** A right to somebody protected that nobody stood behind. */
        ALONE,
        REFUSED_IN_A_ROW,
        MANY_PERSONS,
        NIGHT,
        /** The reader has done nothing in the assessment, and does not answer for it. */
        UNEXPECTED,
        EXPORTED
    }

    /**
     * What is known of those in the entries, by their ids as the log has them.
     *
     * @param staff names of accounts
     * @param families family names of participants; of nobody protected, since an entry listed for that would tell it
     * @param hidden participants who are protected
     * @param workers for a participant, those who have worked with them or answer for them
     */
    record Known(
            Map<String, String> staff,
            Map<String, String> families,
            Set<String> hidden,
            Map<String, Set<String>> workers) {

        Known {
            if (hidden.stream().anyMatch(families::containsKey)) {
                throw new IllegalArgumentException("The family name of somebody protected is not compared");
            }
        }
    }

    private final Known known;
    private final SortedMap<Long, Set<Reason>> found = new TreeMap<>();
    private final Set<List<Object>> told = new HashSet<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Map<List<Object>, Set<String>> persons = new HashMap<>();

    private Unusual(Known known) {
        this.known = known;
    }

    /** The unusual among the entries, which come oldest first; by number. */
    static SortedMap<Long, Set<Reason>> in(List<AuditEntry> oldestFirst, Known known) {
        Unusual rules = new Unusual(known);
        oldestFirst.forEach(rules::look);
        return rules.found;
    }

    /** Whether an act is work with a participant, which makes one expected to read about them. */
    static boolean isWork(String act) {
        return Kind.of(act).filter(WORK::contains).isPresent();
    }

    private void look(AuditEntry entry) {
        refused(entry);
        if (entry.action().equals("grant.alone")) {
            add(entry, Reason.ALONE);
        }
        if (entry.action().endsWith(".exported")) {
            add(entry, Reason.EXPORTED);
        }
        if (Kind.READ.acts().contains(entry.action()) && !entry.subject().isEmpty()) {
            read(entry);
        }
    }

    private void refused(AuditEntry entry) {
        boolean no = entry.action().equals("access.refused");
        int row = no ? refusals.merge(entry.actor(), 1, Integer::sum) : 0;
        if (!no) {
            refusals.remove(entry.actor());
        }
        if (row == REFUSALS_IN_A_ROW) {
            add(entry, Reason.REFUSED_IN_A_ROW);
        }
    }

    private void read(AuditEntry entry) {
        if (known.hidden().contains(entry.subject())) {
            once(entry, Reason.PROTECTED);
        }
        String family = known.families().getOrDefault(entry.subject(), "");
        if (!names(family).isEmpty() && sharesName(known.staff().getOrDefault(entry.actor(), ""), family)) {
            once(entry, Reason.OWN_FAMILY_NAME);
        }
        LocalTime at = LocalTime.ofInstant(entry.at(), Dates.ZONE);
        if (!at.isBefore(EVENING) || at.isBefore(MORNING)) {
            once(entry, Reason.NIGHT);
        }
        if (!expected(entry)) {
            once(entry, Reason.UNEXPECTED);
        }
        Set<String> today = persons.computeIfAbsent(List.of(entry.actor(), day(entry)), _ -> new HashSet<>());
        if (today.add(entry.subject()) && today.size() == PERSONS_A_DAY + 1) {
            add(entry, Reason.MANY_PERSONS);
        }
    }

    /** A case officer reads what others wrote, and who gives rights reads who has them: that is their work. */
    private boolean expected(AuditEntry entry) {
        return entry.role().equals(Role.HANDLAGGARE.name())
                || entry.action().equals("grants.read")
                || known.workers().getOrDefault(entry.subject(), Set.of()).contains(entry.actor());
    }

    private static boolean sharesName(String fullName, String family) {
        Set<String> own =
                Arrays.stream(fullName.strip().split("\\s+", -1)).skip(1).collect(Collectors.toSet());
        return names(String.join(" ", own)).stream().anyMatch(names(family)::contains);
    }

    /** The parts of a family name, each of which a relative may have alone. */
    private static Set<String> names(String family) {
        return Arrays.stream(family.toLowerCase(Locale.ROOT).split("[\\s-]+", -1))
                .filter(part -> part.length() > 1 && !OF_NAMES.contains(part))
                .collect(Collectors.toSet());
    }

    private void once(AuditEntry entry, Reason reason) {
        if (told.add(List.of(reason, entry.actor(), entry.subject(), day(entry)))) {
            add(entry, reason);
        }
    }

    /** The working day: what happens after midnight belongs to the evening before. */
    private static LocalDate day(AuditEntry entry) {
        return Dates.dayOf(entry.at().minus(Duration.ofHours(MORNING.getHour())));
    }

    private void add(AuditEntry entry, Reason reason) {
        found.computeIfAbsent(entry.seq(), _ -> EnumSet.noneOf(Reason.class)).add(reason);
    }
}
