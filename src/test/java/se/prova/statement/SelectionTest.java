package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.document.PdfText;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.print.Printed;

class SelectionTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static List<JsonNode> findings(Printed printed) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        collect(JSON.readTree(printed.rendered().json()), found);
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> to) {
        if (node.has("given") && node.has("text")) {
            to.add(node);
        }
        node.forEach(inner -> collect(inner, to));
    }

    @ParameterizedTest
    @EnumSource(value = Recipient.class, mode = EnumSource.Mode.EXCLUDE, names = "DELTAGARE")
    void every_finding_carries_its_kind_and_leads_to_what_it_rests_on(Recipient recipient) throws IOException {
        Printed printed = Samples.print(Samples.typical(), recipient);
        List<JsonNode> findings = findings(printed);
        assertThat(findings).isNotEmpty();
        for (JsonNode finding : findings) {
            long kinds = List.of("observed", "reported", "assessed", "given").stream()
                    .filter(kind -> finding.path(kind).asBoolean())
                    .count();
            assertThat(kinds).as(finding.path("text").asText()).isEqualTo(1);
            assertThat(finding.path("evidence"))
                    .as(finding.path("text").asText())
                    .isNotEmpty();
            String row = row(printed.xhtml(), finding.path("id").asText());
            assertThat(row).contains("class=\"kind-", "href=\"#");
        }
    }

    private static String row(String xhtml, String id) {
        int from = xhtml.indexOf("<tr id=\"" + id + "\"");
        return xhtml.substring(from, xhtml.indexOf("</tr>", from));
    }

    @ParameterizedTest
    @EnumSource(value = Recipient.class, mode = EnumSource.Mode.EXCLUDE, names = "DELTAGARE")
    void findings_are_numbered_in_reading_order_and_no_evidence_is_an_orphan(Recipient recipient) {
        String xhtml = Samples.print(Samples.typical(), recipient).xhtml();
        List<Integer> numbers = java.util.regex.Pattern.compile("<tr id=\"m(\\d+)\"")
                .matcher(xhtml)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        assertThat(numbers).isNotEmpty().isSorted().doesNotHaveDuplicates().startsWith(1);
        String appendix = xhtml.substring(xhtml.indexOf("Bilaga"));
        java.util.regex.Pattern.compile("<tr id=\"([oikd]\\d+)\".*?</tr>", java.util.regex.Pattern.DOTALL)
                .matcher(appendix)
                .results()
                .forEach(match -> assertThat(match.group()).as(match.group(1)).contains("href=\"#m"));
    }

    @Test
    void recipients_get_the_same_sentences_and_none_is_reworded() throws IOException {
        CaseFile file = Samples.typical();
        Set<String> signed =
                Samples.whole(file).findings().stream().map(Finding::text).collect(Collectors.toSet());
        Set<String> fk = texts(Samples.print(file, Recipient.FORSAKRINGSKASSAN));
        Set<String> af = texts(Samples.print(file, Recipient.ARBETSFORMEDLINGEN));
        assertThat(fk).isEqualTo(signed);
        assertThat(signed).containsAll(af);
        assertThat(af).hasSize(signed.size() - 2);
    }

    private static Set<String> texts(Printed printed) throws IOException {
        return findings(printed).stream()
                .map(node -> node.path("text").asText())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void what_is_left_out_is_in_no_byte(Recipient recipient) throws IOException {
        CaseFile file = Samples.drafted();
        List<Finding> away = Samples.whole(file).findings().stream()
                .filter(finding -> Stream.of("loan-register", "next-step").anyMatch(finding.topic()::contains)
                        || Stream.of("dator", "skärmen", "Dator", "lugnare rum")
                                .anyMatch((finding.text() + finding.plain())::contains))
                .toList();
        Set<UUID> left = away.stream().map(Finding::id).collect(Collectors.toSet());
        String all = everything(Samples.print(Samples.signed(quiet(file)), recipient));
        Printed printed = Samples.print(Samples.signed(Samples.without(quiet(file), recipient, left)), recipient);
        String without = everything(printed) + printed.xhtml() + printed.html();
        List<String> secrets = new ArrayList<>(List.of(
                "Trycker på fel knapp tre gånger.",
                "Jag fattar inte vad den vill.",
                "3 av 8 lån registrerade",
                "Bilder av varje steg bredvid skärmen",
                "Två kunder och en medarbetare i kassan",
                "Registrera lån och återlämningar i datorn"));
        away.forEach(finding -> secrets.addAll(
                Stream.concat(Stream.of(finding.text()), finding.plain().lines())
                        .toList()));
        for (String secret : secrets) {
            assertThat(without.contains(secret)).as("without " + secret).isFalse();
        }
        // Guards the search itself: what is kept is found by it.
        boolean plain = recipient == Recipient.DELTAGARE;
        for (Finding finding : away) {
            String told = plain ? finding.plain().lines().findFirst().orElse("Ditt utlåtande") : finding.text();
            assertThat(all.contains(told)).as("with " + told).isTrue();
            assertThat(plain && all.contains(finding.text())).as(finding.text()).isFalse();
        }
        assertThat(without).contains(plain ? "som inte står här" : "av utlåtandets meningar är inte med");
    }

    // What the participant's document does not print is not in the data inside it either.
    @Test
    void the_participants_file_holds_no_text_of_staff_to_others() throws IOException {
        CaseFile file = Samples.typical();
        String all = everything(Samples.print(file, Recipient.DELTAGARE));
        Samples.whole(file)
                .findings()
                .forEach(finding -> assertThat(all.contains(finding.text()))
                        .as(finding.text())
                        .isFalse());
        Samples.whole(file).answers().stream()
                .filter(answer -> !answer.text().isBlank())
                .forEach(answer -> assertThat(all.contains(answer.text())).isFalse());
        assertThat(JSON.readTree(Samples.print(file, Recipient.DELTAGARE)
                                .rendered()
                                .json())
                        .properties())
                .extracting(java.util.Map.Entry::getKey)
                .doesNotContain("evidence", "panels", "questions", "areas", "sideBySide", "basis");
    }

    // The answers, questions and comment of the typical case speak of the computer too; here they say nothing of it.
    private static CaseFile quiet(CaseFile file) {
        Statements.Whole whole = Samples.whole(file);
        Set<UUID> answers = whole.answers().stream().map(Answer::id).collect(Collectors.toSet());
        return file.with(new Statements.Whole(
                whole.statement(),
                whole.findings(),
                whole.answers().stream()
                        .map(answer -> new Answer(
                                answer.id(),
                                answer.statementId(),
                                answer.assessmentId(),
                                answer.questionId(),
                                "Se meningarna.",
                                "",
                                0))
                        .toList(),
                whole.bases().stream()
                        .filter(basis -> !answers.contains(basis.ownerId()))
                        .toList(),
                List.of(),
                whole.leftOut()));
    }

    // Words by tags and by page, what a screen reader is told, the data inside, and every stream as it is.
    private static String everything(Printed printed) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] pdf = printed.pdf();
        all.append(String.join("\n", PdfText.inOrder(pdf)));
        all.append(String.join("\n", PdfText.alts(pdf)));
        all.append(String.join("\n", PdfText.pages(pdf)));
        all.append(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key :
                    new HashSet<>(document.getDocument().getXrefTable().keySet())) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    stream.createInputStream().transferTo(bytes);
                    all.append(bytes.toString(StandardCharsets.UTF_8));
                    all.append(bytes.toString(StandardCharsets.UTF_16BE));
                }
            }
        }
        return all.toString();
    }

    @Test
    void what_rests_on_something_left_out_says_so() {
        CaseFile file = Samples.drafted();
        UUID knowledge = Samples.whole(file).findings().stream()
                .filter(finding -> finding.topic().equals("skill/loan-register-1/knowledge"))
                .findFirst()
                .orElseThrow()
                .id();
        String xhtml = Samples.print(
                        Samples.without(file, Recipient.FORSAKRINGSKASSAN, Set.of(knowledge)),
                        Recipient.FORSAKRINGSKASSAN)
                .xhtml();
        assertThat(xhtml)
                .contains("Vilar också på meningar som inte är med i det här dokumentet.")
                .contains("Svaret vilar också på meningar som inte är med")
                .contains("data-reading=\"Inte med i det här dokumentet\"")
                .doesNotContain("Frågar om samma steg som för fem minuter sedan.");
    }

    @Test
    void data_inside_a_file_hold_nothing_about_other_recipients() throws IOException {
        String json = Samples.print(Samples.typical(), Recipient.ARBETSFORMEDLINGEN)
                .rendered()
                .json();
        assertThat(json).doesNotContain("Nätterna är oroliga", "Rehabiliteringen inom vården", "FORSAKRINGSKASSAN");
        assertThat(new TreeSet<>(JSON.readTree(json).properties().stream()
                        .map(entry -> entry.getKey())
                        .toList()))
                .doesNotContain("leftOut");
    }
}
