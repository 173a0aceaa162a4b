package roundtrip.grader.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExerciseDataTest {
    private Bundle bundle;
    private ExerciseData data;

    @BeforeEach
    void open() throws IOException {
        bundle = Bundle.open();
        data = bundle.exercise("05-seven-methods");
    }

    @AfterEach
    void close() throws IOException {
        bundle.close();
    }

    @Test
    void classesMayLieWhereStudentsMayWrite() {
        assertThat(data.packages()).containsExactly("lendery.methods");
    }

    @Test
    void givenFilesAreOursAndTheStubIsTheirs() {
        assertThat(data.givenSources()).containsKey("src/main/java/lendery/methods/Book.java");
        assertThat(data.stub()).containsOnlyKeys("src/main/java/lendery/methods/LoanApi.java");
    }

    @Test
    void hiddenChecksComeAfterPublicOnes() {
        assertThat(data.declared())
                .startsWith("port-comes-back")
                .contains("put-replaces-entirely")
                .doesNotHaveDuplicates();
        assertThat(data.exercise().checks()).doesNotContain("put-replaces-entirely");
    }

    @Test
    void theSuitesHashCoversTheirHelpers() throws IOException {
        assertThat(PackageFiles.beside(data.hiddenSuites().get(0)).keySet())
                .contains(
                        "roundtrip/suites/sevenmethods/WritingSuite.class",
                        "roundtrip/suites/sevenmethods/AllowField.class");
        assertThat(PackageFiles.beside(data.exercise().suite()).keySet())
                .contains(
                        "roundtrip/checks/sevenmethods/LoanApiChecks.class",
                        "roundtrip/checks/sevenmethods/Lending.class");
        assertThat(data.suiteHash())
                .hasSize(64)
                .isNotEqualTo(bundle.exercise("00-doctor").suiteHash());
    }

    @Test
    void slugsBecomeWordsOfPackages() {
        assertThat(ExerciseData.word("05-seven-methods")).isEqualTo("sevenmethods");
        assertThat(ExerciseData.word("16-desk-chat")).isEqualTo("deskchat");
    }
}
