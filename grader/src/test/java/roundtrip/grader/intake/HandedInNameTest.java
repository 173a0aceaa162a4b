package roundtrip.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandedInNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ann Lee_657693_assignsubmission_file|true|MOODLE|657693|Ann Lee|-",
                "Anne-Marie Smith_12_assignsubmission_file_|true|MOODLE|12|Anne-Marie Smith|-",
                "Participant_99_assignsubmission_file|true|MOODLE|99|Participant|-",
                "Default group_assignsubmission_file|true|MOODLE|Default group|Default group|-",
                "Ann Lee_657693_assignsubmission_file_lab.zip|false|MOODLE|657693|Ann Lee|lab.zip",
                "LATE_anon_5Fz2k_9001_lab1.zip|false|CANVAS_ANONYMOUS|5Fz2k|5Fz2k|lab1.zip",
                "anon_77x_9001_LoanApi.java|false|CANVAS_ANONYMOUS|77x|77x|LoanApi.java",
                "smithbob_340934_208490284_BobsWork.zip|false|CANVAS|340934|smithbob|BobsWork.zip",
                "doejane_LATE_51_9001_lab1-1.zip|false|CANVAS|51|doejane|lab1-1.zip",
                "submission_4711|true|GRADESCOPE|submission_4711|submission_4711|-",
                "ann|true|PLAIN|ann|ann|-",
                "ann.zip|false|PLAIN|ann|ann|ann.zip",
                "Łódź 1.ZIP|false|PLAIN|Łódź 1|Łódź 1|Łódź 1.ZIP",
            })
    void readsTheNamesThatPlatformsWrite(
            String name, boolean folder, HandedInName.Source source, String identity, String label, String file) {
        HandedInName read = HandedInName.of(name, folder);

        assertThat(read.source()).isEqualTo(source);
        assertThat(read.identity()).isEqualTo(identity);
        assertThat(read.label()).isEqualTo(label);
        assertThat(read.file().orElse(null)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Lee_657693_assignsubmission_onlinetext,true",
        "doejane_51_text.html,false",
        "anon_5F_link.html,false"
    })
    void tellsTypedTextFromFiles(String name, boolean folder) {
        assertThat(HandedInName.of(name, folder).text()).isTrue();
    }
}
