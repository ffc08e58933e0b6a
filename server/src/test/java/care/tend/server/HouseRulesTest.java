package care.tend.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture of ARCHITECTURE.md, held to the code of the server. */
class HouseRulesTest {
    private static final JavaClasses SERVER =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("care.tend.server");

    /** The root package without its main class, which starts the terminal and is nobody's to call. */
    private static final DescribedPredicate<JavaClass> WIRING =
            resideInAPackage("care.tend.server").and(not(equivalentTo(Tend.class)));

    private static final SliceAssignment ROOMS = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.isEquivalentTo(Tend.class) ? "main" : type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "the rooms, the root package among them";
        }
    };

    @Test
    void everyRoomLooksBackOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("keys")
                .definedBy("care.tend.server.keys")
                .layer("ledger")
                .definedBy("care.tend.server.ledger")
                .layer("people")
                .definedBy("care.tend.server.people")
                .layer("reading")
                .definedBy("care.tend.server.reading")
                .layer("exchange")
                .definedBy("care.tend.server.exchange")
                .layer("api")
                .definedBy("care.tend.server.api")
                .layer("wiring")
                .definedBy(WIRING)
                .layer("cli")
                .definedBy("care.tend.server.cli")
                .layer("main")
                .definedBy(equivalentTo(Tend.class))
                .whereLayer("keys")
                .mayNotAccessAnyLayer()
                .whereLayer("ledger")
                .mayOnlyAccessLayers("keys")
                .whereLayer("people")
                .mayOnlyAccessLayers("ledger", "keys")
                .whereLayer("reading")
                .mayOnlyAccessLayers("ledger", "keys")
                .whereLayer("exchange")
                .mayOnlyAccessLayers("people", "ledger", "keys")
                .whereLayer("api")
                .mayOnlyAccessLayers("exchange", "reading", "people", "ledger", "keys")
                .whereLayer("wiring")
                .mayOnlyAccessLayers("api", "exchange", "reading", "people", "ledger", "keys")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("main")
                .mayOnlyAccessLayers("cli")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .because("a newcomer can draw it from memory, and a change stays in its room")
                .check(SERVER);
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().assignedFrom(ROOMS)
                .should()
                .beFreeOfCycles()
                .because("good people do not avoid cycles by care; only a check does it")
                .check(SERVER);
    }

    @Test
    void timeComesFromOutside() {
        noClasses()
                .that()
                .resideOutsideOfPackages("care.tend.server", "care.tend.server.cli")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("whatever depends on time is told the time, so that it can be tested")
                .check(SERVER);
    }

    @Test
    void secretsComeFromTheSystemsOwnRandomness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("a guessable token is no token")
                .check(SERVER);
    }

    @Test
    void nothingIsDeserialisedOrFetched() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .because("Java serialisation runs what it reads")
                .check(SERVER);
        noClasses()
                .that()
                .resideOutsideOfPackage("care.tend.server.cli")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
                .because("Tend makes no outbound connection; the terminal speaks to this machine's own Tend only")
                .check(SERVER);
    }

    @Test
    void theRulesSeeTheServer() {
        assertThat(SERVER.size()).isGreaterThan(40);
    }
}
