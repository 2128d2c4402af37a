package se.prova.followup;

import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;

/** What was given alone, and how far an auditor has looked. Both stand in the log and nowhere else. */
public final class Alone {

    static final String SEEN = "alone.seen";
    private static final int SHOWN = 1_000;
    private static final String MARK = "log/";

    private Alone() {}

    /** The rights given alone in the units, newest first. */
    static List<AuditEntry> given(AuditLog log, List<UUID> units) {
        List<String> in = units.stream().map(UUID::toString).toList();
        return log.newestOf("grant.alone", SHOWN).stream()
                .filter(entry -> in.contains(entry.unit()))
                .toList();
    }

    /** The number of the newest entry that the auditor has seen; 0 before the first time. */
    static long seen(AuditLog log, UUID auditor) {
        return log.newestOf(SEEN, SHOWN).stream()
                .filter(entry -> entry.actor().equals(auditor.toString()))
                .findFirst()
                .map(entry -> Long.parseLong(entry.resource().substring(MARK.length())))
                .orElse(0L);
    }

    static String mark(long upto) {
        return MARK + upto;
    }

    /** How many rights were given alone since the auditor looked last. */
    public static int fresh(AuditLog log, List<UUID> units, UUID auditor) {
        long seen = seen(log, auditor);
        return (int)
                given(log, units).stream().filter(entry -> entry.seq() > seen).count();
    }
}
