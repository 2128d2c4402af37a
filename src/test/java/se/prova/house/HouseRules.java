package se.prova.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rules of the house, for any root package, so that each can be shown to fail on a house built wrongly. */
final class HouseRules {

    /**
     * The only names that may meet the outside world. A page is what a template is given, a case file's JSON is read in
     * three classes, and the last part is Micronaut's own output.
     */
    private static final Pattern SHELL = Pattern.compile(
            "(Sql|Yaml|Pdf|Svg|Jte|Disk)\\w*"
                + "|\\w*(Controller|Form|Config|Command|Rows|Row)|(?!Faulty|Front)\\w+Page|Unsaved|Case(Json|Lines|Links)|Sidecar(Json|Xml)|\\$\\w+.*");

    /** Named after their format, yet plain functions from text to value: the core may call them. */
    private static final Set<String> DOORS =
            Set.of("YamlDefinitions", "YamlStations", "YamlRelease", "PdfDocument", "CaseJson");

    /** What the records that pages are made of may hold: a form, a text to be said, an answer that nothing is there. */
    private static final Set<String> PAGE_WORDS = Set.of("Fields", "View", "Texts", "Option", "Refused", "Dates");

    private static final String BANNED = ".*(Mapper|Dto|DTO|Converter|Factory|Service|Utils?|Manager|Impl|Helper)";

