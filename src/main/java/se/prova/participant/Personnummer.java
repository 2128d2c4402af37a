package se.prova.participant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personnummer or a samordningsnummer: twelve digits with a correct check digit.
 *
 * <p>Source: Skatteverket. A samordningsnummer has 60 added to the day. {@code +} stands before the last four digits
 * from the year the person turns 100. Legal sex can be read from a number; this type offers no way to do so.
 *
 * @param digits twelve digits, the century first
 */
public record Personnummer(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2})?(\\d{2})(\\d{2})(\\d{2})([-+]?)(\\d{3})(\\d)");
    private static final int COORDINATION_DAY = 60;

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
                WRITTEN.matcher(text.replaceAll("[\\u2010-\\u2015\\u2212]", "-").replaceAll("\\s", ""));
        if (!parts.matches()) {
            throw new NotAPersonnummer(Broken.FORM);
        }
        String century = parts.group(1);
        String shortDate = parts.group(2) + parts.group(3) + parts.group(4);
        LocalDate born = century == null
                ? born(shortDate, parts.group(5).equals("+"), today)
                : date(century + parts.group(2), parts.group(3), parts.group(4));
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

    /** The latest such day that is not after today, or a hundred years earlier with the plus sign. */
    private static LocalDate born(String shortDate, boolean plus, LocalDate today) throws NotAPersonnummer {
        String month = shortDate.substring(2, 4);
        String day = shortDate.substring(4, 6);
        int year = today.getYear() / 100 * 100 + Integer.parseInt(shortDate.substring(0, 2));
        if (year > today.getYear()
                || (year == today.getYear() && date(year + "", month, day).isAfter(today))) {
            year -= 100;
        }
        return date(Integer.toString(plus ? year - 100 : year), month, day);
    }

    private static LocalDate date(String year, String month, String day) throws NotAPersonnummer {
        int written = Integer.parseInt(day);
        int real = written > COORDINATION_DAY ? written - COORDINATION_DAY : written;
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), real);
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
