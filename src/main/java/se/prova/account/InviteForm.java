package se.prova.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Account;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.access.Training;
import se.prova.db.Ids;
import se.prova.signin.Passwords;
import se.prova.web.Fields;

/** An account for a new colleague, as typed. It has no password until its holder chooses one. */
record InviteForm(Account account, List<RoleHeld> roles, List<Training> training) {

    /**
     * Reads the form; empty if anything is wrong, which is then noted in the fields.
     *
     * @param units where the one who invites may give roles
     */
    static Optional<InviteForm> read(Fields fields, Ids ids, Set<UUID> units, Instant now, int thisYear) {
        String name = fields.line("name", AccountFields.NAME_CHARS_MAX);
        String title = fields.line("title", AccountFields.NAME_CHARS_MAX);
        String telephone = fields.line("telephone", AccountFields.TELEPHONE_CHARS_MAX);
        String username = AccountFields.username(fields);
        UUID unit = units.size() == 1 ? units.iterator().next() : fields.id("unit");
        if (!units.contains(unit)) {
            fields.wrong("unit", "error.choice");
        }
        Set<Role> chosen = roles(fields);
        List<AccountFields.Course> courses = AccountFields.courses(fields, thisYear);
        if (fields.anyWrong()) {
            return Optional.empty();
        }
        Account account = new Account(ids.next(), username, Passwords.NONE, name, title, telephone, now, null, 0);
        return Optional.of(new InviteForm(
                account,
                chosen.stream()
                        .map(role -> new RoleHeld(ids.next(), account.id(), unit, role))
                        .toList(),
                courses.stream()
                        .map(one -> new Training(ids.next(), account.id(), one.instrument(), one.name(), one.year()))
                        .toList()));
    }

    /** The boxes that are ticked; at least one. */
    static Set<Role> roles(Fields fields) {
        Set<Role> chosen = new TreeSet<>();
        for (Role role : Role.values()) {
            if (fields.all("roles").contains(role.name())) {
                chosen.add(role);
            }
        }
        if (chosen.isEmpty()) {
            fields.wrong("roles", "invite.roles.none");
        }
        return chosen;
    }

    String told() {
        return roles.stream().map(held -> held.role().name()).collect(Collectors.joining(" "));
    }
}
