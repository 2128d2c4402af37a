package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.release.drop.Drops;

// Every name that an operator is told to set does set something.
class ConfigurationTest {

    /** The value to set, and where it is to be seen: a bean's property, or a setting of the framework's. */
    private record Bound(String value, String where, String seen) {}

    private static final Map<String, Bound> BOUND = Map.ofEntries(
            bound("PROVA_FLOOR_SESSIONS", "17", "reading.Basis$Floor.sessions", "17"),
            bound("PROVA_FLOOR_DATES", "17", "reading.Basis$Floor.dates", "17"),
            bound("PROVA_FLOOR_STATIONS", "17", "reading.Basis$Floor.stations", "17"),
            bound("PROVA_FLOOR_PRESENT_MINUTES", "17", "reading.Basis$Floor.presentMinutes", "17"),
            bound("PROVA_FLOOR_TIMES_PER_SKILL", "17", "reading.Basis$Floor.timesPerSkill", "17"),
            bound("PROVA_SESSION_LOCK", "17m", "signin.SessionConfig.lock", "PT17M"),
            bound("PROVA_SESSION_IDLE", "17m", "signin.SessionConfig.idle", "PT17M"),
            bound("PROVA_SESSION_LONGEST", "17m", "signin.SessionConfig.longest", "PT17M"),
            bound("PROVA_SIGNIN_TOTP_REQUIRED", "false", "signin.SigninConfig.totpRequired", "false"),
            bound("PROVA_OWN_PAGE_VALID", "17d", "signin.guest.GuestConfig.valid", "PT408H"),
            bound("PROVA_OWN_PAGE_IDLE", "17m", "signin.guest.GuestConfig.idle", "PT17M"),
            bound("PROVA_OWN_PAGE_LONGEST", "17m", "signin.guest.GuestConfig.longest", "PT17M"),
            bound("PROVA_ACCESS_GRANT_MONTHS", "17", "assessment.SqlBeginnings.grantMonths", "17"),
            bound("PROVA_LOG_REVIEW_SAMPLE", "17", "followup.SqlReviews.sample", "17"),
            bound("PROVA_HANDOVER_EVERY", "17h", "prova.handover.every", "17h"),
            bound("PROVA_HANDOVER_SECRECY", "17 kap.", "release.parcel.SqlParcels.secrecy", "17 kap."),
            bound("PROVA_LOG_REQUESTS", "false", "journal.Requests.all", "false"),
            bound("PROVA_LIMITS_BODY", "17KB", "micronaut.server.max-request-size", "17KB"),
            bound("PROVA_LIMITS_ADDRESS", "17KB", "micronaut.server.netty.max-initial-line-length", "17KB"),
            bound("PROVA_LIMITS_HEADERS", "17KB", "micronaut.server.netty.max-header-size", "17KB"),
            bound("PROVA_LIMITS_HEADER_COUNT", "17", "wire.Limits.headerCount", "17"),
            bound("PROVA_LIMITS_HEADERS_WITHIN", "17s", "wire.Limits.headersWithin", "PT17S"),
            bound("PROVA_LIMITS_BODY_WITHIN", "17s", "wire.Limits.bodyWithin", "PT17S"),
            bound("PROVA_LIMITS_ANSWER_WITHIN", "17s", "wire.Limits.answerWithin", "PT17S"),
            bound("PROVA_LIMITS_CONNECTIONS", "17", "wire.Limits.connections", "17"),
            bound("PROVA_LIMITS_CONNECTIONS_PER_ADDRESS", "17", "wire.Limits.connectionsPerAddress", "17"),
            bound("PROVA_LIMITS_JSON_DEPTH", "17", "wire.Limits.jsonDepth", "17"),
            bound("PROVA_LIMITS_JSON_NUMBER", "17", "wire.Limits.jsonNumber", "17"),
            bound("PROVA_LIMITS_JSON_TEXT", "17", "wire.Limits.jsonText", "17"));

    /** Folders, each with a test of its own below. */
    private static final Set<String> FOLDERS = Set.of("PROVA_INSTRUMENTS", "PROVA_OVERLAYS", "PROVA_TEMPLATES");

    private static final String HANDOVER = "PROVA_HANDOVER_FOLDER";

    /** Read by the commands before there is a context: {@link OutboundTest} starts a service that lives by them. */
    private static final Set<String> BY_COMMANDS =
            Set.of("PROVA_DATA", "PROVA_DATABASE_URL", "PROVA_DATABASE_USER", "PROVA_DATABASE_PASSWORD");

    @TempDir
    private static Path folder;

