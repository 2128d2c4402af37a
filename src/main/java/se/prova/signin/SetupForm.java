package se.prova.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import se.prova.db.Ids;
import se.prova.web.Fields;

/** The first account and its unit, as typed at first start. */
record SetupForm(Place place, Account account, List<RoleHeld> roles, List<Training> training) {

    /** The instruments that whoever rates has training in. */
    static final List<String> INSTRUMENTS = List.of("wri", "awc", "awp");

    /** One employee can do everything, until more accounts are made. */
    private static final List<Role> ROLES = List.of(Role.PROCESSLEDARE, Role.UNIT_MANAGER, Role.ADMINISTRATOR);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9åäö._@-]{2,80}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int NAME_CHARS_MAX = 120;
    private static final int TELEPHONE_CHARS_MAX = 40;
    private static final int EMAIL_CHARS_MAX = 200;
    private static final int ADDRESS_CHARS_MAX = 400;
    private static final int COURSE_CHARS_MAX = 200;
    private static final int COURSE_YEAR_MIN = 1980;

    /** Reads the form; empty if anything is wrong, which is then noted in the fields. */
    static Optional<SetupForm> read(Fields fields, Ids ids, Passwords passwords, Instant now, int thisYear) {
        Namnd namnd = new Namnd(
                ids.next(), fields.line("municipality", NAME_CHARS_MAX), fields.line("namnd", NAME_CHARS_MAX));
        Branch branch = new Branch(ids.next(), namnd.id(), fields.line("branch", NAME_CHARS_MAX));
        String unitName = fields.line("unit", NAME_CHARS_MAX);
        String unitTelephone = fields.line("unit-telephone", TELEPHONE_CHARS_MAX);
        String email = email(fields);
        String address = fields.text("unit-address", ADDRESS_CHARS_MAX);
        String name = fields.line("name", NAME_CHARS_MAX);
        String title = fields.line("title", NAME_CHARS_MAX);
        String telephone = fields.line("telephone", TELEPHONE_CHARS_MAX);
        String username = username(fields);
        String password = password(fields);
        List<Course> courses = courses(fields, thisYear);
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

    private record Course(String instrument, String name, int year) {}

    private static List<Course> courses(Fields fields, int thisYear) {
        List<Course> courses = new ArrayList<>();
        for (String instrument : INSTRUMENTS) {
            String name = fields.optionalLine("course-" + instrument, COURSE_CHARS_MAX);
            Optional<Integer> year = fields.optionalInteger("year-" + instrument, COURSE_YEAR_MIN, thisYear);
            if (name.isEmpty() && year.isPresent()) {
                fields.wrong("course-" + instrument, "setup.course.missing");
            }
            if (!name.isEmpty() && year.isEmpty()) {
                fields.wrong("year-" + instrument, "setup.year.missing");
            }
            year.ifPresent(held -> courses.add(new Course(instrument, name, held)));
        }
        return courses;
    }

    private static String email(Fields fields) {
        String email = fields.line("unit-email", EMAIL_CHARS_MAX);
        if (!EMAIL.matcher(email).matches()) {
            fields.wrong("unit-email", "setup.email.wrong");
        }
        return email;
    }

    private static String username(Fields fields) {
        String username =
                fields.line("username", SigninController.USERNAME_CHARS_MAX).toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            fields.wrong("username", "setup.username.wrong");
        }
        return username;
    }

    private static String password(Fields fields) {
        String password = fields.secret("password", Passwords.CHARS_MIN, Passwords.CHARS_MAX);
        if (!password.equals(fields.typed("password-again"))) {
            fields.wrong("password-again", "setup.password.different");
        }
        return password;
    }
}
