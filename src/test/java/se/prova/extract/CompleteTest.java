package se.prova.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.prova.demo.Demo;
import se.prova.web.Site;

// The schema itself says what is held about a participant: every column of every such table is in the extract, row by
// row, or stands here with the reason. A new table or column without either fails the build.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompleteTest {

    /** Tables that lead to no participant and no assessment. */
    private static final Map<String, String> NOBODYS = new TreeMap<>(Map.ofEntries(
            Map.entry("namnd", "a place"),
            Map.entry("branch", "a place"),
            Map.entry("unit", "a place; the extract's letterhead names it"),
            Map.entry("unit_setting", "how a unit works"),
            Map.entry("account", "staff; their names stand where they acted"),
            Map.entry("role_held", "staff"),
            Map.entry("training", "staff"),
            Map.entry("account_link", "staff"),
            Map.entry("totp", "staff"),
            Map.entry(
                    "web_session", "sign-ins of staff; an address of a page in them may hold a session's id, no more"),
            Map.entry("own_visit", "a browser with an own page open: a hash of its cookie, and when"),
            Map.entry("device", "a tablet of staff and its counter"),
            Map.entry("definition_snapshot", "instruments and stations, nobody's"),
            Map.entry("audit_head", "the log's own counter"),
            Map.entry("signed_head", "signatures over the log"),
            Map.entry("log_review", "a manager's follow-up of a unit's log"),
            Map.entry("log_review_entry", "what a manager says of a colleague's act; the act itself stands in the log"),
            Map.entry("key_check", "key material"),
            Map.entry("gallring", "a decision to destroy an assessment; it is open only while the rows go")));

    /** Tables that belong to a person without a foreign key that leads there. */
    private static final Set<String> BESIDES = Set.of("demand_profile", "demand", "audit_event", "audit_detail");

    /** Columns that are not in the extract. */
    private static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
            Map.entry("identity.number_index", "a keyed hash of the number, which stands beside it"),
            Map.entry("audit_detail.salt", "key material"),
            Map.entry("event.content_hash", "a checksum by which a device's second sending is known"),
            Map.entry("paper.file", "fetched at its own place; its SHA-256 and size stand"),
            Map.entry("later_words.pdf", "fetched at its own place; its SHA-256 stands"),
            Map.entry("rendering.pdf", "fetched at its own place; its SHA-256 and size stand"),
            Map.entry("rendering.html", "the same text as the file, fetched at its own place"),
            Map.entry("rendering.statement_id", "it lies within its statement"),
            Map.entry("rendering.assessment_id", "it lies within its assessment"),
            Map.entry("evidence_seen.prints", "ids and checksums of what stands in the extract itself"),
            Map.entry("own_code.code_hash", "what a typed code is known by; it opens nothing and tells nothing"),
            Map.entry("own_code.assessment_id", "it lies within its assessment"),
            Map.entry("own_code.participant_id", "whose extract it is"),
            Map.entry("own_code.unit_id", "its assessment's unit"),
            Map.entry("left_out.id", "nothing refers to it"),
            Map.entry("left_out.statement_id", "it lies within its statement"),
            Map.entry("demand.id", "nothing refers to it"),
            Map.entry("demand.profile_id", "it lies within its profile"),
            Map.entry("demand.ordinal", "its place in the list")));

    /** Where a table's rows lie, by which fields a row is known there. */
    private record Spot(String key, List<String> known) {
        static Spot by(String key, String... known) {
            return new Spot(key, List.of(known));
        }
    }

    private static final Map<String, Spot> SPOTS = Map.ofEntries(
            Map.entry("participant", Spot.by("participant", "id")),
            Map.entry("identity", Spot.by("identity", "participant_id")),
            Map.entry("assessment", Spot.by("assessments", "id")),
            Map.entry("question", Spot.by("questions", "id")),
            Map.entry("earlier_trial", Spot.by("earlierTrials", "id")),
            Map.entry("attendance_day", Spot.by("days", "id")),
            Map.entry("access_grant", Spot.by("grants", "id")),
            Map.entry("interview", Spot.by("interviews", "id")),
            Map.entry("interview_item", Spot.by("items", "id")),
            Map.entry("demand_profile", Spot.by("profiles", "id")),
            Map.entry("demand", Spot.by("demands", "item", "motive")),
            Map.entry("session", Spot.by("sessions", "id")),
            Map.entry("event", Spot.by("events", "id")),
            Map.entry("quarantine", Spot.by("setAside", "id")),
            Map.entry("statement", Spot.by("statements", "id")),
            Map.entry("finding", Spot.by("findings", "id")),
            Map.entry("answer", Spot.by("answers", "id")),
            Map.entry("basis", Spot.by("restsOn", "id")),
            Map.entry("participant_comment", Spot.by("comments", "id")),
            Map.entry("left_out", Spot.by("leftOut", "finding_id", "recipient")),
            Map.entry("guard_lift", Spot.by("guardLifts", "id")),
            Map.entry("guard_reply", Spot.by("guardReplies", "id")),
            Map.entry("guard_reflection", Spot.by("guardReflections", "id")),
            Map.entry("rendering", Spot.by("documents", "id")),
            Map.entry("waiver", Spot.by("waivers", "id")),
            Map.entry("other_ground", Spot.by("otherGrounds", "id")),
            Map.entry("participation", Spot.by("participations", "id")),
            Map.entry("paper", Spot.by("papers", "id")),
            Map.entry("release", Spot.by("releases", "id")),
            Map.entry("walkthrough", Spot.by("walkthroughs", "id")),
            Map.entry("later_words", Spot.by("laterWords", "id")),
            Map.entry("release_drop", Spot.by("drops", "release_id")),
            Map.entry("release_receipt", Spot.by("receipts", "id")),
            Map.entry("statement_event", Spot.by("happened", "id")),
            Map.entry("evidence_seen", Spot.by("seen", "id")),
            Map.entry("own_code", Spot.by("ownCodes", "id")),
            Map.entry("own_reading", Spot.by("ownReadings", "statement_id")),
            Map.entry("notice", Spot.by("notices", "id")),
            Map.entry("audit_event", Spot.by("log", "seq")),
            Map.entry("audit_detail", Spot.by("log", "seq")));

    private static final Map<String, String> RENAMED = Map.of("event.at_text", "at", "event.author_id", "author");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static Site site;
    private static Site.Client reader;
    private static String assessment;
    private static String participant;

    @BeforeAll
    static void fill() throws Exception {
        site = Site.empty();
        Demo.Made made = site.bean(Demo.class).fill(folder);
        reader = site.client();
        reader.get("/logga-in");
        reader.post("/logga-in", Map.of("username", made.usernames().getFirst(), "password", made.password()));
        assessment = one("SELECT assessment_id FROM statement");
        participant = one("SELECT participant_id FROM assessment WHERE id = '" + assessment + "'");
        reader.get("/konto");
        reader.post("/bedomningar/" + assessment + "/utlatande/1/ratta", Map.of("reason", "En uppgift saknades."));
        for (String trigger : site.sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
            site.sql("DROP TRIGGER " + trigger);
        }
        rest();
        for (String table : held()) {
            canaries(table);
        }
    }

    /** Rows of the kinds that the demo has none of. */
    private static void rest() {
        String where = " FROM assessment WHERE id = '" + assessment + "'";
        String statement =
                one("SELECT id FROM statement WHERE state = 'SIGNED' AND assessment_id = '" + assessment + "'");
        String device = one("SELECT id FROM device");
        site.sql("INSERT INTO other_ground SELECT '" + id() + "', id, unit_id, '0:Åklagaren', 'STATEMENT ATTENDANCE',"
                + " 'OSL_26_1', '', '0:x', '2026-11-01', '2026-11-20', '0:x', '2026-11-01', '0:x', 'MAY_LEAVE', NULL,"
                + " responsible_id, 1, 0" + where);
        site.sql("INSERT INTO paper SELECT '" + id() + "', assessment_id, id, 'PDF', '" + "a".repeat(64)
                + "', x'255044462D', recorded_by, 1 FROM waiver WHERE assessment_id = '" + assessment + "'");
        site.sql("INSERT INTO release SELECT '" + id() + "', id, unit_id, '" + statement + "', 'FORSAKRINGSKASSAN',"
                + " 'HANDED', 'PAPER', '0:x', 'REPRESENTATIVE', 'KNOWN', '2026-11-01', 'x', 'x', FALSE, NULL, NULL,"
                + " 'WAITING', responsible_id, 1, NULL, NULL, '', 0, 'FOLDER'" + where);
        site.sql("INSERT INTO release_drop SELECT r.id, r.assessment_id, r.unit_id, r.prepared_by, 'HANDLAGGARE', 1,"
                + " TRUE, 17, 2, 'FULL', 0 FROM release r WHERE r.state = 'WAITING'");
        site.sql("INSERT INTO release_receipt SELECT '" + id() + "', r.id, r.assessment_id, '0:x', '2026-11-02',"
                + " r.prepared_by, 1 FROM release r WHERE r.state = 'WAITING'");
        site.sql("INSERT INTO quarantine SELECT '" + id() + "', id, '" + device + "', 999999, responsible_id, 1,"
                + " 'unknown-skill', '" + "c".repeat(64) + "', '0:x'" + where);
        site.sql(
                "INSERT INTO left_out SELECT '" + id() + "', '" + statement + "', 'ARBETSFORMEDLINGEN', id FROM finding"
                        + " WHERE statement_id = '" + statement + "' AND ordinal = 1");
        site.sql("INSERT INTO participant_comment SELECT '" + id() + "', '" + statement + "', id, '0:x', FALSE,"
                + " '2026-11-01', responsible_id, 1, NULL" + where);
        site.sql("INSERT INTO walkthrough SELECT '" + id() + "', '" + statement + "', id, '2026-11-01', 'ALOUD',"
                + " 'BOTH', '0:x', '0:x', responsible_id, 1" + where);
        site.sql("INSERT INTO later_words SELECT '" + id() + "', '" + statement + "', id, 1, '0:x', '2026-11-01', '"
                + "f".repeat(64) + "', x'255044462D', responsible_id, 1, NULL" + where);
        String code = id();
        site.sql("INSERT INTO own_code SELECT '" + code + "', '" + "9".repeat(64) + "', id, participant_id, unit_id,"
                + " responsible_id, 1, 9, 3, responsible_id, 4" + where);
        site.sql("INSERT INTO own_reading SELECT '" + statement + "', id, '" + code + "', 3" + where);
        site.sql("UPDATE later_words SET own_code_id = '" + code + "'");
        site.sql("UPDATE participant_comment SET own_code_id = '" + code + "'");
        site.sql("INSERT INTO guard_lift SELECT '" + id() + "', '" + statement + "', id, unit_id, 'diagnosis',"
                + " 'finding/x', '0:x', '0:x', responsible_id, 1" + where);
        site.sql("INSERT INTO guard_reply SELECT '" + id() + "', '" + statement + "', id, 'absolute-words', 'HOLDS',"
                + " '0:x', responsible_id, 1" + where);
        site.sql("INSERT INTO guard_reflection SELECT '" + id() + "', '" + statement + "', id, FALSE, '0:x',"
                + " responsible_id, 1" + where);
        site.sql("INSERT INTO earlier_trial SELECT '" + id() + "', id, 20, '0:x', '0:x', '0:x', 0" + where);
        site.sql("INSERT INTO release SELECT '" + id() + "', id, unit_id, '" + statement + "', 'FORSAKRINGSKASSAN',"
                + " 'SENT', 'LETTER', '0:x',"
                + " NULL, NULL, NULL, '', '',"
                + " FALSE, w.waiver, NULL,"
                + " 'LEFT', responsible_id,"
                + " 1, responsible_id,"
                + " 2, '" + "e".repeat(64)
                + "', 0, 'PARCEL' FROM assessment, (SELECT min(id) AS waiver FROM waiver"
                + " WHERE assessment_id = '" + assessment + "') w WHERE id = '" + assessment + "'");
        lifecycle(statement);
        site.sql("UPDATE release SET other_ground_id = (SELECT min(id) FROM other_ground) WHERE way = 'HANDED'");
        site.sql("UPDATE participation SET withdrawn_on = '2099-01-01'");
        site.sql("UPDATE access_grant SET seconder_id = granted_by");
        for (String table : List.of("demand_profile", "interview", "session")) {
            site.sql("UPDATE " + table + " SET instrument_overlay = 'kanarie-" + table + "'");
        }
        site.sql("UPDATE other_ground SET statute = 'kanarie-statute'");
        site.sql(
                "UPDATE assessment SET case_system = 'kanarie-a', case_number = 'kanarie-b', case_namnd = 'kanarie-c'");
        site.sql("UPDATE audit_event SET reason = 'kanarie-reason ' || seq WHERE subject = '" + participant + "'");
    }

    private static void lifecycle(String statement) {
        String who = " FROM assessment WHERE id = '" + assessment + "'";
        String asked = id();
        site.sql("INSERT INTO statement_event SELECT '" + asked + "', '" + statement + "', id, 'COMPLEMENT_ASKED',"
                + " '0:x', '0:x', '2026-11-03', NULL, NULL, '', responsible_id, 3" + who);
        site.sql("INSERT INTO statement_event SELECT '" + id() + "', '" + statement + "', id, 'COMPLEMENTED',"
                + " '0:x', '0:x', '2026-11-04', '" + asked + "', '" + statement + "', '', responsible_id, 4" + who);
        site.sql("INSERT INTO statement_event SELECT '" + id() + "', '" + statement + "', id, 'APPROVED',"
                + " '0:x', '0:x', '2026-11-04', NULL, NULL, '" + "d".repeat(64) + "', responsible_id, 4" + who);
        site.sql("INSERT INTO evidence_seen SELECT '" + id() + "', '" + statement + "', id, '{}', responsible_id, 5"
                + who);
        site.sql("INSERT INTO notice SELECT '" + id() + "', r.id, r.statement_id, r.assessment_id, 'REVOKED', 6,"
                + " '2026-11-05', 'LETTER', '0:x', r.prepared_by, 7, 0 FROM release r WHERE r.state = 'LEFT'");
    }

    /**
     * A word of its own in every sealed text, so that nothing is found by chance. What a device wrote stays JSON, and
     * an answer or a comment is either given or declined; a
     * finding without plain words has no heading.
     */
    private static void canaries(String table) {
        String filled = Set.of("answer", "participant_comment", "finding").contains(table) ? "0:_%" : "0:%";
        for (String column : columns(table).keySet()) {
            if (!(table + "." + column).equals("event.data")) {
                site.sql("UPDATE " + table + " SET " + column + " = '0:kanarie " + table + " " + column + " ' || rowid"
                        + " WHERE " + column + " LIKE '" + filled + "'");
            }
        }
        site.sql("UPDATE answer SET text = '0:', why_not = '0:kanarie answer why_not' WHERE id ="
                + " (SELECT min(id) FROM answer)");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String one(String sql) {
        return site.sql(sql).getFirst();
    }

    private static List<String> tables() {
        return site.sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                + " AND name NOT LIKE 'flyway%' ORDER BY name");
    }

    private static Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        site.sql("SELECT name || ' ' || type FROM pragma_table_info('" + table + "')")
                .forEach(one -> columns.put(one.split(" ", -1)[0], one.split(" ", -1)[1]));
        return columns;
    }

    /** Every table from which foreign keys, or a column named after its id, lead to a participant or an assessment. */
    private static Set<String> held() {
        Set<String> held = new TreeSet<>(BESIDES);
        held.addAll(Set.of("participant", "assessment"));
        boolean more = true;
        while (more) {
            more = false;
            for (String table : tables()) {
                boolean leads = columns(table).keySet().stream()
                                .anyMatch(column -> column.matches("(participant|assessment|statement|session)_id"))
                        || site.sql("SELECT \"table\" FROM pragma_foreign_key_list('" + table + "')").stream()
                                .anyMatch(held::contains);
                more |= leads && held.add(table);
            }
        }
        held.removeIf(NOBODYS::containsKey);
        return held;
    }

    @Test
    @Order(1)
    void each_table_holds_something_of_a_person_and_has_its_place_or_is_nobodys() {
        Set<String> all = new TreeSet<>(SPOTS.keySet());
        all.addAll(NOBODYS.keySet());
        assertThat(all).containsExactlyInAnyOrderElementsOf(tables());
        assertThat(held()).isEqualTo(new TreeSet<>(SPOTS.keySet()));
    }

    @Test
    @Order(2)
    void each_column_of_each_row_is_in_the_extract_or_is_named_with_a_reason() throws Exception {
        JsonNode extract = extract();
        Set<String> missing = new TreeSet<>();
        Set<String> unproved = new TreeSet<>();
        for (String table : held()) {
            Spot spot = Objects.requireNonNull(SPOTS.get(table), table);
            List<JsonNode> there = new ArrayList<>();
            collect(extract, spot.key(), there);
            List<Map<String, String>> rows = rows(table);
            assertThat(rows).as("rows of " + table).isNotEmpty();
            Set<String> filled = new HashSet<>();
            for (Map<String, String> row : rows) {
                row.forEach((column, value) -> {
                    if (!value.isEmpty()) {
                        filled.add(column);
                    }
                });
                List<JsonNode> same = there.stream()
                        .filter(one -> spot.known().stream()
                                .allMatch(
                                        column -> said(one, key(table, column)).equals(row.get(column))))
                        .toList();
                if (same.isEmpty()) {
                    missing.add(table + ": a row");
                    continue;
                }
                for (String column : row.keySet()) {
                    if (!LEFT_OUT.containsKey(table + "." + column)
                            && same.stream().noneMatch(one -> holds(table, column, row.get(column), one))) {
                        missing.add(table + "." + column);
                    }
                }
            }
            columns(table).forEach((column, type) -> {
                if (type.matches("TEXT|BLOB") && !filled.contains(column)) {
                    unproved.add(table + "." + column);
                }
            });
        }
        assertThat(missing).as("held, and neither in the extract nor explained").isEmpty();
        assertThat(unproved).as("columns that no row here fills").isEmpty();
        Set<String> columns = new TreeSet<>();
        tables().forEach(table -> columns(table).keySet().forEach(column -> columns.add(table + "." + column)));
        assertThat(columns).containsAll(LEFT_OUT.keySet());
    }

    private static JsonNode extract() throws JsonProcessingException {
        reader.get("/bedomningar/" + assessment + "/registerutdrag");
        return JSON.readTree(reader.post("/bedomningar/" + assessment + "/registerutdrag/json", Map.of())
                .body());
    }

    private static void collect(JsonNode in, String key, List<JsonNode> to) {
        in.properties().forEach(one -> {
            if (one.getKey().equals(key)) {
                (one.getValue().isArray() ? one.getValue() : List.of(one.getValue())).forEach(to::add);
            }
            collect(one.getValue(), key, to);
        });
        if (in.isArray()) {
            in.forEach(one -> collect(one, key, to));
        }
    }

    private static String key(String table, String column) {
        String renamed = RENAMED.getOrDefault(table + "." + column, column);
        StringBuilder key = new StringBuilder();
        for (String part : renamed.split("_", -1)) {
            key.append(key.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return key.toString();
    }

    private static String said(JsonNode one, String key) {
        JsonNode value = one.path(key);
        return value.isObject() ? value.path("code").asText() : value.isNull() ? "" : value.asText();
    }

    private static boolean holds(String table, String column, String value, JsonNode one) {
        if ((table + "." + column).equals("event.data")) {
            return same(read(value), one.path("data"));
        }
        if (!columns(table).getOrDefault(column, "").matches("TEXT|BLOB")) {
            return one.has(key(table, column));
        }
        return one.has(key(table, column)) && said(one, key(table, column)).equals(value);
    }

    private static boolean same(JsonNode stored, JsonNode told) {
        return stored.properties().stream()
                .allMatch(one -> one.getValue().isNull()
                        ? told.has(one.getKey())
                        : said(told, one.getKey()).equals(one.getValue().asText()));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of the one participant, unsealed; what is null is empty. */
    private static List<Map<String, String>> rows(String table) throws SQLException {
        Set<String> columns = columns(table).keySet();
        String mine = "(SELECT id FROM assessment WHERE participant_id = '" + participant + "')";
        String where = columns.contains("assessment_id")
                ? "assessment_id IN " + mine
                : columns.contains("participant_id")
                        ? "participant_id = '" + participant + "'"
                        : columns.contains("statement_id")
                                ? "statement_id IN (SELECT id FROM statement WHERE assessment_id IN " + mine + ")"
                                : switch (table) {
                                    case "participant" -> "id = '" + participant + "'";
                                    case "demand_profile" ->
                                        "id IN (SELECT profile_id FROM session WHERE" + " assessment_id IN " + mine
                                                + ")";
                                    case "demand" ->
                                        "profile_id IN (SELECT profile_id FROM session WHERE" + " assessment_id IN "
                                                + mine + ")";
                                    case "audit_event" -> "subject = '" + participant + "'";
                                    case "audit_detail" ->
                                        "seq IN (SELECT seq FROM audit_event WHERE subject = '" + participant + "')";
                                    default ->
                                        throw new IllegalStateException(
                                                "Nobody has said how a row of " + table + " is found");
                                };
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + site.data().resolve("prova.db"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + table + " WHERE " + where)) {
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    String value = found.getString(i);
                    row.put(found.getMetaData().getColumnName(i), value == null ? "" : value.replaceFirst("^0:", ""));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
