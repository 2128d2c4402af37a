package se.prova.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.participant.Personnummer.Broken;
import se.prova.participant.Personnummer.NotAPersonnummer;

class PersonnummerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198001062382", "198304232385", "191202119150", "191212121212", "199908072391", "198507099805",
                "187912219990", "190905271474", "195705749959", "197306749982", "198409792382", "197010632391"
            })
    void every_known_good_number_is_read(String digits) throws NotAPersonnummer {
        assertThat(Personnummer.parse(digits, TODAY)).isEqualTo(new Personnummer(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198409792382", "197010632391", "195705749959", "197306749982"})
    void a_samordningsnummer_is_told_by_its_day(String digits) throws NotAPersonnummer {
        assertThat(Personnummer.parse(digits, TODAY).isSamordningsnummer()).isTrue();
        assertThat(Personnummer.parse("198001062382", TODAY).isSamordningsnummer())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "800106-2382, 198001062382",
        "8001062382, 198001062382",
        "19800106-2382, 198001062382",
        "' 19 80 01 06 – 2382 ', 198001062382",
        "800106\u00a02382, 198001062382",
        "800106−2382, 198001062382",
        "840979-2382, 198409792382",
        "121212+1212, 191212121212",
        "19121212+1212, 191212121212",
        "19121212-1212, 191212121212",
        "791221+9990, 187912219990",
    })
    void every_way_of_writing_it_is_read(String written, String digits) throws NotAPersonnummer {
        assertThat(Personnummer.parse(written, TODAY).digits()).isEqualTo(digits);
    }

    // Born 2026-01-05, 1926-12-05 and 1926-01-05; the plus sign comes with the year of the hundredth birthday.
    @ParameterizedTest
    @CsvSource({
        "260105-2380, 202601052380",
        "2601052380, 202601052380",
        "260105+2380, 192601052380",
        "261205+2387, 192612052387",
        "270105-2389, 192701052389",
        "270105+2389, 182701052389",
    })
    void the_century_follows_from_the_sign_and_the_year_of_today(String written, String digits)
            throws NotAPersonnummer {
        assertThat(Personnummer.parse(written, TODAY).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "'', FORM",
        "198001, FORM",
        "19800106-238, FORM",
        "1980-01-062382, FORM",
        "800106*2382, FORM",
        "１９８００１０６２３８２, FORM",
        "١٩٨٠٠١٠٦٢٣٨٢, FORM",
        "19800106+2382, FORM",
        "198002302381, DATE",
        "198013062388, DATE",
        "198001002388, DATE",
        "198001602382, DATE",
        "198001922389, DATE",
        "170001062382, DATE",
        "261205-2387, FUTURE",
        "202603032380, FUTURE",
        "201509160006, BIRTH_NUMBER",
        "198707049996, CHECK_DIGIT",
        "193901829913, CHECK_DIGIT",
        "198001062383, CHECK_DIGIT",
    })
    void what_is_none_is_refused_by_the_name_of_the_rule(String written, Broken rule) {
        NotAPersonnummer refused =
                catchThrowableOfType(NotAPersonnummer.class, () -> Personnummer.parse(written, TODAY));

        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.getMessage()).isEqualTo("Not a personnummer: " + rule);
    }

    @Property
    void every_valid_number_is_read_back_from_all_its_written_forms(@ForAll("numbers") String digits)
            throws NotAPersonnummer {
        int turns = TODAY.getYear() - Integer.parseInt(digits.substring(0, 4));
        String date = digits.substring(2, 8);
        String last = digits.substring(8);
        var number = new Personnummer(digits);

        assertThat(Personnummer.parse(digits, TODAY)).isEqualTo(number);
        assertThat(Personnummer.parse(digits.substring(0, 8) + "-" + last, TODAY))
                .isEqualTo(number);
        assertThat(Personnummer.parse(date + (turns < 100 ? "-" : "+") + last, TODAY))
                .isEqualTo(number);
        if (turns < 100) {
            assertThat(Personnummer.parse(date + last, TODAY)).isEqualTo(number);
        } else {
            assertThat(Personnummer.parse(digits.substring(0, 8) + "+" + last, TODAY))
                    .isEqualTo(number);
        }
    }

    @Property
    void one_wrong_digit_of_the_ten_is_never_read(
            @ForAll("numbers") String digits,
            @ForAll @IntRange(min = 2, max = 11) int place,
            @ForAll @IntRange(min = 0, max = 9) int wrong) {
        Assume.that(digits.charAt(place) - '0' != wrong);
        String written = digits.substring(0, place) + wrong + digits.substring(place + 1);

        assertThat(catchThrowableOfType(NotAPersonnummer.class, () -> Personnummer.parse(written, TODAY)))
                .isNotNull();
    }

    @Property
    void no_text_does_anything_but_parse_or_be_refused(@ForAll String text) {
        try {
            assertThat(Personnummer.parse(text, TODAY).digits()).hasSize(12);
        } catch (NotAPersonnummer refused) {
            assertThat(refused.rule()).isNotNull();
        }
    }

    /** Everybody who turns 0 to 199 this year, some with a samordningsnummer. */
    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<LocalDate> born = Arbitraries.longs()
                .between(LocalDate.of(TODAY.getYear() - 199, 1, 1).toEpochDay(), TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(born, Arbitraries.integers().between(1, 999), Arbitraries.of(0, 60))
                .as((date, birthNumber, added) -> {
                    String nine = "%02d%02d%02d%03d"
                            .formatted(
                                    date.getYear() % 100,
                                    date.getMonthValue(),
                                    date.getDayOfMonth() + added,
                                    birthNumber);
                    return "%02d%s%d".formatted(date.getYear() / 100, nine, checkDigit(nine));
                });
    }

    // Written apart from the code under test: the digit that makes the sum of digits of 2-1-2-1… products end in 0.
    private static int checkDigit(String nine) {
        StringBuilder products = new StringBuilder();
        for (int i = 0; i < nine.length(); i++) {
            products.append((nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1));
        }
        int sum = products.chars().map(c -> c - '0').sum();
        return (10 - sum % 10) % 10;
    }
}
