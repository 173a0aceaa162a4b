package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.QuizSummary;
import roundtrip.quiz.Quizzes;

/** Every quiz of the bank that is handed out can be taken from its first item to its last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeBankTest {
    private final TestSite site = TestSite.start();
    private Visitor ben = new Visitor(site.uri());

    @BeforeAll
    void signIn() {
        Visitor instructor = site.instructor();
        ben = site.learner(site.joinCode(instructor, site.course(instructor, "Networks")), "Ben Okri");
    }

    @AfterAll
    void close() {
        site.close();
    }

    static Stream<QuizSummary> quizzes() {
        return Quizzes.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("quizzes")
    void everyItemIsShownAnsweredAndExplained(QuizSummary quiz) {
        String attempt = Answers.start(ben, "item", quiz.id());
        for (int item = 1; item <= quiz.items(); item++) {
            String form = Answers.form(ben, attempt, item);
            assertThat(form).doesNotContain("{{", "}}");
            assertThat(Answers.answerBlindly(ben, attempt, item).statusCode())
                    .as(form)
                    .isEqualTo(303);
            if (quiz.feedback() == FeedbackPolicy.AT_ONCE
                    && Answers.form(ben, attempt, item).contains("<form")) {
                Answers.act(ben, attempt, item, "give-up", List.of());
            }
        }
        ben.get(attempt);
        ben.post(attempt + "/submission");

        for (int item = 1; item <= quiz.items(); item++) {
            assertThat(Answers.form(ben, attempt, item))
                    .contains("<dl class=\"refs\">")
                    .doesNotContain("<form", "{{", "}}");
        }
    }
}
