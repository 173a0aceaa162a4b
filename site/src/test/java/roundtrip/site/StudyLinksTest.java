package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import roundtrip.grader.bundle.Study;
import roundtrip.site.chapter.Chapter;

/** The grader's reports link into the chapter; the chapter has what they link to. */
class StudyLinksTest {
    @Test
    void everyLinkedParagraphIsWritten() throws IOException {
        for (String slug : List.of("05-seven-methods", "06-status-codes")) {
            Study study = Study.of(slug);

            assertThat(study.paragraphs()).as(slug).isNotEmpty();
            study.paragraphs()
                    .forEach((check, number) -> assertThat(new Chapter().pathOf(number))
                            .as(slug + "/" + check)
                            .contains("/chapter/" + study.section() + "#" + number.toLowerCase(Locale.ROOT)));
        }
    }
}
