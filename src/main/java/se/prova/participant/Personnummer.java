package se.prova.participant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personnummer or a samordningsnummer: twelve digits with a correct check digit.
 *
 * <p>Source: Skatteverket. A samordningsnummer has 60 added to the day. {@code +} stands before the last four digits
 * from the first of January of the year the person turns 100; {@code -}, or nothing, until then. Legal sex can be read from a number; this type offers no way to do so.
 *
 * @param digits twelve digits, the century first
 */
public record Personnummer(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2})?(\\d{2})(\\d{2})(\\d{2})([-+]?)(\\d{3})(\\d)");
    private static final int COORDINATION_DAY = 60;
    private static final int FIRST_YEAR = 1800;

    /** Which rule a text breaks. Each has its own sentence for the user. */
    public enum Broken {
        FORM,
        DATE,
        BIRTH_NUMBER,
        CHECK_DIGIT,
        FUTURE
    }

    /** A text that is no personnummer, with the rule it breaks. Its message never holds the text. */
    public static final class NotAPersonnummer extends Exception {

        private static final long serialVersionUID = 1L;
        private final Broken rule;

        NotAPersonnummer(Broken rule) {
            super("Not a personnummer: " + rule);
            this.rule = rule;
        }

        public Broken rule() {
            return rule;
        }
    }

    public Personnummer {
        if (!digits.matches("\\d{12}")) {
            throw new IllegalArgumentException("A personnummer is kept as twelve digits");
        }
    }

    /**
     * Reads ten or twelve digits, with or without {@code -} or {@code +}; blanks around and inside are left out.
     *
     * @param today decides the century of a ten-digit number
     * @throws NotAPersonnummer naming the first rule the text breaks
     */
    public static Personnummer parse(String text, LocalDate today) throws NotAPersonnummer {
        Matcher parts =
                WRITTEN.matcher(text.replaceAll("[\\u2010-\\u2015\\u2212]", "-").replaceAll("[\\s\\p{Z}]", ""));
        if (!parts.matches()) {
            throw new NotAPersonnummer(Broken.FORM);
        }
        String century = parts.group(1);
        String shortDate = parts.group(2) + parts.group(3) + parts.group(4);
        boolean plus = parts.group(5).equals("+");
        int year = century == null
                ? year(Integer.parseInt(parts.group(2)), plus, today.getYear())
                : Integer.parseInt(century + parts.group(2));
        LocalDate born = date(year, parts.group(3), parts.group(4));
        if (plus && today.getYear() - year < 100) {
            throw new NotAPersonnummer(Broken.FORM);
        }
        if (born.isAfter(today)) {
            throw new NotAPersonnummer(Broken.FUTURE);
        }
        if (parts.group(6).equals("000")) {
            throw new NotAPersonnummer(Broken.BIRTH_NUMBER);
        }
        if (!luhn(shortDate + parts.group(6) + parts.group(7))) {
            throw new NotAPersonnummer(Broken.CHECK_DIGIT);
        }
        String fullYear = "%04d".formatted(born.getYear());
        return new Personnummer(fullYear + parts.group(3) + parts.group(4) + parts.group(6) + parts.group(7));
    }

    /** Whether the day has 60 added: a samordningsnummer. */
    public boolean isSamordningsnummer() {
        return Integer.parseInt(digits.substring(6, 8)) > COORDINATION_DAY;
    }

    /** The one year with these two digits in which the person is under 100 this year, or 100 to 199 with the plus sign. */
    private static int year(int lastTwo, boolean plus, int thisYear) {
        int latest = thisYear - Math.floorMod(thisYear - lastTwo, 100);
        return plus ? latest - 100 : latest;
    }

    private static LocalDate date(int year, String month, String day) throws NotAPersonnummer {
        int written = Integer.parseInt(day);
        int real = written > COORDINATION_DAY ? written - COORDINATION_DAY : written;
        if (year < FIRST_YEAR) {
            throw new NotAPersonnummer(Broken.DATE);
        }
        try {
            return LocalDate.of(year, Integer.parseInt(month), real);
        } catch (DateTimeException e) {
            throw new NotAPersonnummer(Broken.DATE);
        }
    }

    private static boolean luhn(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return "Personnummer";
    }
}