    /** Which rooms each room may know, itself left out. What is not named here may know nothing of ours. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("db", Set.of()),
            Map.entry("journal", Set.of()),
            Map.entry("wire", Set.of("journal")),
            Map.entry("definition", Set.of()),
            Map.entry("document", Set.of()),
            Map.entry("audit", Set.of("db", "journal")),
            Map.entry("instrument", Set.of("db", "definition", "journal")),
            Map.entry("station", Set.of("db", "definition", "audit", "instrument", "access", "web")),
            Map.entry("access", Set.of("db", "audit", "web")),
            Map.entry("signin", Set.of("db", "audit", "access", "web")),
            Map.entry("account", Set.of("db", "audit", "access", "web", "signin")),
            Map.entry("web", Set.of("db", "audit", "document", "wire", "journal")),
            Map.entry("participant", Set.of("db", "audit")),
            Map.entry("guard", Set.of("db", "audit", "access", "participant", "web", "definition", "assessment")),
            Map.entry("assessment", Set.of("db", "audit", "access", "participant", "web", "instrument", "station")),
            Map.entry("rights", Set.of("db", "audit", "access", "participant", "assessment", "web")),
            Map.entry("followup", Set.of("db", "audit", "access", "participant", "assessment", "web")),
            Map.entry(
                    "consent",
                    Set.of("db", "audit", "access", "participant", "web", "definition", "document", "assessment")),
            Map.entry(
                    "release",
                    Set.of(
                            "db",
                            "audit",
                            "journal",
                            "access",
                            "participant",
                            "web",
                            "assessment",
                            "consent",
                            "statement",
                            "voice")),
            Map.entry(
                    "voice",
                    Set.of("db", "audit", "access", "participant", "web", "assessment", "consent", "statement")),
            Map.entry(
                    "own",
                    Set.of(
                            "db",
                            "audit",
                            "access",
                            "participant",
                            "web",
                            "signin",
                            "station",
                            "instrument",
                            "assessment",
                            "interview",
                            "session",
                            "statement",
                            "voice",
                            "release",
                            "extract")),
            Map.entry("verify", Set.of("audit", "access", "web", "assessment", "statement")),
            Map.entry(
                    "extract",
                    Set.of(
                            "db",
                            "audit",
                            "access",
                            "participant",
                            "web",
                            "definition",
                            "instrument",
                            "station",
                            "assessment",
                            "interview",
                            "session",
                            "field",
                            "reading",
                            "consent",
                            "guard",
                            "signin",
                            "statement",
                            "voice",
                            "release")),
            Map.entry("interview", Set.of("db", "audit", "access", "participant", "web", "instrument", "assessment")),
            Map.entry(
                    "session",
                    Set.of(
                            "db",
                            "audit",
                            "access",
                            "participant",
                            "web",
                            "definition",
                            "instrument",
                            "station",
                            "assessment")),
            Map.entry(
                    "field", Set.of("db", "audit", "access", "web", "instrument", "station", "assessment", "session")),
            Map.entry(
                    "reading", Set.of("access", "web", "instrument", "station", "assessment", "interview", "session")));

    private HouseRules() {}

    static Map<String, ArchRule> under(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("only document knows OpenPDF", onlyDocumentKnowsOpenPdf(root));
        MAY_KNOW.forEach((room, known) -> rules.put(room + " knows only the rooms below it", below(root, room, known)));
        rules.put("only the journal writes to the log", onlyTheJournalLogs(root));
        rules.put("only commands print", onlyCommandsPrint(root));
        rules.put("nobody calls out", nobodyCallsOut(root));
        rules.put("the core knows no framework", coreKnowsNoFramework(root));
        rules.put("the core has no clock and no chance", coreHasNoClock(root));
        rules.put("the core never calls the shell", coreNeverCallsShell(root));
        rules.put("no name says how instead of what", namesSayWhat(root));
        rules.put("controllers are hidden", controllersAreHidden(root));
        rules.put("controllers ask the gate", controllersAskTheGate(root));
        rules.put("controllers open no transaction", controllersOpenNoTransaction(root));
        rules.put("rooms have no cycles", noCycles(root));
        rules.put("signed documents leave through the release room", documentsLeaveThroughTheGate(root));
        return rules;
    }

    private static ArchRule onlyDocumentKnowsOpenPdf(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".document..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openpdf..");
    }

    private static ArchRule onlyTheJournalLogs(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".journal..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "org.apache.commons.logging..")
                                .or(oneOf(System.Logger.class)));
    }

    private static ArchRule onlyCommandsPrint(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .dependOnClassesThat(oneOf(PrintStream.class));
    }

    /**
     * Nothing on the net is asked for, and no name is looked up; only the database's driver does. Let off are who asks
     * whether a host is this machine, and who read files of the program's own by their addresses.
     */
    private static ArchRule nobodyCallsOut(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameNotMatching(".*\\.(cli\\.Listening|definition\\.YamlFolder|web\\.Assets)")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net.http..", "io.micronaut.http.client..", "javax.naming..")
                                .or(resideInAnyPackage("javax.net..", "io.netty.bootstrap..", "io.netty.resolver.."))
                                .or(oneOf(
                                        Socket.class,
                                        DatagramSocket.class,
                                        SocketChannel.class,
                                        DatagramChannel.class,
                                        AsynchronousSocketChannel.class,
                                        URL.class,
                                        URLConnection.class,
                                        ProcessBuilder.class)))
                .orShould()
                .callMethod(InetAddress.class, "getByName", String.class)
                .orShould()
                .callMethod(InetAddress.class, "getAllByName", String.class)
                .orShould()
                .callMethod(InetAddress.class, "getLocalHost");
    }

    private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "one of " + Arrays.toString(types),
                one -> Arrays.stream(types).anyMatch(type -> one.getName().equals(type.getName())));
    }

    private static ArchRule below(String root, String room, Set<String> known) {
        List<String> allowed = new java.util.ArrayList<>(
                known.stream().map(name -> root + "." + name + "..").toList());
        allowed.add(root + "." + room + "..");
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(root + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .allowEmptyShould(true);
    }

    /** Annotations of Micronaut Data and Jackson are allowed on records that are stored or sent as they are. */
    private static ArchRule coreKnowsNoFramework(String root) {
        return noClasses()
                .that(core(root))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.micronaut..",
                                "com.fasterxml..",
                                "java.sql..",
                                "java.net..",
                                "java.nio.file..",
                                "org.slf4j..")
                        .and(not(resideInAnyPackage(
                                "io.micronaut.data.annotation..",
                                "io.micronaut.data.model..",
                                "com.fasterxml.jackson.annotation..")))
                        .and(not(DescribedPredicate.describe("a tree of values", HouseRules::isTree))));
    }

    private static boolean isTree(JavaClass one) {
        return one.getName().equals("com.fasterxml.jackson.databind.JsonNode");
    }

    private static ArchRule coreHasNoClock(String root) {
        return noClasses()
                .that(core(root))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class);
    }

    private static ArchRule coreNeverCallsShell(String root) {
        return noClasses().that(core(root)).should().dependOnClassesThat(shell(root));
    }

    private static ArchRule namesSayWhat(String root) {
        return noClasses().that().resideInAPackage(root + "..").should().haveNameMatching(BANNED);
    }

    private static ArchRule controllersAreHidden(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    /**
     * Themselves, or through the entrance to an assessment, which asks for them. Signing in is about oneself, and files
     * and errors are nobody's; what a device sends is asked about one by one, further in.
     */
    private static ArchRule controllersAskTheGate(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Controller")
                .and()
                .haveNameNotMatching(
                        ".*\\.(Asset|Schema|Error|Home|Field)Controller|.*\\.signin\\..*|.*\\.(Setup|Link|OwnAccount)Controller")
                .should()
                .dependOnClassesThat(asks(root))
                .allowEmptyShould(true);
    }

    /** A refusal ends its request; in a transaction of the controller its entry in the log would be rolled back with it. */
    private static ArchRule controllersOpenNoTransaction(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Transactional")
                .allowEmptyShould(true);
    }

    /** The gate or the entrance to an assessment, or a class that asks one of them. */
    private static DescribedPredicate<JavaClass> asks(String root) {
        Set<String> deciders = Set.of(root + ".access.Gate", root + ".assessment.Entrance");
        return DescribedPredicate.describe(
                "the gate, or what asks it",
                one -> deciders.contains(one.getName())
                        || one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(known ->
                                        deciders.contains(known.getTargetClass().getName())));
    }

    /**
     * Who makes and stores a signed document's bytes, who shows them to be read inside the house, and the gate. The demo
     * writes its invented person's documents to a folder.
     */
    private static ArchRule documentsLeaveThroughTheGate(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root + ".statement", root + ".statement.signing", root + ".release..", root + ".demo")
                .and()
                .haveNameNotMatching(".*\\.statement\\.page\\.Signed(Controller|Page)(\\$.*)?")
                .and()
                .haveNameNotMatching(".*\\.statement\\.page\\.SigningController")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(root + ".statement.Rendering")
                .allowEmptyShould(true);
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaClass> core(String root) {
        return DescribedPredicate.describe(
                "the core", one -> one.getPackageName().startsWith(root + ".") && !isShell(root, one));
    }

    private static DescribedPredicate<JavaClass> shell(String root) {
        return DescribedPredicate.describe(
                "the shell",
                one -> one.getPackageName().startsWith(root + ".")
                        && isShell(root, one)
                        && !one.getPackageName().equals(root + ".db")
                        && !(one.getPackageName().equals(root + ".web") && PAGE_WORDS.contains(one.getSimpleName()))
                        && !DOORS.contains(one.getSimpleName()));
    }

    /** What lies inside a shell class is shell too. The rooms db, journal, wire, web, signin, account, demo and cli are shell as a whole. */
    private static boolean isShell(String root, JavaClass one) {
        String room = one.getPackageName()
                .substring(root.length())
                .replaceFirst("^\\.", "")
                .replaceFirst("\\..*", "");
        String top = one.getName().substring(one.getPackageName().length() + 1).replaceFirst("(?<=.)\\$.*", "");
        return Set.of("db", "journal", "wire", "web", "signin", "account", "demo", "cli")
                        .contains(room)
                || one.getPackageName().endsWith(".pdf")
                || SHELL.matcher(top).matches();
    }
}
