package se.prova.consent.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.document.PdfText;
import se.prova.document.Vera;

/** The paper forms follow both standards, say what a waiver must say, and may be written anew by a site. */
class BlankTest {

    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");

    private static Map<String, Object> data(String name) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "sender",
                Map.of(
                        "municipality", "Sjöviks kommun",
                        "branch", "Individ- och familjeomsorg",
                        "unit", "Arbetsmarknadsenheten",
                        "contact", "0980-319 200"));
        data.put("person", Map.of("name", name, "code", "B-17"));
        return data;
    }

    private static byte[] print(Blank.Kind kind, String name) {
        return YamlBlanks.of(kind, Optional.empty()).print(data(name), THEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDGIVANDE", "DELTAGANDE"})
    void a_form_follows_both_standards_filled_or_not(Blank.Kind kind) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        for (String name : List.of("Tore Testman", "", "Ö".repeat(240))) {
            byte[] pdf = print(kind, name);
            assertThat(Vera.failures(pdf, PDFUA_1)).as("PDF/UA-1").isEmpty();
            assertThat(Vera.failures(pdf, PDFA_3_A)).as("PDF/A-3a").isEmpty();
            Files.write(folder.resolve(kind.folder() + "-" + name.length() + ".pdf"), pdf);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDGIVANDE", "DELTAGANDE"})
    void the_same_form_is_the_same_bytes_and_fits_one_sheet(Blank.Kind kind) throws Exception {
        assertThat(print(kind, "Tore Testman")).isEqualTo(print(kind, "Tore Testman"));
        assertThat(PdfText.pages(print(kind, "Tore Testman"))).hasSize(1);
        assertThat(PdfText.pages(print(kind, ""))).hasSize(1);
    }

    @Test
    void a_waiver_asks_who_what_why_how_long_and_says_that_it_can_be_taken_back() throws Exception {
        assertThat(String.join("\n", PdfText.inOrder(print(Blank.Kind.MEDGIVANDE, "Tore Testman"))))
                .contains("Tore Testman")
                .contains("Vem får uppgifterna?")
                .contains("Vilka uppgifter?")
                .contains("Varför?")
                .contains("Till och med dag")
                .contains("Du kan ändra dig när du vill.")
                .contains("Din underskrift");
    }

    @Test
    void an_agreement_says_that_it_lets_nothing_out() throws Exception {
        assertThat(String.join("\n", PdfText.inOrder(print(Blank.Kind.DELTAGANDE, ""))))
                .contains("Det här papperet låter oss inte ge uppgifter till andra.");
    }

    @Test
    void a_site_writes_its_own(@TempDir Path own) throws Exception {
        Path form = Files.createDirectories(own.resolve("forms/deltagande")).resolve("form.xhtml");
        Files.writeString(form, "<main lang=\"sv\"><h1>Vårt eget</h1><p>{{person.code}}</p></main>");
        byte[] pdf = YamlBlanks.of(Blank.Kind.DELTAGANDE, Optional.of(own)).print(data("Tore"), THEN);
        assertThat(PdfText.inOrder(pdf)).contains("Vårt eget", "B-17");
    }
}
