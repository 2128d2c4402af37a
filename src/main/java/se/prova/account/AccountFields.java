package se.prova.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.prova.signin.Passwords;
import se.prova.web.Fields;

/** The fields that every form about an account shares. */
public final class AccountFields {

    public static final int NAME_CHARS_MAX = 120;
    public static final int TELEPHONE_CHARS_MAX = 40;

    /** The instruments that whoever rates has training in. */
    public static final List<String> INSTRUMENTS = List.of("wri", "awc", "awp");

    private static final int USERNAME_CHARS_MAX = 80;
    private static final int COURSE_CHARS_MAX = 200;
    private static final int COURSE_YEAR_MIN = 1980;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9åäö._@-]{2,80}");

    private AccountFields() {}

    /** A course in an instrument and the year it was held. */
    public record Course(String instrument, String name, int year) {}

    public static String username(Fields fields) {
        String username = fields.line("username", USERNAME_CHARS_MAX).toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            fields.wrong("username", "setup.username.wrong");
        }
        return username;
    }

    /** A new password, typed twice. */
    public static String password(Fields fields) {
        String password = fields.secret("password", Passwords.CHARS_MIN, Passwords.CHARS_MAX);
        if (!password.equals(fields.typed("password-again"))) {
            fields.wrong("password-again", "setup.password.different");
        }
        return password;
    }

    /** The courses that were filled in, each with its year. */
    public static List<Course> courses(Fields fields, int thisYear) {
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
}
