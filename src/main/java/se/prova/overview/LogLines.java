package se.prova.overview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.prova.audit.AuditEntry;
import se.prova.reading.Material;

/** Which entries of the log belong to an assessment, and how few of them say it. */
final class LogLines {

    private LogLines() {}

    /** The resources of an assessment, as the log names them. */
    static Set<String> resources(UUID assessment, Material material) {
        Set<String> ours = new HashSet<>();
        ours.add("assessment/" + assessment);
        material.interviews()
                .forEach(talk -> ours.add("interview/" + talk.interview().id()));
        material.days().forEach(day -> ours.add("day/" + day.id()));
        material.sessions().forEach(held -> ours.add("session/" + held.session().id()));
        return ours;
    }

    /** The newest entries, where the same act by the same person in a row is told once. */
    static List<AuditEntry> collapsed(List<AuditEntry> newestFirst, int count) {
        List<AuditEntry> told = new ArrayList<>();
        for (AuditEntry entry : newestFirst) {
            boolean again = !told.isEmpty()
                    && told.getLast().actor().equals(entry.actor())
                    && told.getLast().action().equals(entry.action());
            if (!again) {
                told.add(entry);
            }
            if (told.size() == count) {
                break;
            }
        }
        return told;
    }
}
