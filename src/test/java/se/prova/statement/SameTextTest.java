package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.document.PdfText;
import se.prova.statement.casefile.CaseFile;

/** What is looked at before signing reads as what is signed, but for what only a signature can give. */
class SameTextTest {

    // Where a draft says that it is one, and a signed file when it was issued or who signed it and when.
    private static final Pattern MARK = Pattern.compile(
            "Utkast \\d{4}-\\d\\d-\\d\\d, inte underskrivet|Utfärdat \\d{4}-\\d\\d-\\d\\d|Utkast, inte underskrivet"
                    + "|Anna Lind, processledare, \\d{4}-\\d\\d-\\d\\d.*");

    private static final Predicate<String> CHECKSUMS = Pattern.compile(
                    "(Innehållets|Loggens) kontrollsumma|([0-9a-f]{4} ?){4}")
            .asMatchPredicate();

    private static List<String> text(CaseFile file, Recipient recipient) throws IOException {
        return PdfText.inOrder(Samples.print(file, recipient).pdf()).stream()
                .map(one -> one.replaceAll("\\s+", " ").strip())
                .filter(CHECKSUMS.negate())
                .map(one -> MARK.matcher(one).replaceAll("–"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void the_preview_has_the_text_of_the_signed_file_in_the_same_order(Recipient recipient) throws IOException {
        List<String> before = text(Samples.drafted(), recipient);
        assertThat(before).hasSizeGreaterThan(20).anyMatch(one -> one.contains("–"));
        assertThat(before).containsExactlyElementsOf(text(Samples.typical(), recipient));
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void the_same_holds_where_nothing_was_commented(Recipient recipient) throws IOException {
        CaseFile draft = silent(Samples.drafted());
        assertThat(text(draft, recipient)).containsExactlyElementsOf(text(Samples.signed(draft), recipient));
    }

    private static CaseFile silent(CaseFile file) {
        Statements.Whole whole = Samples.whole(file);
        return file.with(new Statements.Whole(
                whole.statement(), whole.findings(), whole.answers(), whole.bases(), List.of(), whole.leftOut()));
    }
}
