package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtrip.grader.report.MarksCsv;
import roundtrip.quiz.QuizSummary;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.analysis.MarksTable;
import roundtrip.site.chapter.Chapter;

/** What the bank believes about the site, and quizzes about the grader, is so. */
class NothingDriftsTest {
    @Test
    void theBanksParagraphsAreTheChapters() throws IOException {
        String line = outside()
                .lines()
                .filter(each -> each.startsWith("paragraphs:"))
                .findFirst()
                .orElseThrow();
        List<String> bank = List.of(Visitor.between(line, "[", "]").split(", "));
        List<String> written = new Chapter()
                .entries().stream()
                        .flatMap(entry -> entry.section().stream())
                        .flatMap(section -> section.paragraphs().stream())
                        .map(paragraph -> paragraph.number())
                        .toList();

        assertThat(bank).containsExactlyElementsOf(written).hasSizeGreaterThan(10);
    }

    @Test
    void theCheckUpThatPagesLinkToExists() {
        assertThat(Quizzes.bundled().all().stream().map(QuizSummary::id)).contains("q5");
    }

    @Test
    void marksOfCheckUpsHaveTheColumnsOfMarksOfSubmissions() {
        assertThat(MarksTable.COLUMNS).isEqualTo(MarksCsv.COLUMNS);
    }

    private static String outside() throws IOException {
        String path = "/roundtrip/quiz/bank/bundled/outside.yml";
        try (InputStream in = Quizzes.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
