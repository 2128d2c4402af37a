package se.prova.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.prova.participant.Gender;
import se.prova.participant.Identity.NumberKind;
import se.prova.participant.Protection;
import se.prova.session.Session;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseFile.Person;
import se.prova.statement.casefile.CaseJson;

/**
 * The demo's three assessments: one finished, one in the middle and one just begun. The latter two are the first as it
 * was earlier, for other people and under other ids.
 */
final class DemoCases {

    private static final String FILE = "demo/case.json";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int SESSIONS_IN_THE_MIDDLE = 3;
    private static final int DAYS_IN_THE_MIDDLE = 5;

    private DemoCases() {}

    static CaseFile finished() {
        return CaseJson.read(FILE, text().getBytes(StandardCharsets.UTF_8));
    }

    static CaseFile middle() {
        CaseFile whole = CaseJson.read(FILE, renamed("middle", "Leo").getBytes(StandardCharsets.UTF_8));
        List<Session> sessions =
                whole.sessions().stream().limit(SESSIONS_IN_THE_MIDDLE).toList();
        Set<UUID> kept = sessions.stream().map(Session::id).collect(Collectors.toSet());
        return earlier(
                whole,
                person(whole, "B-2", "Leo", "Testsson", NumberKind.PERSONNUMMER, "198304232385", Gender.MAN),
                new Parts(DAYS_IN_THE_MIDDLE, true, sessions, kept));
    }

    static CaseFile begun() {
        CaseFile whole = CaseJson.read(FILE, renamed("begun", "Kim").getBytes(StandardCharsets.UTF_8));
        return earlier(
                whole,
                person(
                        whole,
                        "B-3",
                        "Kim",
                        "Provgren",
                        NumberKind.SAMORDNINGSNUMMER,
                        "198409792382",
                        Gender.NOT_STATED),
                new Parts(0, false, List.of(), Set.of()));
    }

    /** How much of a case has happened so far. */
    private record Parts(int days, boolean interviewed, List<Session> sessions, Set<UUID> sessionIds) {}

    private static CaseFile earlier(CaseFile whole, Person person, Parts parts) {
        return new CaseFile(
                whole.format(),
                whole.place(),
                person,
                whole.assessment(),
                whole.questions(),
                whole.earlierTrials(),
                whole.days().stream().limit(parts.days()).toList(),
                parts.interviewed() ? whole.interviews().stream().limit(1).toList() : List.of(),
                whole.profiles(),
                parts.sessions(),
                whole.events().stream()
                        .filter(event ->
                                event.sessionId() != null && parts.sessionIds().contains(event.sessionId()))
                        .toList(),
                whole.colleagues(),
                whole.definitions(),
                whole.floor(),
                null);
    }

    private static Person person(
            CaseFile whole, String code, String first, String last, NumberKind kind, String number, Gender gender) {
        return new Person(whole.person().id(), code, first, last, kind, number, gender, Protection.NONE);
    }

    /** The file about somebody else: every id exchanged, but those of the unit, the colleagues and the profiles. */
    private static String renamed(String salt, String firstName) {
        CaseFile whole = finished();
        Set<String> shared =
                whole.colleagues().stream().map(one -> one.id().toString()).collect(Collectors.toSet());
        shared.add(whole.place().namnd().id().toString());
        shared.add(whole.place().branch().id().toString());
        shared.add(whole.place().unit().id().toString());
        whole.profiles().forEach(profile -> shared.add(profile.made().id().toString()));
        return ID.matcher(text().replace(whole.person().firstName(), firstName))
                .replaceAll(found -> shared.contains(found.group())
                        ? found.group()
                        : UUID.nameUUIDFromBytes((salt + found.group()).getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    private static String text() {
        try (InputStream file =
                Objects.requireNonNull(DemoCases.class.getClassLoader().getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
