package se.prova.extract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.Kind;
import se.prova.web.Texts;

/** Who did what, and why, as a person is told it. */
public record Acts(Texts texts, Accounts accounts) {

    /**
     * One act.
     *
     * @param title what the person works as, empty for the program itself
     * @param role what they acted as, empty where that is their title
     * @param why in the words of the one who acted; empty where nobody gave any
     */
    public record Act(Instant at, String who, String title, String role, String what, String why) {}

    // What the program noted for itself: a constant, or something with an id.
    private static final Pattern NOTED = Pattern.compile("[A-Z_]+(: .*)?|.*\\b[0-9a-f]{8}-[0-9a-f]{4}-.*|[0-9]+");

    public Act of(AuditEntry entry) {
        String title = account(entry.actor()).map(Account::title).orElse("");
        String role = role(entry.role());
        return new Act(
                entry.at(),
                who(entry.actor()),
                title,
                role.equalsIgnoreCase(title) ? "" : role,
                what(entry.action()),
                NOTED.matcher(entry.reason()).matches() ? "" : entry.reason());
    }

    String what(String action) {
        return texts.text(Kind.sentence(action));
    }

    String who(String actor) {
        return account(actor).map(Account::name).orElseGet(() -> texts.text(Actor.key(actor)));
    }

    String role(String role) {
        return texts.textOr("log.role." + role, "");
    }

    /** Name and title of an account; empty for anything else. */
    Optional<String> named(String id) {
        return account(id).map(one -> one.title().isEmpty() ? one.name() : one.name() + ", " + one.title());
    }

    private Optional<Account> account(String id) {
        return id(id).flatMap(accounts::find);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
