package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.document.PdfText;
import se.prova.document.Vera;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.print.Printed;

class PrintedTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/statement");
    private static final String WRITE = "mvn test -Dtest=PrintedTest -Dgolden.write=true";

    static Stream<Arguments> everyKind() {
        return Stream.of(Recipient.values())
                .flatMap(recipient -> Stream.of(
                        Arguments.of(recipient, "typical", Samples.typical()),
                        Arguments.of(recipient, "draft", Samples.drafted()),
                        Arguments.of(recipient, "empty", Samples.empty()),
                        Arguments.of(recipient, "hostile", Samples.hostile())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void every_document_follows_both_standards(Recipient recipient, String name, CaseFile file) throws Exception {
        byte[] pdf = Samples.print(file, recipient).pdf();
        keep(recipient, name, pdf);
        assertThat(Vera.failures(pdf, PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(Vera.failures(pdf, PDFA_3_A)).as("PDF/A-3a").isEmpty();
    }

    // To look at.
    private static void keep(Recipient recipient, String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/statements"));
        Files.write(Path.of("target/statements/" + recipient.folder() + "-" + name + ".pdf"), pdf);
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void the_typical_document_reads_as_it_was_reviewed(Recipient recipient) throws IOException {
        String text = String.join(
                        "\n",
                        PdfText.inOrder(
                                Samples.print(Samples.typical(), recipient).pdf())) + "\n";
        Path golden = GOLDEN.resolve(recipient.folder() + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).as("changed on purpose: " + WRITE).isEqualTo(Files.readString(golden));
    }

    // What somebody types after `prova audit verify --head`.
    @ParameterizedTest
    @EnumSource(Recipient.class)
    void a_signed_document_shows_where_the_log_ended_and_a_draft_does_not(Recipient recipient) throws IOException {
        String head = Samples.HEAD.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
        CaseFile signed = Samples.typical();

        assertThat(text(signed, recipient)).containsPattern("Loggens kontrollsumma\\s+" + head + "\\s*\\n");
        assertThat(text(Samples.drafted(), recipient)).doesNotContain("Loggens kontrollsumma");
    }

    private static String text(CaseFile file, Recipient recipient) throws IOException {
        return String.join("\n", PdfText.inOrder(Samples.print(file, recipient).pdf())) + "\n";
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void the_same_case_gives_the_same_bytes_in_another_country(Recipient recipient) {
        byte[] here = Samples.print(Samples.typical(), recipient).pdf();
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            byte[] there = Samples.print(Samples.typical(), recipient).pdf();
            assertThat(there).isEqualTo(here);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_java_of_another_time_zone_and_language_gives_the_same_bytes_for_each_recipient() throws Exception {
        assertThat(elsewhere("-Duser.timezone=Asia/Kolkata", "-Duser.language=ar", "-Duser.country=EG"))
                .isEqualTo(fingerprints());
        assertThat(elsewhere("-Duser.timezone=America/St_Johns", "-Duser.language=tr", "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(fingerprints());
    }

    /** Prints the fingerprint of each recipient's documents; run in a Java of its own. */
    public static void main(String[] args) {
        if (TimeZone.getDefault().getID().equals("UTC")
                || Locale.getDefault().getLanguage().equals("en")) {
            throw new IllegalStateException("This Java should be somewhere else");
        }
        System.out.println(fingerprints());
    }

    private static String fingerprints() {
        return Stream.of(Recipient.values())
                .flatMap(recipient -> Stream.of(Samples.typical(), Samples.hostile())
                        .map(file -> recipient.folder() + " "
                                + Samples.print(file, recipient).sha256()))
                .collect(Collectors.joining(","));
    }

    private static String elsewhere(String... flags) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PrintedTest.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.strip().lines().reduce((one, next) -> next).orElse("");
    }

    @ParameterizedTest
    @EnumSource(value = Recipient.class, mode = EnumSource.Mode.EXCLUDE, names = "DELTAGARE")
    void the_first_page_has_what_a_reader_needs_in_ten_minutes(Recipient recipient) throws IOException {
        String first =
                PdfText.pages(Samples.print(Samples.typical(), recipient).pdf()).getFirst();
        assertThat(first)
                .contains("Utlåtande efter arbetsprövning", "Inte ett läkarintyg", "PRV-2026-K7M3QD", "version 1")
                .contains("Utfärdat 2026-11-20", "2026-10-26 till 2026-11-20", "Enheten för vägledning och arbete")
                .contains("0980-319 200", "Anna Lind, processledare", "0980-319 201", "AWP och AWC")
                .contains("Vilka praktiska arbetsuppgifter klarar Tore", "Hur fungerar arbete vid dator?")
                .contains("Hur länge orkar Tore arbeta i följd?", "Går inte att svara på.", "Underlaget i korthet")
                .contains("28 av 40 timmar", "Åberopas som");
    }

    // A physician cites the document and takes the limitations over: both are on the page that is handed on alone.
    @Test
    void the_first_page_to_fk_can_be_cited_and_names_the_activity_limitations() throws IOException {
        String first = flat(PdfText.pages(Samples.print(Samples.typical(), Recipient.FORSAKRINGSKASSAN)
                        .pdf())
                .getFirst());
        Samples.whole(Samples.typical()).findings().stream()
                .filter(finding -> finding.section() == Finding.Section.LIMITATIONS)
                .forEach(finding -> assertThat(first).contains(finding.text()));
        assertThat(first).contains("PRV-2026-K7M3QD version 1, 2026-11-20, Sjöviks kommun");
    }

    @Test
    void the_social_services_read_what_comes_next_and_who_follows_up_when() throws IOException {
        String second = flat(PdfText.pages(Samples.print(Samples.typical(), Recipient.SOCIALTJANSTEN)
                        .pdf())
                .get(1));
        assertThat(second)
                .contains("1 Plan och uppföljning", "möte i december 2026", "Vem som följer upp, och när")
                .contains("Sara Nyström följer upp planen med Tore i mars 2027.");
    }

    @Test
    void the_participant_reads_plain_words_under_three_headings_and_how_to_answer() throws IOException {
        String text = flat(text(Samples.typical(), Recipient.DELTAGARE));
        assertThat(text)
                .containsSubsequence(
                        "Det här går bra",
                        "Det här är svårt",
                        "Arbete vid dator gick inte.",
                        "Det här hjälper",
                        "Det här händer nu",
                        "Sara Nyström ringer dig i mars.",
                        "Dina egna ord",
                        "Vill du säga något om utlåtandet?",
                        "Anna Lind, processledare Telefon 0980-319 201");
        Samples.whole(Samples.typical())
                .findings()
                .forEach(finding -> assertThat(text).doesNotContain(finding.text()));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKind")
    void every_page_says_whom_it_is_about_and_which_it_is(Recipient recipient, String name, CaseFile file)
            throws IOException {
        List<String> pages = PdfText.pages(Samples.print(file, recipient).pdf());
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .as(name + " page " + (i + 1))
                    .contains("Tore Testman, 19800106-2382", "PRV-2026-K7M3QD, version 1")
                    .contains("Sida " + (i + 1) + " av " + pages.size());
        }
    }

    @Test
    void a_draft_says_so_on_every_page_and_a_signed_one_says_when_and_by_whom() throws IOException {
        List<String> draft = PdfText.pages(
                Samples.print(Samples.drafted(), Recipient.FORSAKRINGSKASSAN).pdf());
        assertThat(draft).allSatisfy(page -> assertThat(page).contains("UTKAST"));
        String signed = String.join(
                "\n",
                PdfText.pages(Samples.print(Samples.typical(), Recipient.FORSAKRINGSKASSAN)
                        .pdf()));
        assertThat(signed)
                .doesNotContain("UTKAST")
                .contains("Anna Lind, processledare, 2026-11-20 16.10", "7c1e 90ab 44d2 6f08");
    }

    @Test
    void below_the_floor_the_title_says_that_the_basis_is_preliminary() throws IOException {
        Printed printed = Samples.print(Samples.empty(), Recipient.FORSAKRINGSKASSAN);
        assertThat(PdfText.pages(printed.pdf()).getFirst())
                .contains("preliminärt")
                .contains("0 pass av minst 3");
    }

    @Test
    void the_participants_own_words_are_there_word_for_word() throws IOException {
        String text = String.join(
                "\n",
                PdfText.inOrder(Samples.print(Samples.hostile(), Recipient.FORSAKRINGSKASSAN)
                        .pdf()));
        assertThat(text).contains(Samples.RIGHT_TO_LEFT, Samples.LONG_WORD);
        assertThat(text.replace("\n", " ")).contains("Jag blev glad");
        assertThat(text).contains("Rad 2 & <b>ingen</b> \"kod\" {{namn}}.");
    }
}
