package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.prova.instrument.Level;

// Truths 1 and 2 on the compiled room: no fractions anywhere, and no arithmetic where a rank is at hand.
class NoArithmeticTest {

    private static final Pattern FRACTION = Pattern.compile("\\b(double|float|Double|Float|\\w*Double|BigDecimal)\\b");
    private static final Pattern TOTAL = Pattern.compile(
            "(?i).*(percent|procent|mean|average|median|total|sum|score|index|ratio|share|difference|capacity).*");

    // Divided, or combined with another number.
    private static final Set<String> COMBINES = Set.of("ADD", "SUB", "MUL", "DIV", "REM");

    // What the person said of themselves, passed on as it was said.
    private static final Set<String> AS_SAID = Set.of("WellBeing.value");

    @Test
    void no_public_method_gives_a_fraction() {
        assertThat(publicMethods()
                        .filter(method -> !AS_SAID.contains(name(method)))
                        .filter(method -> FRACTION.matcher(
                                        method.getGenericReturnType().getTypeName())
                                .find()))
                .isEmpty();
    }

    @Test
    void no_public_method_is_named_after_a_total() {
        assertThat(publicMethods()
                        .filter(method -> TOTAL.matcher(method.getName()).matches()))
                .isEmpty();
    }

    @Test
    void no_code_works_with_fractions() {
        assertThat(room().flatMap(type -> fractions(type).stream())).isEmpty();
    }

    @Test
    void no_method_that_sees_a_rank_calculates() {
        assertThat(room().flatMap(type -> calculations(type).stream())).isEmpty();
    }

    @Test
    void the_check_finds_what_it_looks_for() {
        ClassModel broken = parse(location(Broken.class).resolve("NoArithmeticTest$Broken.class"));

        assertThat(calculations(broken))
                .hasSize(4)
                .contains("gap", "referred", "summed")
                .anyMatch(name -> name.startsWith("lambda$doubled"));
        assertThat(fractions(broken)).contains("share");
        assertThat(room()).hasSizeGreaterThan(30);
    }

    // What nobody may write in the room.
    static final class Broken {

        private Broken() {}

        static int gap(Level demand, Level performance) {
            return demand.rank() - performance.rank();
        }

        static int referred(List<Level> levels) {
            return levels.stream().mapToInt(Level::rank).sum();
        }

        static List<Integer> doubled(List<Level> levels) {
            return levels.stream().map(level -> level.rank() * 2).toList();
        }

        static int summed(List<Level> levels) {
            int ranks = 0;
            for (Level level : levels) {
                ranks += level.rank();
            }
            return ranks;
        }

        static double share(int some, int all) {
            return (double) some / all;
        }
    }

    private static List<String> calculations(ClassModel type) {
        return type.methods().stream()
                .filter(method -> seesRank(method) && (operates(method) || adds(method)))
                .map(method -> method.methodName().stringValue())
                .toList();
    }

    private static List<String> fractions(ClassModel type) {
        return type.methods().stream()
                .filter(method -> instructions(method).anyMatch(NoArithmeticTest::fraction))
                .map(method -> method.methodName().stringValue())
                .toList();
    }

    private static boolean fraction(Object instruction) {
        return switch (instruction) {
            case OperatorInstruction operator -> fractional(operator.typeKind());
            case ConvertInstruction convert -> fractional(convert.toType());
            case InvokeInstruction call ->
                call.owner().asInternalName().startsWith("java/math/")
                        || call.name().stringValue().matches("average|summaryStatistics|summarizing\\w+");
            default -> false;
        };
    }

    private static boolean fractional(TypeKind kind) {
        return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    private static boolean seesRank(MethodModel method) {
        return instructions(method).anyMatch(instruction -> switch (instruction) {
            case InvokeInstruction call ->
                call.name().equalsString("rank")
                        && call.owner().asInternalName().startsWith("se/prova/instrument/");
            case InvokeDynamicInstruction dynamic ->
                dynamic.bootstrapArgs().stream().map(Object::toString).anyMatch(argument -> argument.contains("rank"));
            default -> false;
        });
    }

    private static boolean operates(MethodModel method) {
        return instructions(method)
                .anyMatch(instruction -> instruction instanceof OperatorInstruction operator
                        && COMBINES.contains(operator.opcode().name().substring(1)));
    }

    private static boolean adds(MethodModel method) {
        return instructions(method)
                .anyMatch(instruction -> instruction instanceof InvokeInstruction call
                        && call.name().stringValue().matches("sum|subtract|add\\w+Exact|reduceTo\\w+"));
    }

    private static Stream<Object> instructions(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementList().stream());
    }

    private static Stream<Method> publicMethods() {
        return room().filter(type -> type.flags().has(AccessFlag.PUBLIC))
                .map(NoArithmeticTest::load)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Class<?> load(ClassModel type) {
        try {
            return Class.forName(type.thisClass().asInternalName().replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<ClassModel> room() {
        List<ClassModel> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(location(Reading.class))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> types.add(parse(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types.stream();
    }

    private static Path location(Class<?> type) {
        URI classes = URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        return Path.of(classes).resolve("se/prova/reading");
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
