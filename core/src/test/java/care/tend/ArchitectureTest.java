package care.tend;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, as far as the core goes. The tables here are the diagram of ARCHITECTURE.md. */
class ArchitectureTest {
    /** Each package may look back at those before it, never ahead. */
    private static final List<String> ORDER = List.of("ledger", "notice", "practice", "measure", "learn", "share");

    private static final String[] ALLOWED = {
        "care.tend..", "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..", "org.jspecify.."
    };

    /** What reads a clock, chance or the machine's settings, or speaks to a terminal. */
    private static final Set<String> IMPURE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");

    /** What takes the time or a seed from outside when it is given too little, with the number of arguments. */
    private static final Set<String> IMPURE_BY_ARGUMENTS = Set.of(
            "java.util.Date.<init>/0",
            "java.util.Random.<init>/0",
            "java.util.SplittableRandom.<init>/0",
            "java.util.Collections.shuffle/1");

    private static final String FOREIGN_NAME = ".*(Manager|Helper|Util|Utils|Impl|Info|Processor|Data)";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("care.tend");

    @Test
    void theCoreNeedsNothingButTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ALLOWED)
                .because("the core is plain values in, plain values out: no database, no file, no framework")
                .check(CORE);
    }

    @Test
    void everyClassLivesInOneOfTheRooms() {
        classes()
                .should()
                .resideInAnyPackage(ORDER.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .because("a package outside the table would escape the order")
                .check(CORE);
    }

    static List<String> order() {
        return ORDER.subList(0, ORDER.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("order")
    void eachPackageMayLookBackNeverAhead(String room) {
        String[] ahead = ORDER.subList(ORDER.indexOf(room) + 1, ORDER.size()).stream()
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ahead)
                .because("the order ledger, notice, practice, measure, learn, share is how a newcomer reads the core")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("care.tend.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a knot can only be understood all at once")
                .check(CORE);
    }

    @Test
    void everythingIsAFunctionOfWhatIsPassedIn() {
        pure().check(CORE);
    }

    @Test
    void namesAreWordsOfTheField() {
        fieldNames().check(CORE);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReadsAClock.class,
                RefersToAClock.class,
                ReadsTheDate.class,
                ReadsTheZone.class,
                CountsTime.class,
                Tosses.class,
                Shuffles.class,
                Names.class,
                Prints.class
            })
    void whatIsNotAFunctionIsSeen(Class<?> impure) {
        JavaClasses imported = new ClassFileImporter().importClasses(impure);

        assertThat(pure().evaluate(imported).hasViolation()).isTrue();
    }

    @Test
    void whatIsSeededIsAFunction() {
        JavaClasses imported = new ClassFileImporter().importClasses(TossesFromASeed.class);

        assertThat(pure().evaluate(imported).hasViolation()).isFalse();
    }

    @Test
    void aNameThatSaysNothingIsSeen() {
        JavaClasses imported = new ClassFileImporter().importClasses(RatingUtils.class);

        assertThat(fieldNames().evaluate(imported).hasViolation()).isTrue();
    }

    private static ArchRule pure() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("reads a clock, chance or the machine", ArchitectureTest::isImpure))
                .because("whatever is shown must come out the same whenever and wherever it is worked out again");
    }

    private static boolean isImpure(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String target = owner + "." + access.getName();
        return IMPURE.contains(target)
                || IMPURE_BY_ARGUMENTS.contains(target + "/" + argumentsOf(access))
                || access.getName().equals("printStackTrace")
                || (owner.startsWith("java.time.") && access.getName().equals("now"));
    }

    private static int argumentsOf(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call
                ? call.getTarget().getRawParameterTypes().size()
                : 0;
    }

    private static ArchRule fieldNames() {
        return noClasses()
                .should()
                .haveNameMatching(FOREIGN_NAME)
                .because("such a name says where a class sits in a program, not what it is in a person's life");
    }

    private static String inside(String room) {
        return "care.tend." + room + "..";
    }

    static final class ReadsAClock {
        Instant now() {
            return Instant.now();
        }
    }

    static final class RefersToAClock {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    static final class ReadsTheDate {
        LocalDate today(ZoneId zone) {
            return LocalDate.now(zone);
        }
    }

    static final class ReadsTheZone {
        ZoneId here() {
            return ZoneId.systemDefault();
        }
    }

    static final class CountsTime {
        long ticks() {
            return System.nanoTime();
        }
    }

    static final class Tosses {
        int toss() {
            return new Random().nextInt();
        }
    }

    static final class TossesFromASeed {
        int toss() {
            return new Random(1).nextInt();
        }
    }

    static final class Shuffles {
        void shuffle(List<String> cards) {
            Collections.shuffle(cards);
        }
    }

    static final class Names {
        UUID name() {
            return UUID.randomUUID();
        }
    }

    static final class Prints {
        void print() {
            System.out.println();
        }
    }

    public static final class RatingUtils {}
}
