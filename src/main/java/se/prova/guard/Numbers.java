package se.prova.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.prova.guard.Phrase.Found;
import se.prova.participant.Personnummer;

// Numbers among words: those that are a person's, and what one is worth.
final class Numbers {

    private static final int LAST_DIGITS = 4;
    private static final int LONG = 6;

    private Numbers() {}

    /** Personnummer and samordningsnummer with a correct check digit, however they are put: with -, + or a blank. */
    static List<Found> personal(String text, List<Token> tokens, LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int until = until(tokens, i);
            if (until > i
                    && isPersonal(
                            text.substring(
                                    tokens.get(i).from(), tokens.get(until - 1).until()),
                            today)) {
                found.add(new Found(i, until));
            }
        }
        return found;
    }

    /** Where a number of ten or twelve digits ends that starts here; here where none does. */
    private static int until(List<Token> tokens, int at) {
        int digits = digits(tokens.get(at));
        if (digits == 10 || digits == 12) {
            return at + 1;
        }
        if (digits != 6 && digits != 8) {
            return at;
        }
        int next = at + 1;
        if (next < tokens.size() && tokens.get(next).text().equals("+")) {
            next++;
        }
        return next < tokens.size() && digits(tokens.get(next)) == LAST_DIGITS ? next + 1 : at;
    }

    private static boolean isPersonal(String written, LocalDate today) {
        try {
            return !Personnummer.parse(written, today).digits().isEmpty();
        } catch (Personnummer.NotAPersonnummer e) {
            return false;
        }
    }

    /** Whether one of the words is a number of six digits or more. */
    static boolean long6(List<Token> words) {
        return words.stream().anyMatch(word -> digits(word) >= LONG);
    }

    private static int digits(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().chars().allMatch(Character::isDigit)
                ? token.text().length()
                : 0;
    }
}
