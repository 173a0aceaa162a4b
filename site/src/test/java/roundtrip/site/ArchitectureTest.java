package roundtrip.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The site's own rules, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses SITE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("roundtrip.site", "gg.jte.generated");

    @Test
    void theRulesSawTheWholeSite() {
        assertThat(SITE.stream().filter(each -> each.getPackageName().startsWith("roundtrip.site")))
                .hasSizeGreaterThan(80);
        assertThat(SITE.stream().filter(each -> each.getPackageName().startsWith("gg.jte")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void keysStaySealed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("roundtrip.quiz.marking..", "roundtrip.quiz.bank..", "roundtrip.quiz.item..")
                .because("what the site cannot name it cannot show by mistake")
                .check(SITE);
    }

    @Test
    void whatAllFeaturesShareKnowsNoFeature() {
        classes()
                .that()
                .resideInAnyPackage("roundtrip.site.page", "roundtrip.site.store")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "roundtrip.site",
                        "roundtrip.site.account..",
                        "roundtrip.site.chapter..",
                        "roundtrip.site.course..",
                        "roundtrip.site.grades..",
                        "roundtrip.site.quiz..",
                        "roundtrip.quiz..")
                .because("a change of one feature must not reach all the others")
                .check(SITE);
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching("roundtrip.site.(*)..")
                .should()
                .beFreeOfCycles()
                .because("one can then read a feature without reading all of them")
                .check(SITE);
    }

    @Test
    void nothingIsKeptBetweenTwoRequests() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("roundtrip.site..")
                .should()
                .beFinal()
                .because("any replica must be able to answer any request")
                .check(SITE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.servlet.http.HttpSession")
                .orShould()
                .callMethod(Context.class, "sessionAttribute", String.class, Object.class)
                .orShould()
                .callMethod(Context.class, "sessionAttribute", String.class)
                .because("a session in one process's memory ends with that process")
                .check(SITE);
    }

    @Test
    void timeAndChanceComeIn() {
        noClasses()
                .that()
                .resideInAPackage("roundtrip.site..")
                .and()
                .doNotHaveFullyQualifiedName("roundtrip.site.Main")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class)
                .because("a test holds the clock and knows the seed")
                .check(SITE);
    }
}
