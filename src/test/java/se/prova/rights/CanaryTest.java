package se.prova.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.access.Accounts;
import se.prova.access.Grant;
import se.prova.access.Matrix;
import se.prova.access.Role;
import se.prova.db.Ids;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

// Somebody protected, whose every fact is a canary: none may be seen by whoever lacks a right that two stand behind.
class CanaryTest {

    private static final String NUMBER = "191202119150";
    private static final List<String> CANARIES = List.of(
            "Kanariefagel",
            "Sangerska",
            NUMBER,
            "0211-9150",
            "1202119150",
            "Kanariegatan",
            "0700-424242",
            "kanarie@",
            "Kanarieverkstaden");
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"]*)\"");

    private static StoredTrial trial;
    private static Set<Path> temporary;

    @BeforeAll
    static void open() throws IOException {
        temporary = temporary();
        trial = StoredTrial.open();
        Site site = trial.site();
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        anna.get(StoredTrial.PATH + "/utlatande");
        anna.post(StoredTrial.PATH + "/utlatande", Map.of());
        site.sql("UPDATE identity SET first_name = '0:Kanariefagel', last_name = '0:Sangerska', number = '0:" + NUMBER
                + "', telephone = '0:0700-424242', email = '0:kanarie@example.org', address = '0:Kanariegatan 1'");
        site.sql("UPDATE session SET place = 'Kanarieverkstaden'");
        site.sql("UPDATE participant SET protection = 'SEKRETESSMARKERING'");
        site.sql("UPDATE access_grant SET seconded_at = 1 WHERE account_id = (SELECT id FROM account WHERE username = '"
                + StoredTrial.ANNA + "')");
        for (Role role : Role.values()) {
            String name = name(role);
            trial.staff(name, name, role);
            UUID account =
                    site.bean(Accounts.class).byUsername(name).orElseThrow().id();
            trial.grant(Grant.plain(
                    site.bean(Ids.class).next(),
                    StoredTrial.ASSESSMENT,
                    account,
                    trial.file().place().unit().id(),
                    "utan någon bakom",
                    account,
                    Instant.EPOCH,
                    LocalDate.of(2099, 1, 1)));
        }
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String name(Role role) {
        return "utan-" + role.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void the_canaries_sing_for_the_one_who_has_the_right() throws IOException {
        Site.Client anna = trial.site().signedIn(StoredTrial.ANNA);
        assertThat(anna.get(StoredTrial.PATH + "/lasning").statusCode()).isEqualTo(200);
        assertThat(trial.site().sql("SELECT DISTINCT place FROM session")).containsExactly("Kanarieverkstaden");
        byte[] pdf = anna.bytes(StoredTrial.PATH + "/utlatande/forhandsvisa/forsakringskassan.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Kanariefagel Sangerska");
        }
    }

    @Test
    void even_they_see_the_code_alone_in_lists_and_titles() {
        Site.Client anna = trial.site().signedIn(StoredTrial.ANNA);
        for (String page :
                List.of("/bedomningar?visa=alla", StoredTrial.PATH, StoredTrial.PATH + "/lasning", "/logg")) {
            HttpResponse<String> answer = anna.get(page);
            String body = answer.body();
            assertThat(body)
                    .as(page)
                    .doesNotContain("Kanariefagel")
                    .doesNotContain("Sangerska")
                    .doesNotContain(NUMBER);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothing_of_somebody_protected_is_seen_without_the_right(Role role) {
        Site.Client client = trial.site().signedIn(name(role));
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        Matrix.rows().stream()
                .filter(row -> !row.changing())
                .map(row -> row.filled(trial))
                .forEach(next::add);
        next.add("/bedomningar?visa=alla");
        while (!next.isEmpty() && seen.size() < 400) {
            String path = next.remove();
            if (path.startsWith("/assets/") || !seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = client.get(path);
            silent(path, answer.body() + answer.headers().map());
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                next.add(links.group(1).replace("&amp;", "&"));
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
        Matrix.rows().stream()
                .filter(Matrix.Row::changing)
                .filter(row -> !row.path().equals("/logga-ut"))
                .forEach(row -> {
                    HttpResponse<String> answer = client.post(row.filled(trial), Map.of());
                    silent(row.toString(), answer.body() + answer.headers().map());
                });
    }

    private static void silent(String where, String text) {
        for (String canary : CANARIES) {
            assertThat(text).as(where).doesNotContainIgnoringCase(canary);
            String coded = Base64.getEncoder().withoutPadding().encodeToString(canary.getBytes(StandardCharsets.UTF_8));
            assertThat(text).as(where).doesNotContain(coded);
        }
    }

    @Test
    void a_document_names_neither_where_they_live_nor_where_they_work() throws IOException {
        Site.Client anna = trial.site().signedIn(StoredTrial.ANNA);
        for (String recipient : List.of("forsakringskassan", "arbetsformedlingen")) {
            byte[] pdf = anna.bytes(StoredTrial.PATH + "/utlatande/forhandsvisa/" + recipient + ".pdf");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(document);
                String all = text + document.getDocumentInformation().getCOSObject();
                assertThat(text).contains("skyddade personuppgifter");
                assertThat(all)
                        .doesNotContain("Kanariegatan")
                        .doesNotContain("Kanarieverkstaden")
                        .doesNotContain("0700-424242")
                        .doesNotContain(trial.file().place().unit().address());
                document.getDocumentCatalog()
                        .getNames()
                        .getEmbeddedFiles()
                        .getNames()
                        .values()
                        .forEach(file -> silentPlaces(file.getEmbeddedFile()));
            }
        }
    }

    private static void silentPlaces(PDEmbeddedFile file) {
        try {
            String json = new String(file.toByteArray(), StandardCharsets.UTF_8);
            assertThat(json).doesNotContain("Kanarieverkstaden").doesNotContain("Kanariegatan");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_file_is_named_after_them_and_none_is_left_behind() throws IOException {
        try (Stream<Path> files = Files.walk(trial.site().data())) {
            assertThat(files.map(Path::toString))
                    .noneMatch(name -> CANARIES.stream().anyMatch(name::contains));
        }
        Set<Path> left = temporary();
        left.removeAll(temporary);
        for (Path file : left) {
            if (Files.isRegularFile(file) && Files.size(file) < 1_000_000) {
                silent(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            return new HashSet<>(files.toList());
        }
    }
}
