package se.prova.release.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.release.Releases;
import se.prova.release.parcel.SqlParcels;
import se.prova.statement.Rendering;
import se.prova.statement.SignedTrial;
import se.prova.statement.Statements;
import se.prova.statement.StoredTrial;
import se.prova.web.Dates;
import se.prova.web.Site;

// Into the case system's folder: it waits while it must, leaves once, and stops when the gate does.
class DropsTest {

    // Document, version and recipient, and nothing of the person, the case or what was left out.
    private static final String NAMES = "PRV-2026-K7M3QD-1-forsakringskassan(-[0-9a-f]{12})?/"
            + "(bagit\\.txt|bag-info\\.txt|(tag)?manifest-sha256\\.txt|"
            + "data/PRV-2026-K7M3QD-1-forsakringskassan\\.(pdf|json|xml))";

    private static final String REGISTER = StoredTrial.PATH + "/utlamning";
    private static final String NEW = REGISTER + "/ny/1/forsakringskassan";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @TempDir
    private Path temp;

    private Path inbox;
    private StoredTrial trial;
    private Site.Client anna;

    @BeforeEach
    void open() {
        inbox = temp.resolve("inbox");
        // Tried when the test says so.
        trial = SignedTrial.open(Map.of("prova.handover.folder", inbox.toString(), "prova.handover.every", "1d"));
        anna = trial.site().signedIn(StoredTrial.ANNA);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private static Map<String, String> attached() {
        return new HashMap<>(Map.of(
                "way",
                "ATTACHED",
                "border",
                "SAME",
                "case-number",
                "IFO-17",
                "case-system",
                "Treserva",
                "packing",
                "FOLDER"));
    }

    private String prepared(Map<String, String> form) {
        anna.get(NEW + "?satt=ATTACHED");
        HttpResponse<String> answer = anna.post(NEW, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> pressed(String path) {
        Matcher found = REVISION.matcher(anna.get(path).body());
        assertThat(found.find()).isTrue();
        return anna.post(path + "/hamta", Map.of("revision", found.group(1)));
    }

    private String ordered(Map<String, String> form) {
        String path = prepared(form);
        assertThat(pressed(path).statusCode()).isEqualTo(303);
        return path;
    }

    private void tried() {
        trial.site().bean(Drops.class).tryAll();
    }

    private List<String> lying() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private List<String> acts() {
        return trial.site()
                .sql("SELECT action FROM audit_event WHERE action IN ('release.ordered', 'statement.attached',"
                        + " 'release.cancelled', 'release.refused') ORDER BY seq");
    }

    @Test
    void a_missing_folder_is_told_and_the_parcel_comes_when_it_is_there() throws Exception {
        String path = ordered(attached());
        assertThat(anna.get(path).body()).contains("Mappen finns inte.").contains("Prova har försökt 1 gånger");
        tried();
        assertThat(anna.get(path).body()).contains("Prova har försökt 2 gånger");
        assertThat(acts()).containsExactly("release.ordered");

        Files.createDirectory(inbox);
        tried();

        assertThat(anna.get(path).body()).contains("Paketet ligger i ärendesystemets mapp.");
        assertThat(acts()).containsExactly("release.ordered", "statement.attached");
        assertThat(lying())
                .hasSize(1)
                .first()
                .asString()
                .matches("PRV-2026-K7M3QD-1-forsakringskassan-[0-9a-f]{12}.zip");
        tried();
        assertThat(lying()).hasSize(1);
        assertThat(acts()).hasSize(2);
        assertThat(anna.post(path + "/hamta", Map.of("revision", "0")).statusCode())
                .isEqualTo(409);
    }

    private void said(String words) {
        String path = StoredTrial.PATH + "/genomgang";
        anna.get(path);
        String today = Dates.today(trial.site().bean(Clock.class)).toString();
        assertThat(anna.post(path + "/ord", Map.of("words", words, "given-on", today))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void words_go_along_that_were_said_before_the_order_and_none_that_came_while_it_waited() throws Exception {
        said("Jag vill tillägga en sak.");
        ordered(attached());
        said("Och en till, dagen efter.");
        Files.createDirectory(inbox);
        tried();
        int added = 0;
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(inbox.resolve(lying().getFirst())), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                added += entry.getName().matches(".*/data/.*tillagg.*\\.pdf") ? 1 : 0;
            }
        }
        assertThat(added).isEqualTo(1);
    }

    @Test
    void what_lies_there_is_the_signed_file_and_what_is_said_of_it() throws Exception {
        Files.createDirectory(inbox);
        ordered(attached());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(Files.readAllBytes(inbox.resolve(lying().getFirst()))), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches(NAMES);
                files.put(entry.getName().replaceFirst(".*/", ""), zip.readAllBytes());
            }
        }
        byte[] pdf = files.get("PRV-2026-K7M3QD-1-forsakringskassan.pdf");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        assertThat(trial.site().sql("SELECT sha256 FROM rendering")).contains(sha256);
        assertThat(trial.site().sql("SELECT sha256 FROM release WHERE state = 'LEFT'"))
                .containsExactly(sha256);
        assertThat(new String(files.get("PRV-2026-K7M3QD-1-forsakringskassan.json"), UTF_8))
                .contains("\"sha256\" : \"" + sha256 + "\"")
                .contains("\"number\" : \"IFO-17\"")
                .contains("\"system\" : \"Treserva\"")
                .contains("26 kap. 1 §");
        assertThat(new String(files.get("PRV-2026-K7M3QD-1-forsakringskassan.xml"), UTF_8))
                .contains("<sha256>" + sha256 + "</sha256>");
    }

    @Test
    void an_order_that_waits_is_stopped_like_any_other() throws Exception {
        String path = ordered(attached());
        assertThat(pressedAgain(path)).isEqualTo(409);
        Matcher found = REVISION.matcher(anna.get(path).body());
        assertThat(found.find()).isTrue();
        assertThat(anna.post(path + "/avbryt", Map.of("revision", found.group(1)))
                        .statusCode())
                .isEqualTo(303);
        Files.createDirectory(inbox);
        tried();
        assertThat(lying()).isEmpty();
        assertThat(acts()).containsExactly("release.ordered", "release.cancelled");
    }

    private int pressedAgain(String path) {
        return anna.post(path + "/hamta", Map.of("revision", "0")).statusCode();
    }

    @Test
    void a_ground_taken_back_stops_what_waits_outside_the_folder() throws Exception {
        String waiver = waiver();
        Map<String, String> form = attached();
        form.put("border", "OTHER");
        form.put("receiver", "Arbetsmarknadsnämnden");
        form.put("ground", waiver);
        String path = ordered(form);
        String ask = StoredTrial.PATH + "/medgivanden/" + waiver + "/ta-tillbaka";
        Matcher found = REVISION.matcher(anna.get(ask).body());
        assertThat(found.find()).isTrue();
        assertThat(anna.post(ask, Map.of("revision", found.group(1))).statusCode())
                .isEqualTo(303);
        Files.createDirectory(inbox);
        tried();
        assertThat(lying()).isEmpty();
        assertThat(anna.get(path).body()).contains("Stoppat");
    }

    private String waiver() {
        String today = Dates.today(trial.site().bean(Clock.class)).toString();
        anna.get(StoredTrial.PATH + "/medgivanden/nytt");
        assertThat(anna.post(
                                StoredTrial.PATH + "/medgivanden/nytt",
                                Map.of(
                                        "recipient",
                                        "Arbetsmarknadsnämnden",
                                        "covers",
                                        "STATEMENT",
                                        "purpose",
                                        "Planering",
                                        "given-on",
                                        today,
                                        "given-how",
                                        "WRITTEN",
                                        "valid-until",
                                        today))
                        .statusCode())
                .isEqualTo(303);
        return trial.site().sql("SELECT id FROM waiver").getFirst();
    }

    @Test
    void a_version_that_was_replaced_meanwhile_never_comes_there() throws Exception {
        String path = ordered(attached());
        trial.site().sql("DROP TRIGGER statement_no_update");
        trial.site().sql("UPDATE statement SET state = 'REPLACED'");
        Files.createDirectory(inbox);
        tried();
        tried();
        assertThat(lying()).isEmpty();
        assertThat(anna.get(path).body()).contains("Stoppat");
        assertThat(acts()).containsExactly("release.ordered", "release.cancelled");
        assertThat(trial.site().sql("SELECT reason FROM audit_event WHERE action = 'release.cancelled'"))
                .containsExactly("REPLACED");
    }

    @Test
    void a_file_that_came_there_before_the_entry_was_written_is_not_put_there_twice() throws Exception {
        ordered(attached());
        UUID id = UUID.fromString(
                trial.site().sql("SELECT release_id FROM release_drop").getFirst());
        var releases = trial.site().bean(Releases.class);
        var release = releases.find(id).orElseThrow();
        Rendering rendering = trial.site()
                .bean(Statements.class)
                .rendering(release.statementId(), release.document())
                .orElseThrow();
        var drop = trial.site().bean(Drops.class).find(id).orElseThrow();
        var parcel = trial.site().bean(SqlParcels.class).of(release, rendering, drop.orderedAt());
        Files.createDirectory(inbox);
        Files.write(inbox.resolve(parcel.name() + ".zip"), parcel.zip());
        tried();
        assertThat(lying()).containsExactly(parcel.name() + ".zip");
        assertThat(acts()).containsExactly("release.ordered", "statement.attached");
    }

    @Test
    void a_name_that_is_taken_undoes_the_entry() throws Exception {
        String path = ordered(attached());
        String id = trial.site().sql("SELECT release_id FROM release_drop").getFirst();
        Files.createDirectory(inbox);
        Path taken = inbox.resolve("PRV-2026-K7M3QD-1-forsakringskassan-" + id.substring(24) + ".zip");
        Files.writeString(taken, "another");
        tried();
        assertThat(anna.get(path).body()).contains("Det ligger redan en annan fil");
        assertThat(acts()).containsExactly("release.ordered");
        assertThat(trial.site().sql("SELECT state FROM release")).containsExactly("WAITING");
        assertThat(lying()).hasSize(1);
        Files.delete(taken);
        tried();
        assertThat(acts()).containsExactly("release.ordered", "statement.attached");
    }

    @Test
    void a_parcel_is_fetched_as_a_file_too() throws Exception {
        Map<String, String> form = attached();
        form.put("packing", "PARCEL");
        String path = prepared(form);
        Matcher found = REVISION.matcher(anna.get(path).body());
        assertThat(found.find()).isTrue();
        byte[] zip = anna.bytes(HttpRequest.newBuilder(URI.create(trial.site().url(path + "/hamta")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrfToken=" + anna.token() + "&revision=" + found.group(1))));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            assertThat(in.getNextEntry().getName()).endsWith("/bagit.txt");
        }
        assertThat(acts()).containsExactly("statement.attached");
    }
}
