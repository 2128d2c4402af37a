package se.prova.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DifferingTest {

    private static String marked(String text, String other) {
        return Differing.of(text, other).stream()
                .map(one -> one.differs()
                        ? "[" + one.text().strip() + "]"
                        : one.text().strip())
                .collect(Collectors.joining(" "));
    }

    @Test
    void only_the_words_that_the_other_has_not_are_marked() {
        String mine = "Han arbetar lugnt i en timme utan stöd.";
        String theirs = "Han arbetar ofta lugnt i två timmar utan stöd.";
        assertThat(marked(mine, theirs)).isEqualTo("Han arbetar lugnt i [en timme] utan stöd.");
        assertThat(marked(theirs, mine)).isEqualTo("Han arbetar [ofta] lugnt i [två timmar] utan stöd.");
        assertThat(marked("samma ord", "samma  ord")).isEqualTo("samma ord");
        assertThat(marked("allt nytt", "")).isEqualTo("[allt nytt]");
        assertThat(marked("", "något")).isEmpty();
    }

    @Property(tries = 200)
    void no_word_is_lost_or_moved(
            @ForAll @StringLength(max = 60) String text, @ForAll @StringLength(max = 60) String other) {
        String whole =
                Differing.of(text, other).stream().map(Differing.Piece::text).collect(Collectors.joining());
        assertThat(whole.strip()).isEqualTo(text.strip());
    }
}
