package se.prova.statement.lifecycle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.prova.assessment.Assessment;
import se.prova.definition.Canonical;
import se.prova.reading.Material;
import se.prova.session.Event;
import se.prova.statement.Basis;

/**
 * All that a statement can rest on, each thing by kind and id with the revision it stands on: nothing of what it says.
 *
 * @param byKey kind and id, as a basis names it, to the revision; an event is never changed and stands on none
 */
public record Prints(Map<String, String> byKey) {

    static final String QUESTION = "QUESTION";

    public Prints {
        byKey = new TreeMap<>(byKey);
    }

    public static Prints of(Material material) {
        Map<String, String> prints = new TreeMap<>();
        for (Event event : material.events()) {
            prints.put(key(Basis.Kind.EVENT, event.id()), "");
        }
        material.sessions()
                .forEach(held -> prints.put(
                        key(Basis.Kind.SESSION, held.session().id()),
                        "" + held.session().revision()));
        material.days().forEach(day -> prints.put(key(Basis.Kind.ATTENDANCE_DAY, day.id()), "" + day.revision()));
        material.interviews()
                .forEach(talk -> talk.items()
                        .forEach(item -> prints.put(key(Basis.Kind.INTERVIEW_ITEM, item.id()), "" + item.revision())));
        material.questions().forEach(one -> prints.put(QUESTION + " " + one.id(), "" + one.revision()));
        Assessment assessment = material.assessment();
        prints.put(key(Basis.Kind.REFERRAL, assessment.id()), referral(assessment));
        return new Prints(prints);
    }

    static String key(Basis.Kind kind, Object id) {
        return kind + " " + id;
    }

    /** What was asked for, and not who leads it or whether it is closed: a word that tells nothing of the text. */
    private static String referral(Assessment one) {
        String text = String.join(
                "\n",
                one.askedBy(),
                one.askedByRole(),
                String.valueOf(one.askedOn()),
                one.whyNow(),
                one.care(),
                one.application(),
                String.valueOf(one.applicationOn()),
                one.planning());
        return Integer.toHexString(text.hashCode());
    }

    /** One line for each thing. */
    public String written() {
        return byKey.entrySet().stream()
                .map(one -> (one.getKey() + " " + one.getValue()).strip())
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #written} wrote. */
    public static Prints read(String written) {
        Map<String, String> prints = new TreeMap<>();
        for (String line : written.lines().toList()) {
            String[] parts = line.split(" ", 3);
            prints.put(parts[0] + " " + parts[1], parts.length > 2 ? parts[2] : "");
        }
        return new Prints(prints);
    }

    /** One word for all of it, so that nobody answers for what they have not seen. */
    public String hash() {
        return Canonical.sha256(written());
    }
}
