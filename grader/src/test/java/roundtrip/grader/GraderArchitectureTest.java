package roundtrip.grader;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraderArchitectureTest {
    private JavaClasses classes;

    @BeforeAll
    void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("roundtrip.grader", "roundtrip.suites");
    }

    @Test
    void somethingWasSeen() {
        assertThat(classes.size()).isGreaterThan(80);
    }

    @Test
    void nothingLoadsClassesFromElsewhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLClassLoader")
                .orShould()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("defineClass")))
                .because("the JVM that decides a verdict never loads a byte of the student's code")
                .check(classes);
    }

    @Test
    void javacRunsInTheWorkerOnly() {
        noClasses()
                .that()
                .haveNameNotMatching("roundtrip\\.grader\\.build\\.(CompileWorker|MemoryFiles)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.tools..", "com.sun.tools..")
                .because("javac can be attacked by what it compiles, so it runs in a process that may die")
                .check(classes);
    }

    @Test
    void theWorkerNeedsNothingButTheJdk() {
        noClasses()
                .that()
                .haveNameMatching("roundtrip\\.grader\\.build\\.(CompileWorker|MemoryFiles|Frames)(\\$.*)?")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage("java..", "javax.tools..", "org.jspecify.annotations..")
                                .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                        "roundtrip.grader.build"))))
                .because("the worker's jar holds these classes and nothing else")
                .check(classes);
    }

    @Test
    void processesAreStartedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("roundtrip.grader.sandbox..")
                .and()
                .haveNameNotMatching(
                        "roundtrip\\.grader\\.(redteam\\.(Cage|HostTools)|ledger\\.(RealHost|Installed))") // never a
                // student's
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because("what runs a student's bytes is fenced in where the fences are kept")
                .check(classes);
    }

    @Test
    void clockAndChanceComeFromMain() {
        noClasses()
                .that()
                .resideOutsideOfPackage("roundtrip.grader.cli..")
                .and()
                .doNotHaveFullyQualifiedName("roundtrip.suites.stubbornclient.TimeSuite") // real waits need a real date
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .because("a seed and a clock that are passed in make a run repeatable")
                .check(classes);
    }

    @Test
    void nothingIsSharedThroughStaticFields() {
        noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notBeFinal()
                .because("two batches in one JVM must not meet")
                .check(classes);
    }

    @Test
    void theArrowsPointOneWay() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "roundtrip.grader.csv..",
                        "roundtrip.grader.intake..",
                        "roundtrip.grader.build..",
                        "roundtrip.grader.mark..",
                        "roundtrip.grader.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "roundtrip.grader.run..",
                        "roundtrip.grader.report..",
                        "roundtrip.grader.exchange..",
                        "roundtrip.grader.cli..",
                        "roundtrip.grader.prove..",
                        "roundtrip.grader.bundle..")
                .because("each step of a submission's path knows nothing of the steps after it")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("roundtrip.grader.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("roundtrip.grader.cli..")
                .because("the command line is one caller among others; the site is another")
                .check(classes);
    }

    @Test
    void marksArePure() {
        noClasses()
                .that()
                .resideInAPackage("roundtrip.grader.mark..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio..", "java.sql..", "java.net..")
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(java.time.Clock.class))
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(java.io.File.class))
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                                java.io.InputStream.class)))
                .because(
                        "a mark is a function of verdicts, times, extensions, decisions and the policy, and of nothing else")
                .check(classes);
    }

    @Test
    void formatsAreFunctions() {
        noClasses()
                .that()
                .resideInAPackage("roundtrip.grader.exchange..")
                .and()
                .doNotHaveSimpleName("Export")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                .because("an export is made whole in memory before one byte of it is written")
                .check(classes);
    }

    @Test
    void theRecordIsWrittenInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("roundtrip.grader.journal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.h2..")
                .because("rows are added and read only, and one short file shows it")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("roundtrip.grader.journal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("roundtrip.grader.run..", "roundtrip.grader.report..", "roundtrip.grader.cli..")
                .because("a record must outlive what is said in it")
                .check(classes);
    }

    @Test
    void suitesSeeTheKitOnly() {
        noClasses()
                .that()
                .resideInAPackage("roundtrip.suites..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("roundtrip.grader..", "roundtrip.kit.bench..", "roundtrip.kit.host..")
                .because("a hidden check observes what a public one may observe, and decides nothing about marks")
                .check(classes);
    }

    @Test
    void neitherJavalinNorStudentsAreKnownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "lendery..", "org.eclipse.jetty..")
                .because("the grader meets students' libraries and programs over a socket only")
                .check(classes);
    }
}
