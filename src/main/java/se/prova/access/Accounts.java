package se.prova.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;

/** Accounts with their roles and training, and the places they belong to. */
public interface Accounts {

    /** Whether nobody has an account yet: the first start. */
    boolean none();

    Optional<Account> find(UUID id);

    Optional<Account> byUsername(String username);

    /** The account as a user of today: roles, valid grants, and the unit acted in. Empty if it is closed. */
    Optional<User> user(UUID id, LocalDate today);

    List<Training> training(UUID accountId);

    /** A unit with its branch and nämnd. */
    Place place(UUID unitId);

    /** Everybody with a role in the unit whose account is open, by name. */
    List<Account> ofUnit(UUID unitId);

    /** Those of the unit who may be given a right to an assessment, or stand behind one, by name. */
    List<Account> mayWork(UUID unitId);

    /** Stores a new nämnd, branch and unit with the event of it in one transaction. */
    void addPlace(Place place, AuditEvent event);

    /** Stores a new account with its roles, training and the event of it in one transaction. */
    void add(Account account, List<RoleHeld> roles, List<Training> training, AuditEvent event);
}
