package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import roundtrip.grader.bundle.Study;
import roundtrip.site.chapter.Chapter;

/** The grader's reports link into the chapter; the chapter has what they link to. */
class StudyLinksTest {
    @Test
    void everyLinkedParagraphIsWritten() throws IOException {
        Study study = Study.of("05-seven-methods");

        assertThat(study.paragraphs()).isNotEmpty();
        study.paragraphs()
                .forEach((check, number) -> assertThat(new Chapter().pathOf(number))
                        .as(check)
                        .contains("/chapter/" + study.section() + "#" + number.toLowerCase(Locale.ROOT)));
    }
}
