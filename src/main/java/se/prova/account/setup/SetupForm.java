package se.prova.account.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.prova.access.Account;
import se.prova.access.Branch;
import se.prova.access.Namnd;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.access.Training;
import se.prova.access.Unit;
import se.prova.account.AccountFields;
import se.prova.db.Ids;
import se.prova.signin.Passwords;
import se.prova.web.Fields;

/** The first account and its unit, as typed at first start. */
record SetupForm(Place place, Account account, List<RoleHeld> roles, List<Training> training) {

    /** One employee can do everything, until more accounts are made. */
    private static final List<Role> ROLES = List.of(Role.PROCESSLEDARE, Role.UNIT_MANAGER, Role.ADMINISTRATOR);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int EMAIL_CHARS_MAX = 200;
    private static final int ADDRESS_CHARS_MAX = 400;

    /** Reads the form; empty if anything is wrong, which is then noted in the fields. */
    static Optional<SetupForm> read(Fields fields, Ids ids, Passwords passwords, Instant now, int thisYear) {
        Namnd namnd = new Namnd(
                ids.next(),
                fields.line("municipality", AccountFields.NAME_CHARS_MAX),
                fields.line("namnd", AccountFields.NAME_CHARS_MAX));
        Branch branch = new Branch(ids.next(), namnd.id(), fields.line("branch", AccountFields.NAME_CHARS_MAX));
        String unitName = fields.line("unit", AccountFields.NAME_CHARS_MAX);
        String unitTelephone = fields.line("unit-telephone", AccountFields.TELEPHONE_CHARS_MAX);
        String email = email(fields);
        String address = fields.text("unit-address", ADDRESS_CHARS_MAX);
        String name = fields.line("name", AccountFields.NAME_CHARS_MAX);
        String title = fields.line("title", AccountFields.NAME_CHARS_MAX);
        String telephone = fields.line("telephone", AccountFields.TELEPHONE_CHARS_MAX);
        String username = AccountFields.username(fields);
        String password = AccountFields.password(fields);
        List<AccountFields.Course> courses = AccountFields.courses(fields, thisYear);
        if (fields.anyWrong()) {
            return Optional.empty();
        }
        Unit unit = new Unit(ids.next(), branch.id(), unitName, unitTelephone, email, address);
        Account account =
                new Account(ids.next(), username, passwords.hash(password), name, title, telephone, now, null, 0);
        return Optional.of(new SetupForm(
                new Place(namnd, branch, unit),
                account,
                ROLES.stream()
                        .map(role -> new RoleHeld(ids.next(), account.id(), unit.id(), role))
                        .toList(),
                courses.stream()
                        .map(course -> new Training(
                                ids.next(), account.id(), course.instrument(), course.name(), course.year()))
                        .toList()));
    }

    private static String email(Fields fields) {
        String email = fields.line("unit-email", EMAIL_CHARS_MAX);
        if (!EMAIL.matcher(email).matches()) {
            fields.wrong("unit-email", "setup.email.wrong");
        }
        return email;
    }
}
