package se.prova.demo;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.signin.Passwords;
import se.prova.statement.casefile.CaseFile;

/** Fills an empty data folder with a unit, its staff and three assessments. */
@Singleton
public class Demo {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_CHARS = 12;

    private final DemoStore store;
    private final DemoRoles roles;
    private final DemoDevice device;
    private final DemoStatement statement;
    private final DemoConsents consents;
    private final Passwords passwords;

    Demo(
            DemoStore store,
            DemoRoles roles,
            DemoDevice device,
            DemoStatement statement,
            DemoConsents consents,
            Passwords passwords) {
        this.store = store;
        this.roles = roles;
        this.device = device;
        this.statement = statement;
        this.consents = consents;
        this.passwords = passwords;
    }

    /**
     * What the demo made.
     *
     * @param usernames of everybody who can sign in, all with the same password
     * @param password made anew each time, since a fixed one would be a default password
     * @param files the finished assessment as a file, and its documents
     */
    public record Made(List<String> usernames, String password, List<Path> files) {}

    public Made fill(Path folder) throws IOException {
        CaseFile finished = DemoCases.finished();
        String password = password();
        String hash = passwords.hash(password);
        store.unit(finished, hash);
        store.profiles(finished);
        List<CaseFile> files = List.of(finished, DemoCases.middle(), DemoCases.begun());
        for (CaseFile file : files) {
            store.assessment(file);
            device.send(file);
        }
        List<String> oneRole = roles.store(files, hash);
        consents.store(finished);
        return new Made(
                Stream.concat(finished.colleagues().stream().map(DemoStore::username), oneRole.stream())
                        .toList(),
                password,
                statement.sign(finished, folder));
    }

    /** The finished case as a draft, to try templates on. */
    public static CaseFile sample() {
        return DemoCases.finished();
    }

    private static String password() {
        return new SecureRandom()
                .ints(PASSWORD_CHARS, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
