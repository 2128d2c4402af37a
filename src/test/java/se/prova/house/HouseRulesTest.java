package se.prova.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The house keeps its rules, and each rule is seen to fail on a house that breaks it. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("se.prova");
        return HouseRules.under("se.prova").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
    }

    @Test
    void every_room_has_a_rule_or_may_know_everything(@TempDir Path folder) {
        List<String> roomsWithoutARule = List.of("cli", "demo", "overview", "statement");
        Stream<String> rooms = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("se.prova").stream()
                        .map(one -> one.getPackageName().split("\\."))
                        .filter(parts -> parts.length > 2)
                        .map(parts -> parts[2])
                        .distinct();
        assertThat(rooms)
                .allSatisfy(room -> assertThat(roomsWithoutARule.contains(room)
                                || HouseRules.under("se.prova").containsKey(room + " knows only the rooms below it"))
                        .as(room)
                        .isTrue());
    }

    /** For each rule, one class that breaks it: its name, and the type of the field that it has. */
    private static Map<String, Broken> broken() {
        String above = "broken.cli.Above";
        Map<String, Broken> broken = new HashMap<>();
        for (String rule : HouseRules.under("broken").keySet()) {
            if (rule.endsWith(" knows only the rooms below it")) {
                String room = rule.substring(0, rule.indexOf(' '));
                broken.put(rule, new Broken("broken." + room + ".Knows", above));
            }
        }
        broken.put(
                "only document knows OpenPDF",
                new Broken("broken.session.Paints", org.openpdf.text.Document.class.getName()));
        broken.put(
                "only the journal writes to the log", new Broken("broken.web.Says", org.slf4j.Logger.class.getName()));
        broken.put("only commands print", new Broken("broken.web.Prints", java.io.PrintStream.class.getName()));
        broken.put("nobody calls out", new Broken("broken.web.Calls", java.net.http.HttpClient.class.getName()));
        broken.put(
                "the core knows no framework",
                new Broken("broken.session.Serves", io.micronaut.http.HttpRequest.class.getName()));
        broken.put("the core has no clock and no chance", new Broken("broken.session.Asks", Clock.class.getName()));
        broken.put("the core never calls the shell", new Broken("broken.session.Stores", "broken.session.SqlStore"));
        broken.put(
                "no name says how instead of what", new Broken("broken.session.SessionMapper", String.class.getName()));
        broken.put("controllers are hidden", new Broken("broken.session.OpenController", String.class.getName()));
        broken.put("controllers ask the gate", new Broken("broken.session.BlindController", String.class.getName()));
        broken.put(
                "controllers open no transaction",
                new Broken("broken.session.SlowController", jakarta.transaction.Transactional.class.getName()));
        broken.put("rooms have no cycles", new Broken("broken.audit.Knows", "broken.web.KnowsToo"));
        broken.put(
                "signed documents leave through the release room",
                new Broken("broken.overview.Copies", "broken.statement.Rendering"));
        return broken;
    }

    private record Broken(String name, String knows) {}

    @TestFactory
    Stream<DynamicTest> each_rule_fails_on_a_house_that_breaks_it(@TempDir Path folder) {
        Map<String, Broken> broken = broken();
        return HouseRules.under("broken").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    Path house = Files.createDirectories(
                            folder.resolve(Integer.toHexString(rule.getKey().hashCode())));
                    write(house, Objects.requireNonNull(broken.get(rule.getKey())));
                    JavaClasses classes = new ClassFileImporter().importPath(house);
                    ArchRule checked = rule.getValue().allowEmptyShould(true);
                    assertThat(checked.evaluate(classes).hasViolation()).isTrue();
                }));
    }

    /** The broken class and, where it knows one of ours, that class too, which knows it back. */
    private static void write(Path house, Broken broken) throws IOException {
        write(house, broken.name(), broken.knows());
        if (broken.knows().startsWith("broken.")) {
            write(house, broken.knows(), broken.name());
        }
    }

    private static void write(Path house, String name, String knows) throws IOException {
        Path file = house.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(
                file,
                ClassFile.of()
                        .build(
                                ClassDesc.of(name),
                                type -> type.withFlags(ClassFile.ACC_PUBLIC)
                                        .withField("knows", ClassDesc.of(knows), ClassFile.ACC_PUBLIC)));
    }
}
