package se.prova.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

// The reading is core: it knows a few rooms, no framework, no clock, no random and no files.
class ReadingRoomTest {

    /** What fetches the material and reads the settings; Micronaut's own output. */
    private static final String SHELL = "se\\.prova\\.reading\\.(\\$|Sql|\\w*Config).*";

    private static final ArchRule KNOWS_FEW = classes()
            .that()
            .resideInAPackage("se.prova.reading")
            .and()
            .haveNameNotMatching(SHELL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "se.prova.reading",
                    "se.prova.assessment",
                    "se.prova.instrument",
                    "se.prova.interview",
                    "se.prova.session",
                    "se.prova.station",
                    "java.lang..",
                    "java.math",
                    "java.time",
                    "java.util..",
                    "org.jspecify..");

    private static final ArchRule NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("se.prova.reading")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameMatching(
                    "now|today|random|randomUUID|currentTimeMillis|nanoTime|system\\w*")));

    private static final JavaClasses ROOM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("se.prova.reading");

    @Test
    void it_knows_only_the_rooms_below_it_and_no_framework() {
        KNOWS_FEW.check(ROOM);
    }

    @Test
    void it_has_no_clock_and_no_random() {
        NO_CLOCK.check(ROOM);
    }

    @Test
    void the_rules_find_what_they_look_for() {
        JavaClasses broken = new ClassFileImporter().importClasses(Broken.class);

        assertThat(KNOWS_FEW.evaluate(broken).hasViolation()).isTrue();
        assertThat(NO_CLOCK.evaluate(broken).hasViolation()).isTrue();
    }

    // What nobody may write in the room.
    static final class Broken {

        private Broken() {}

        static boolean late(LocalDate day) {
            return new File(day.toString()).exists() && day.isBefore(LocalDate.now(ZoneOffset.UTC));
        }
    }
}
