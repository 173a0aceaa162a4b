package roundtrip.quiz;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.item.ItemType;
import roundtrip.quiz.item.ItemTypes;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("roundtrip.quiz");

    @Test
    void enoughClassesWereSeen() {
        assertThat(CLASSES.size()).isGreaterThan(90);
    }

    @Test
    void eachPackageBelowItemHasExactlyOneItemType() {
        Map<String, Long> types = CLASSES.stream()
                .filter(it -> it.getPackageName().startsWith("roundtrip.quiz.item."))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.filtering(it -> it.isAssignableTo(ItemType.class), Collectors.counting())));

        assertThat(types).hasSize(ItemTypes.all().size());
        assertThat(types.values())
                .as("a type is one package, so that adding one touches nothing else")
                .containsOnly(1L);
    }

    @Test
    void aTypeShowsNothingButItself() {
        classes()
                .that()
                .resideInAPackage("roundtrip.quiz.item.*")
                .and()
                .arePublic()
                .should()
                .implement(ItemType.class)
                .because("the record that holds a key must stay out of sight")
                .check(CLASSES);
    }

    @Test
    void onlyMarkingMarks() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "roundtrip.quiz.marking..", "roundtrip.quiz.item.cloze", "roundtrip.quiz.item.wire")
                .should()
                .callMethodWhere(describe("mark or explain a key", ArchitectureTest::opensAKey))
                .because("a key is opened in one place, which knows whether it may; keys of parts are part of a key")
                .check(CLASSES);
    }

    private static boolean opensAKey(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(ItemType.class)
                && Set.of("mark", "explain").contains(call.getName());
    }

    @Test
    void savingCallsNoMarking() {
        noClasses()
                .that()
                .haveSimpleName("AttemptEngine")
                .should()
                .dependOnClassesThat(resideInAPackage("roundtrip.quiz.marking.."))
                .because("under deferred feedback a save must not even know whether it was right")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNoStorageAndNoWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "java.net.http..", "javax.sql..", "javax.servlet..", "jakarta..", "io.javalin..")
                .because("storage, time and seeds come in; pages and tables are the site's affair")
                .check(CLASSES);
    }

    @Test
    void timeAndChanceComeIn() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .because("the same seed must give the same paper everywhere, and tests hold the clock")
                .check(CLASSES);
    }

    @Test
    void arrowsBetweenPackagesPointOneWay() {
        layer("roundtrip.quiz.item..", "..marking..", "..bank..", "..attempt..", "..cli..");
        layer("roundtrip.quiz.marking..", "..bank..", "..attempt..", "..cli..");
        layer("roundtrip.quiz.bank.param", "roundtrip.quiz.bank", "..item..", "..marking..", "..attempt..", "..cli..");
        layer("roundtrip.quiz.bank", "..marking..", "..attempt..", "..bank.lint..", "..cli..");
        layer("roundtrip.quiz.attempt..", "..bank.lint..", "..cli..");
        layer("roundtrip.quiz.bank.lint..", "..cli..", "..marking..");
        layer("roundtrip.quiz.exchange..", "..cli..", "..marking..", "..attempt..", "..bank.lint..");
    }

    private static void layer(String from, String... never) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(never)
                .because("types know no bank, banks no attempts, and nothing knows the command line")
                .check(CLASSES);
    }

    @Test
    void onlyTheDoorKnowsWhatIsBehindIt() {
        noClasses()
                .that()
                .resideInAPackage("roundtrip.quiz")
                .and()
                .doNotHaveSimpleName("Quizzes")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("roundtrip.quiz.*..")
                .because("callers see the API and nothing of the engine")
                .check(CLASSES);
    }

    @Test
    void typesKnowNothingOfEachOther() {
        SlicesRuleDefinition.slices()
                .matching("roundtrip.quiz.item.(*)")
                .should()
                .notDependOnEachOther()
                .because("a type can be added or dropped alone")
                .check(CLASSES);
    }
}