    private static Map.Entry<String, Bound> bound(String name, String value, String where, String seen) {
        return Map.entry(name, new Bound(value, where, seen));
    }

    /** Names as a system has them, read as those of the system are. */
    private static final class Environment extends MapPropertySource {

        Environment(Map<String, Object> variables) {
            super("environment", variables);
        }

        @Override
        public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
        }
    }

    private static ApplicationContext context(Map<String, Object> environment) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments("sqlite")
                .properties(Map.of("prova.data", folder.toString()))
                .propertySources(new Environment(environment))
                .start();
    }

    /** The names in the tables of "Running Prova"; {@code `_B`} behind {@code `PROVA_A_X`} is {@code PROVA_A_B}. */
    static Set<String> told() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src", "site", "running.md"))) {
            if (line.startsWith("| `PROVA_")) {
                String prefix = "";
                Matcher name = Pattern.compile("`(_?)([A-Z][A-Z_]+)`").matcher(line.split("\\|", -1)[1]);
                while (name.find()) {
                    boolean whole = name.group(1).isEmpty();
                    told.add(whole ? name.group(2) : prefix + name.group(2));
                    prefix = whole
                            ? Arrays.stream(name.group(2).split("_", -1))
                                            .limit(2)
                                            .collect(Collectors.joining("_")) + "_"
                            : prefix;
                }
            }
        }
        return told;
    }

    @Test
    void every_name_that_is_told_is_looked_at_here_and_the_other_way_round() throws IOException {
        Set<String> known = Stream.of(BOUND.keySet(), FOLDERS, Set.of(HANDOVER), BY_COMMANDS)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told()).isEqualTo(known);
    }

    @Test
    void every_value_is_bound() throws ReflectiveOperationException {
        Map<String, Object> environment = BOUND.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> wanted = new TreeMap<>();
        try (ApplicationContext context = context(environment)) {
            for (Map.Entry<String, Bound> entry : BOUND.entrySet()) {
                seen.put(entry.getKey(), seen(context, entry.getValue().where()));
                wanted.put(entry.getKey(), entry.getValue().seen());
            }
        }
        assertThat(seen).isEqualTo(wanted);
    }

    private static String seen(ApplicationContext context, String where) throws ReflectiveOperationException {
        if (where.startsWith("micronaut.") || where.startsWith("prova.")) {
            return context.getProperty(where, String.class).orElse("");
        }
        int dot = where.lastIndexOf('.');
        Class<?> type = Class.forName("se.prova." + where.substring(0, dot));
        String name = where.substring(dot + 1);
        Object bean = context.getBean(type);
        // The bean may be a proxy, whose fields are those of the class it stands for.
        return type.isRecord()
                ? String.valueOf(opened(type.getDeclaredMethod(name)).invoke(bean))
                : String.valueOf(opened(type.getDeclaredField(name)).get(bean));
    }

    private static Method opened(Method method) {
        ((AccessibleObject) method).setAccessible(true);
        return method;
    }

    private static Field opened(Field field) {
        ((AccessibleObject) field).setAccessible(true);
        return field;
    }

    @Test
    void the_case_systems_folder_is_offered_where_it_is_set() {
        try (ApplicationContext context = context(Map.of())) {
            assertThat(context.getBean(Drops.class).open()).isFalse();
        }
        try (ApplicationContext context = context(Map.of(HANDOVER, folder.toString()))) {
            assertThat(context.getBean(Drops.class).open()).isTrue();
        }
    }

    static List<String> folders() {
        return FOLDERS.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_folder_is_read(String name) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Map<String, String> broken = Map.of(
                "PROVA_INSTRUMENTS", "fel-1.yaml",
                "PROVA_OVERLAYS", "fel.yaml",
                "PROVA_TEMPLATES", "forsakringskassan/document.yaml");
        Path file = own.resolve(broken.get(name));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{{#aldrig}}: [");
        Map<String, Object> environment = Map.of(name, own.toString());
        if (name.equals("PROVA_OVERLAYS")) {
            try (ApplicationContext context = context(environment)) {
                assertThat(context.getBean(se.prova.instrument.Overlays.class).warnings(java.time.LocalDate.EPOCH))
                        .anyMatch(problem -> problem.file().endsWith("fel.yaml"));
            }
        } else {
            assertThatThrownBy(() -> {
                        try (ApplicationContext context = context(environment)) {
                            context.getBean(Class.forName("se.prova.statement.print.Recipients"));
                        }
                    })
                    .hasStackTraceContaining(name.equals("PROVA_INSTRUMENTS") ? "WrongDefinitions" : "YamlTemplates");
        }
    }
}
