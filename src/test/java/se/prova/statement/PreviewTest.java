package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.document.PdfText;
import se.prova.statement.casefile.CaseFile;

/** What is looked at before signing reads as what is signed, but for what only a signature can give. */
class PreviewTest {

    private static final Predicate<String> ONLY_BEFORE =
            Pattern.compile("Utkast, inte underskrivet|.*Utkast, .*|.*Upprättat .*|UTKAST").asMatchPredicate();

    private static final Predicate<String> ONLY_AFTER = Pattern.compile(
                    "Anna Lind.*, 2026.*|.*Utfärdat .*|(Innehållets|Loggens) kontrollsumma|([0-9a-f]{4} ?){4}")
            .asMatchPredicate();

    private static List<String> text(CaseFile file, Recipient recipient) throws IOException {
        return PdfText.inOrder(Samples.print(file, recipient).pdf()).stream()
                .map(one -> one.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static List<String> without(List<String> texts, Predicate<String> allowed) {
        List<String> left = new ArrayList<>(texts);
        left.removeIf(allowed);
        return left;
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void the_preview_has_the_text_of_the_signed_file_in_the_same_order(Recipient recipient) throws IOException {
        List<String> before = text(Samples.drafted(), recipient);
        List<String> after = text(Samples.typical(), recipient);
        assertThat(before).hasSizeGreaterThan(20).isNotEqualTo(after);
        assertThat(without(before, ONLY_BEFORE)).containsExactlyElementsOf(without(after, ONLY_AFTER));
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void the_same_holds_where_nothing_was_commented(Recipient recipient) throws IOException {
        CaseFile draft = silent(Samples.drafted());
        assertThat(without(text(draft, recipient), ONLY_BEFORE))
                .containsExactlyElementsOf(without(text(Samples.signed(draft), recipient), ONLY_AFTER));
    }

    private static CaseFile silent(CaseFile file) {
        Statements.Whole whole = Samples.whole(file);
        return file.with(new Statements.Whole(
                whole.statement(), whole.findings(), whole.answers(), whole.bases(), List.of(), whole.leftOut()));
    }
}
