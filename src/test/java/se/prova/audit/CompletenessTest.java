package se.prova.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.db.Ids;
import se.prova.demo.Demo;
import se.prova.own.Paper;
import se.prova.signin.Passwords;
import se.prova.web.Site;

// Every route of the running service, those of rooms written later included: what is read leaves one entry, what is
// changed at least one, what is refused one. A route that shall leave none is named here with the reason.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompletenessTest {

    /** Reads that show nothing about a participant. */
    private static final Map<String, String> NOTHING_ABOUT_ANYBODY = new TreeMap<>(Map.ofEntries(
            Map.entry("/", "leads on"),
            Map.entry("/konto", "one's own account"),
            Map.entry("/konto/tvasteg", "one's own account"),
            Map.entry("/bekrafta", "asks for a password"),
            Map.entry("/logga-in", "asks for a password"),
            Map.entry("/logga-in/kod", "asks for a code"),
            Map.entry("/start", "is gone when there is an account"),
            Map.entry("/health", "says whether it runs"),
            Map.entry("/health/{selector}", "says whether it runs"),
            Map.entry("/assets/{hash}/{name:.+}", "our own files"),
            Map.entry("/schema/{schema}", "our own files"),
            Map.entry("/bedomningar/ny", "an empty form"),
            Map.entry("/stationer", "stations, nobody's"),
            Map.entry("/stationer/{id}", "a station, nobody's"),
            Map.entry("/stationer/{id}/kort", "a station, nobody's"),
            Map.entry("/krav/nytt", "an empty form"),
            Map.entry("/enhet", "how a unit works, nobody's"),
            Map.entry("/kontrollera", "an empty form"),
            Map.entry("/krav/{id}", "demands of a task, nobody's"),
            Map.entry("/konton", "accounts of staff, no participant"),
            Map.entry("/konton/nytt", "an empty form"),
            Map.entry("/konton/{id}", "an account of staff, no participant"),
            Map.entry("/lank/{token}", "asks for a password"),
            Map.entry("/min", "asks for a code"),
            Map.entry("/las", "asks for a password"),
            Map.entry("/las/kod", "asks for a code of this device"),
            Map.entry("/behorigheter/overlamning", "colleagues to hand over between, no participant")));

    /** Forms that this walk cannot fill in, and where their acts are seen to be logged, or what stores them together. */
    private static final Map<String, String> WRITES_ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("/logga-in", "SigninTest"),
            Map.entry("/logga-in/kod", "TwoStepTest"),
            Map.entry("/logga-ut", "SessionTest"),
            Map.entry("/api/las", "LockTest"),
            Map.entry("/api/las/upp", "LockTest"),
            Map.entry("/api/las/vaken", "LockTest"),
            Map.entry("/las", "LockTest"),
            Map.entry("/las/kod", "LockTest"),
            Map.entry("/konto/tvasteg", "TwoStepTest"),
            Map.entry("/bekrafta", "StepUpTest"),
            Map.entry("/start", "SetupTest"),
            Map.entry("/lank/{token}", "tests of accounts"),
            Map.entry("/konto/inloggningar/en/{session}/avsluta", "tests of accounts"),
            Map.entry("/konto/inloggningar/andra/avsluta", "tests of accounts"),
            Map.entry("/konton/nytt", "tests of accounts"),
            Map.entry("/konton/{id}/roller", "tests of accounts"),
            Map.entry("/konton/{id}/utbildning", "tests of accounts"),
            Map.entry("/konton/{id}/lank", "tests of accounts"),
            Map.entry("/konton/{id}/avsluta", "tests of accounts"),
            Map.entry("/bedomningar/{id}/skydd", "RightsTest"),
            Map.entry("/behorigheter/{grant}/svar", "RightsTest"),
            Map.entry("/behorigheter/bedomning/{id}", "RightsTest"),
            Map.entry("/behorigheter/bedomning/{id}/{grant}/aterkalla", "RightsTest"),
            Map.entry("/behorigheter/overlamning", "RightsTest"),
            Map.entry("/logg/kontroll", "ReviewPagesTest"),
            Map.entry("/logg/kontroll/{review}", "ReviewPagesTest"),
            Map.entry("/logg/kontroll/{review}/signera", "ReviewPagesTest"),
            Map.entry("/logg/ensam", "AuditorTest"),
            Map.entry("/bedomningar/ny", "AssessmentPagesTest"),
            Map.entry("/krav", "StationPagesTest"),
            Map.entry("/krav/forslag", "changes nothing: fills a form in"),
            Map.entry("/kontrollera", "changes nothing; VerifyPageTest sees the entry"),
            Map.entry("/enhet", "LifecyclePagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/{version:[0-9]+}/nytt", "LateTest"),
            Map.entry("/bedomningar/{id}/besked/{notice}", "LifecyclePagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/granskning/skicka", "LifecyclePagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/granskning/godkann", "LifecyclePagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/granskning/tillbaka", "LifecyclePagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/{version:[0-9]+}/komplettering", "LifecyclePagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/{version:[0-9]+}/komplettering/{asked}", "LifecyclePagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/{version:[0-9]+}/aterkalla", "LifecyclePagesTest"),
            Map.entry("/min", "OwnDoorTest"),
            Map.entry("/min/stang", "OwnDoorTest"),
            Map.entry("/min/ord", "OwnPageTest"),
            Map.entry("/bedomningar/{id}/egen-sida", "OwnDoorTest"),
            Map.entry("/bedomningar/{id}/egen-sida/ta-tillbaka", "OwnDoorTest"),
            Map.entry("/api/sync", "SyncHttpTest"),
            Map.entry("/api/assessments/{id}/interview-items/{item}", "AssessmentPagesTest"),
            Map.entry("/bedomningar/{assessment}/pass/nytt", "SessionPagesTest"),
            Map.entry("/bedomningar/{id}/intervju/{occasion}", "AssessmentPagesTest"),
            Map.entry("/bedomningar/{id}/intervju/{occasion}/utan-arbetsplats", "SqlInterviews stores no item alone"),
            Map.entry("/bedomningar/{id}/lage", "SqlAssessments stores no state without its event"),
            Map.entry("/bedomningar/{id}/narvaro/{day}/som-avtalat", "SqlAssessments stores no day without its event"),
            Map.entry("/bedomningar/{id}/utlatande/mening/{finding}/upp", "SqlStatements stores no finding alone"),
            Map.entry("/bedomningar/{id}/utlatande/mening/{finding}/ner", "SqlStatements stores no finding alone"),
            Map.entry("/bedomningar/{id}/utlatande/mening/{finding}/bort", "SqlStatements removes no finding alone"),
            Map.entry("/bedomningar/{id}/utlatande/mottagare/{recipient}", "SqlStatements stores no choice alone"),
            Map.entry("/bedomningar/{id}/utlatande/{version:[0-9]+}/ratta", "done when the test begins"),
            Map.entry("/bedomningar/{id}/utlatande", "StatementTest"),
            Map.entry("/bedomningar/{id}/utlatande/signera", "StatementIT"),
            Map.entry("/bedomningar/{id}/utlatande/sprak", "GuardPagesTest"),
            Map.entry("/bedomningar/{id}/utlatande/sprak/slapp", "GuardPagesTest"),
            Map.entry("/bedomningar/{id}/medgivanden/nytt", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/medgivanden/grund", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/medgivanden/{ground}/ta-tillbaka", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/deltagande", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/deltagande/{agreement}/ta-tillbaka", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/papper/{owner}", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/registerutdrag/pdf", "changes nothing; ExtractTest sees the entry"),
            Map.entry("/bedomningar/{id}/registerutdrag/json", "changes nothing; ExtractTest sees the entry"),
            Map.entry("/bedomningar/{id}/utlamning/ny/{version:[0-9]+}/{document}", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/utlamning/{release}/hamta", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/utlamning/{release}/kvitto", "WaysOutTest"),
            Map.entry("/bedomningar/{id}/genomgang", "VoiceTest"),
            Map.entry("/bedomningar/{id}/genomgang/ord", "VoiceTest"),
            Map.entry("/bedomningar/{id}/utlamning/{release}/avbryt", "ReleasesTest")));

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern CONTROL =
            Pattern.compile("<(input|textarea|select|button)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>");

    @TempDir
    static Path folder;

    private static Site site = Site.empty();
    private static Site.Client reader = site.client();
    private static Site.Client owner = site.client();
    private static String account = "";
    private static String assessment = "";
    private static String participant = "";
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    @BeforeAll
    static void fill() throws IOException {
        Demo.Made made = site.bean(Demo.class).fill(folder);
        String username = made.usernames().getFirst();
        reader.get("/logga-in");
        assertThat(reader.post("/logga-in", Map.of("username", username, "password", made.password()))
                        .statusCode())
                .isEqualTo(303);
        account = one("SELECT id FROM account WHERE username = '" + username + "'");
        assessment = one("SELECT assessment_id FROM statement");
        participant = one("SELECT participant_id FROM assessment WHERE id = '" + assessment + "'");
        reader.get("/konto");
        HttpResponse<String> begun = reader.post(
                "/bedomningar/" + assessment + "/utlatande/1/ratta", Map.of("reason", "En uppgift saknades."));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        String draft = one("SELECT id FROM statement WHERE state = 'DRAFT' AND assessment_id = '" + assessment + "'");
        VALUES.put("id", assessment);
        VALUES.put("assessment", assessment);
        VALUES.put("session", one("SELECT id FROM session WHERE assessment_id = '" + assessment + "'"));
        VALUES.put("occasion", "forsta");
        VALUES.put("day", one("SELECT id FROM attendance_day WHERE assessment_id = '" + assessment + "'"));
        VALUES.put("question", one("SELECT id FROM question WHERE assessment_id = '" + assessment + "'"));
        VALUES.put("finding", one("SELECT id FROM finding WHERE statement_id = '" + draft + "'"));
        VALUES.put("version", "1");
        VALUES.put("recipient", "forsakringskassan");
        waysOut();
        happened();
        owner = Paper.opened(site, Paper.code(reader, "/bedomningar/" + assessment));
        followUp();
    }

    /** A question about what was signed, and somebody to tell that it holds no longer. */
    private static void happened() {
        String asked = UUID.randomUUID().toString();
        String notice = UUID.randomUUID().toString();
        site.sql("INSERT INTO statement_event SELECT '" + asked + "', id, assessment_id, 'COMPLEMENT_ASKED', '0:FK',"
                + " '0:Vad menas?', '2026-11-20', NULL, NULL, '', signed_by, 1 FROM statement WHERE state = 'SIGNED'"
                + " AND assessment_id = '" + assessment + "'");
        site.sql("INSERT INTO notice SELECT '" + notice + "', id, statement_id, assessment_id, 'REVOKED', 1, NULL,"
                + " NULL, '0:', NULL, NULL, 0 FROM release LIMIT 1");
        VALUES.put("asked", asked);
        VALUES.put("notice", notice);
    }

    /** A follow-up that is begun, and somebody who is an auditor too. */
    private static void followUp() {
        String unit = one("SELECT unit_id FROM assessment WHERE id = '" + assessment + "'");
        String review = UUID.randomUUID().toString();
        site.sql("INSERT INTO log_review VALUES ('" + review + "', '" + unit + "', '2026-03-01', '2026-03-31', '"
                + "a".repeat(64) + "', 20, 0, 0, '" + account + "', 1, NULL, NULL, '0:', 0)");
        site.sql("INSERT OR IGNORE INTO role_held (id, account_id, unit_id, role) VALUES ('" + UUID.randomUUID()
                + "', '" + account + "', '" + unit + "', 'AUDITOR')");
        VALUES.put("review", review);
    }

    /** A release that waits, and a signed paper, so that their pages are there to be read. */
    private static void waysOut() {
        String waiver = one("SELECT id FROM waiver WHERE assessment_id = '" + assessment + "'");
        String release = UUID.randomUUID().toString();
        String paper = UUID.randomUUID().toString();
        site.sql("INSERT INTO release SELECT '" + release + "', s.assessment_id, s.unit_id, s.id, 'FORSAKRINGSKASSAN',"
                + " 'HANDED', 'PAPER', '0:', 'PARTICIPANT', 'KNOWN', NULL, '', '', FALSE, NULL, NULL, 'WAITING',"
                + " s.created_by, 1, NULL, NULL, '', 0, 'PDF' FROM statement s WHERE s.assessment_id = '" + assessment
                + "' AND s.version = 1");
        site.sql("INSERT INTO release SELECT '" + UUID.randomUUID() + "', s.assessment_id, s.unit_id, s.id,"
                + " 'FORSAKRINGSKASSAN', 'ATTACHED', NULL, '0:',"
                + " NULL, NULL, NULL, '', 'IFO-17', TRUE, NULL,"
                + " NULL, 'LEFT', s.created_by, 1, s.created_by,"
                + " 1, '" + "a".repeat(64) + "', 0, 'PDF' FROM statement s"
                + " WHERE s.assessment_id = '" + assessment + "' AND s.version = 1");
        site.sql("INSERT INTO paper SELECT '" + paper + "', assessment_id, id, 'PDF', '" + "a".repeat(64)
                + "', x'255044462D', recorded_by, 1 FROM waiver WHERE id = '" + waiver + "'");
        String words = UUID.randomUUID().toString();
        site.sql("INSERT INTO later_words SELECT '" + words + "', s.id, s.assessment_id, 1, '0:x', '2026-11-01', '"
                + "f".repeat(64) + "', x'255044462D', s.created_by, 1, NULL FROM statement s WHERE s.assessment_id = '"
                + assessment + "' AND s.version = 1");
        VALUES.put("words", words);
        VALUES.put("schema", "prova-sidecar-1.json");
        VALUES.put("ground", waiver);
        VALUES.put("owner", waiver);
        VALUES.put("agreement", one("SELECT id FROM participation WHERE assessment_id = '" + assessment + "'"));
        VALUES.put("document", "forsakringskassan");
        VALUES.put("release", release);
        VALUES.put("paper", paper);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String one(String sql) {
        return site.sql(sql).getFirst();
    }

    private static List<String> routes(String method) {
        Stream<UriRouteInfo<?, ?>> all = site.bean(Router.class).uriRoutes();
        return all.filter(route -> route.getHttpMethodName().equals(method))
                .map(route -> route.getUriMatchTemplate().toString())
                .filter(route -> !route.contains("/prov/"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String path(String route) {
        return VARIABLE.matcher(route).replaceAll(found -> VALUES.getOrDefault(found.group(1), "absent"));
    }

    /** Reads a page. The participant's own view has no way out but the short code, so it is given afterwards. */
    private static HttpResponse<String> get(String path) {
        if (path.startsWith("/min/")) {
            return owner.get(path);
        }
        if (!path.endsWith("/egen")) {
            return reader.get(path);
        }
        site.choosePins();
        HttpResponse<String> shown = reader.get(path);
        reader.get("/las");
        reader.post("/las", Map.of("pin", Site.PIN));
        return shown;
    }

    private static long last() {
        return Long.parseLong(one("SELECT seq FROM audit_head"));
    }

    private static List<String> since(long seq) {
        return site.sql("SELECT action || ' ' || actor || ' ' || role || ' ' || subject FROM audit_event WHERE seq > "
                + seq + " ORDER BY seq");
    }

    @Test
    @Order(1)
    void each_reading_of_personal_data_leaves_one_entry_that_says_who_in_which_role_and_whom() {
        Set<String> untold = new TreeSet<>();
        for (String route : routes("GET")) {
            if (NOTHING_ABOUT_ANYBODY.containsKey(route)) {
                continue;
            }
            long before = last();
            HttpResponse<String> answer = get(path(route));
            List<String> entries = since(before);
            boolean own = route.startsWith("/min/");
            boolean ofPerson = own || route.startsWith("/bedomningar/{");
            boolean told = answer.statusCode() == 200
                    && entries.size() == 1
                    && entries.getFirst().contains(" " + (own ? Actor.PARTICIPANT : account) + " ")
                    && (!ofPerson || entries.getFirst().endsWith(" " + participant));
            if (!told) {
                untold.add(route + ": " + answer.statusCode() + " " + entries);
            }
        }
        assertThat(untold).isEmpty();
    }

    @Test
    @Order(2)
    void what_shows_nothing_about_anybody_is_still_there_and_leaves_no_entry() {
        assertThat(routes("GET")).containsAll(NOTHING_ABOUT_ANYBODY.keySet());
        for (String route : NOTHING_ABOUT_ANYBODY.keySet()) {
            long before = last();
            HttpResponse<String> answer =
                    reader.get(route.equals("/stationer/{id}") ? "/stationer/snowracer" : path(route));
            assertThat(answer.body()).as(route).doesNotContain(participant);
            assertThat(since(before)).as(route).isEmpty();
        }
    }

    @Test
    @Order(3)
    void each_refusal_leaves_one_entry() {
        stranger("obehorig");
        Site.Client stranger = site.signedIn("obehorig");
        stranger.get("/konto");
        Set<String> untold = new TreeSet<>();
        for (String method : List.of("GET", "POST")) {
            for (String route : routes(method)) {
                if (!route.contains("{id}/") && !route.contains("{assessment}/")) {
                    continue;
                }
                if (route.startsWith("/stationer")) {
                    continue;
                }
                long before = last();
                HttpResponse<String> answer =
                        method.equals("GET") ? stranger.get(path(route)) : stranger.post(path(route), Map.of());
                List<String> entries = since(before);
                if (answer.statusCode() != 404
                        || entries.size() != 1
                        || !entries.getFirst().startsWith("access.refused ")) {
                    untold.add(method + " " + route + ": " + answer.statusCode() + " " + entries);
                }
            }
        }
        assertThat(untold).isEmpty();
    }

    /** Somebody in the unit whose role and rights open nothing of an assessment. */
    private static void stranger(String username) {
        UUID id = site.bean(Ids.class).next();
        UUID unit = UUID.fromString(one("SELECT unit_id FROM assessment WHERE id = '" + assessment + "'"));
        site.bean(Accounts.class)
                .add(
                        new Account(
                                id,
                                username,
                                site.bean(Passwords.class).hash(Site.PASSWORD),
                                "Ola Obehörig",
                                "",
                                "",
                                Instant.EPOCH,
                                null,
                                0),
                        List.of(new RoleHeld(site.bean(Ids.class).next(), id, unit, Role.HANDLEDARE)),
                        List.of(),
                        AuditEvent.of(Actor.program("test"), "account.created", "", "account/" + id));
    }

    @Test
    @Order(4)
    void whatever_a_form_changes_is_logged() throws SQLException {
        Map<String, Pattern> posts = new LinkedHashMap<>();
        for (String route : routes("POST")) {
            String pattern = VARIABLE.matcher(route).replaceAll("[^/]+");
            posts.put(route, Pattern.compile(pattern));
        }
        Set<String> done = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        Set<String> pages = new LinkedHashSet<>();
        routes("GET").stream()
                .filter(route -> route.startsWith("/bedomningar/{"))
                .forEach(route -> pages.add(path(route)));
        for (String page : pages) {
            HttpResponse<String> shown = get(page);
            if (shown.statusCode() != 200 || !shown.body().startsWith("<!")) {
                continue;
            }
            for (Sent form : forms(page, shown.body())) {
                String route = posts.entrySet().stream()
                        .filter(one -> one.getValue().matcher(form.action()).matches())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
                if (route.isEmpty() || WRITES_ELSEWHERE.containsKey(route)) {
                    continue;
                }
                Map<String, Integer> stored = stored();
                long before = last();
                int status = send(form).statusCode();
                boolean changed = !stored.equals(stored());
                if (changed) {
                    done.add(route);
                }
                if (changed && since(before).stream().noneMatch(entry -> entry.contains(" " + account + " "))) {
                    silent.add(route + " " + status);
                }
            }
        }
        assertThat(silent).isEmpty();
        Set<String> unseen = new TreeSet<>(posts.keySet());
        unseen.removeAll(done);
        unseen.removeAll(WRITES_ELSEWHERE.keySet());
        assertThat(unseen)
                .as("forms that changed nothing here and are named nowhere")
                .isEmpty();
    }

    @Test
    @Order(5)
    void whatever_was_logged_on_the_way_is_told_and_found_by_its_kind() {
        assertThat(site.sql("SELECT DISTINCT action FROM audit_event"))
                .allSatisfy(act -> assertThat(Kind.of(act)).as(act).isPresent());
    }

    private record Sent(String action, List<Map.Entry<String, String>> fields) {}

    private static HttpResponse<String> send(Sent form) {
        String body = form.fields().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return reader.send(HttpRequest.newBuilder(URI.create(site.url(form.action())))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The forms of a page as somebody sends them who fills in what is empty; once per button that goes elsewhere. */
    private static List<Sent> forms(String page, String html) {
        List<Sent> forms = new ArrayList<>();
        Matcher found = FORM.matcher(html);
        while (found.find()) {
            String open = html.substring(found.start(), html.indexOf('>', found.start()));
            Map<String, String> of = attributes(open);
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            Set<String> actions = new LinkedHashSet<>();
            actions.add(unescaped(of.getOrDefault("action", page)));
            Matcher control = CONTROL.matcher(found.group(1));
            while (control.find()) {
                Map<String, String> own = attributes(control.group(2));
                if (own.containsKey("formaction")) {
                    actions.add(unescaped(own.get("formaction")));
                }
                String name = own.getOrDefault("name", "");
                if (!name.isEmpty() && !control.group(1).equals("button")) {
                    String rest = found.group(1).substring(control.end());
                    value(control, own, fields, rest).ifPresent(value -> fields.add(Map.entry(name, unescaped(value))));
                }
            }
            actions.forEach(action -> forms.add(new Sent(action, fields)));
        }
        return forms;
    }

    private static java.util.Optional<String> value(
            Matcher control, Map<String, String> own, List<Map.Entry<String, String>> before, String rest) {
        String name = Objects.requireNonNull(own.get("name"));
        String type = own.getOrDefault("type", "text");
        String value = own.getOrDefault("value", "");
        boolean first = before.stream().noneMatch(field -> field.getKey().equals(name));
        if (control.group(1).equals("textarea")) {
            String text = control.group(3) == null ? "" : control.group(3);
            return java.util.Optional.of(text.isBlank() && !name.equals("why-not") ? "Prövar." : text);
        }
        if (control.group(1).equals("select")) {
            Matcher option = CHOSEN.matcher(rest);
            return option.find() ? java.util.Optional.of(option.group(1)) : java.util.Optional.empty();
        }
        return switch (type) {
            case "radio" -> first ? java.util.Optional.of(value) : java.util.Optional.empty();
            case "checkbox" ->
                own.containsKey("checked") || (first && name.equals("basis"))
                        ? java.util.Optional.of(value)
                        : java.util.Optional.empty();
            case "date" -> java.util.Optional.of(value.isEmpty() ? "2026-11-20" : value);
            case "time" -> java.util.Optional.of(!value.isEmpty() ? value : name.endsWith("until") ? "12:00" : "09:00");
            case "text" -> java.util.Optional.of(value);
            default -> java.util.Optional.of(value);
        };
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return attributes;
    }

    private static String unescaped(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** What lies in every table but the log and the sessions, as one number each. */
    private static Map<String, Integer> stored() throws SQLException {
        Map<String, Integer> stored = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + site.data().resolve("prova.db"));
                Statement statement = connection.createStatement()) {
            for (String table : site.sql("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                if (table.matches("sqlite_.*|flyway.*|audit_.*|signed_head|web_session")) {
                    continue;
                }
                int hash = 0;
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        int row = 1;
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row = 31 * row + Objects.hashCode(rows.getString(i));
                        }
                        hash += row;
                    }
                }
                stored.put(table, hash);
            }
        }
        return stored;
    }
}
