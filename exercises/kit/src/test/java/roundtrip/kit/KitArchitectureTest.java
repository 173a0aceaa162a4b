package roundtrip.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KitArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("roundtrip");

    @Test
    void sawTheWholeKit() {
        assertThat(KIT).as("an empty import would let every rule pass").hasSizeGreaterThan(60);
    }

    @Test
    void theStudentsSideUsesTheJdkOnly() {
        classes()
                .that()
                .resideInAnyPackage("roundtrip.kit.host", "roundtrip.kit.wire")
                .or()
                .belongToAnyOf(Settings.class, RunningServer.class, Todo.class, NotStarted.class)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "roundtrip.kit", "roundtrip.kit.host", "roundtrip.kit.wire")
                .because("these classes stand in the student's process, before the student's own libraries")
                .check(KIT);
    }

    @Test
    void theWireKnowsNothingAboveIt() {
        noClasses()
                .that()
                .resideInAPackage("roundtrip.kit.wire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("roundtrip.kit", "roundtrip.kit.host", "roundtrip.kit.check", "roundtrip.kit.bench")
                .because("bytes on a connection mean the same whoever asks")
                .check(KIT);
    }

    @Test
    void theHostDecidesNothing() {
        noClasses()
                .that()
                .resideInAPackage("roundtrip.kit.host")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("roundtrip.kit.check", "roundtrip.kit.bench", "org.junit..")
                .because("a verdict is never made in the student's process")
                .check(KIT);
    }

    @Test
    void theKitNamesNoLibraryOfAnExercise() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "com.fasterxml.jackson..", "roundtrip.grader..", "roundtrip.suites..", "lendery..")
                .because("a check sees a program through bytes, and an exercise brings the libraries that it wants")
                .check(KIT);
    }

    @Test
    void timeAndChanceComeIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("roundtrip.kit.bench")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callConstructor(Random.class)
                .because("a clock is held and a seed is recorded; only the desk draws a seed of its own")
                .check(KIT);
    }
}
