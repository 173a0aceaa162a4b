package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.CanaryBank;
import roundtrip.quiz.Quizzes;

/** Keys stay sealed: a crawler finds no planted word on any route before the lock, and finds them after it. */
class CanaryTest {
    private static final Pattern WRONG_OPTION =
            Pattern.compile("type=\"(?:radio|checkbox)\" name=\"([^\"]+)\" value=\"([^\"]+)\"[^>]*><span>wrong");
    private static final Pattern WRONG_LINE = Pattern.compile(
            "<select name=\"(place-[^\"]+)\"(?:(?!</select>).)*</select>(?:<div>)?<span[^>]*>wrong", Pattern.DOTALL);
    private static final Pattern MATCH =
            Pattern.compile("<select name=\"(right-[^\"]+)\".*?value=\"([^\"]+)\"[^>]*>wrong", Pattern.DOTALL);

    private static final Pattern GAP = Pattern.compile(
            "<select[^>]* name=\"(gap-[^\"]+)\"(?:(?!</select>).)*value=\"([^\"]+)\"[^>]*>wrong", Pattern.DOTALL);
    private static final Pattern TYPED = Pattern.compile("<input[^>]* name=\"([^\"]+)\" type=\"text\"[^>]*>");

    /** Here a wrong answer does not lock its item. */
    private static final String RETRIES =
            "- {quiz: retries, title: Canary, draw: {q1: all}, feedback: at-once, tries: [1, 0.5]}\n";

    private final CanaryBank canary = new CanaryBank(new Random(11));

    @TempDir
    private Path folder = Path.of("");

    private TestSite site = unopened();
    private Visitor instructor = new Visitor(java.net.URI.create("http://127.0.0.1/"));
    private Visitor learner = instructor;
    private Visitor other = instructor;
    private String course = "";

    @BeforeEach
    void open() throws IOException {
        canary.writeTo(folder);
        Files.writeString(folder.resolve("quizzes.yml"), RETRIES, StandardOpenOption.APPEND);
        site = TestSite.start(Quizzes.in(folder));
        instructor = site.instructor();
        course = site.course(instructor, "Networks");
        String code = site.joinCode(instructor, course);
        instructor.get(course + "/imports");
        instructor.upload(course + "/imports", "results", TestSite.results());
        learner = site.learner(code, "Ben Okri");
        other = site.learner(code, "Ada Byron");
        site.confirm(instructor, course, "Ben Okri");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void withFeedbackAtOnceNothingLeavesBeforeTheLock() {
        String attempt = start(CanaryBank.AT_ONCE);
        crawl(attempt);
        for (int item = 1; item <= CanaryBank.ITEMS; item++) {
            assertThat(leaks(learner.get(attempt + "/items/" + item))).isEmpty();
            assertThat(leaks(answerWrongly(attempt, item))).isEmpty();
        }

        assertThat(learner.get(attempt).body()).contains(canary.shownAfterLock());
        crawlOthers(attempt);
    }

    @Test
    void withFeedbackAfterTheSubmissionNothingLeavesBeforeIt() {
        String attempt = start(CanaryBank.AFTER_SUBMIT);
        for (int item = 1; item <= CanaryBank.ITEMS; item++) {
            assertThat(leaks(answerWrongly(attempt, item))).isEmpty();
        }
        crawl(attempt);
        learner.get(attempt);
        learner.post(attempt + "/submission");

        assertThat(learner.get(attempt).body()).contains(canary.shownAfterLock());
        crawlOthers(attempt);
    }

    @Test
    void whatAWrongAnswerShowsStaysSealedWhileAnotherTryIsLeft() throws IOException {
        String attempt = start("retries");
        for (int item = 1; item <= CanaryBank.ITEMS; item++) {
            assertThat(leaks(answerWrongly(attempt, item))).isEmpty();
        }
        crawl(attempt);
        for (int item = 1; item <= CanaryBank.ITEMS; item++) {
            assertThat(learner.get("/progress").body()).doesNotContain("due again");
            Answers.act(learner, attempt, item, "give-up", List.of());
        }

        String ideas = Files.readString(folder.resolve("misconceptions.yml"));
        assertThat(learner.get("/progress").body())
                .contains("due again", Visitor.between(ideas, "idea: ", ","), Visitor.between(ideas, "truth: ", ","));
        crawlOthers(attempt);
    }

    private String start(String quiz) {
        learner.get("/check-ups/" + quiz);
        return Visitor.location(learner.post("/check-ups/" + quiz + "/attempts", "layout", "page"));
    }

    private HttpResponse<String> answerWrongly(String attempt, int item) {
        String form = Answers.form(learner, attempt, item);
        List<String> fields = new ArrayList<>();
        Matcher option = WRONG_OPTION.matcher(form);
        while (option.find()) {
            fields.addAll(List.of(option.group(1), option.group(2)));
        }
        Matcher line = WRONG_LINE.matcher(form);
        while (line.find()) {
            fields.addAll(List.of(line.group(1), "1"));
        }
        Matcher match = MATCH.matcher(form);
        while (match.find()) {
            fields.addAll(List.of(match.group(1), match.group(2)));
        }
        Matcher gap = GAP.matcher(form);
        while (gap.find()) {
            fields.addAll(List.of(gap.group(1), gap.group(2)));
        }
        Matcher typed = TYPED.matcher(form);
        while (typed.find()) {
            String wrong = typed.group().contains("inputmode") || typed.group().contains("a number")
                    ? CanaryBank.WRONG_NUMBER
                    : CanaryBank.WRONG_TEXT;
            fields.addAll(List.of(typed.group(1), wrong));
        }
        if (form.contains("<option value=\"2\">line 2")) {
            fields.addAll(List.of("answer", CanaryBank.WRONG_NUMBER));
        }
        if (form.contains("value=\"false\"")) {
            fields.addAll(List.of("answer", "false"));
        }
        assertThat(fields).as(form).isNotEmpty();
        HttpResponse<String> answer = Answers.act(learner, attempt, item, "answer", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    private void crawl(String attempt) {
        crawl(learner, attempt);
        crawlOthers(attempt);
    }

    private void crawlOthers(String attempt) {
        crawl(site.stranger(), attempt);
        crawl(other, attempt);
        crawl(instructor, attempt);
    }

    /** Every route with every method; forms carry a foreign token, so that nothing changes. */
    private void crawl(Visitor who, String attempt) {
        int seen = 0;
        for (Routes.Route route : site.site().routes().all()) {
            String path = filled(route.path(), attempt);
            HttpResponse<String> answer = route.method().equals(HandlerType.POST)
                    ? who.postFrom(List.of("Sec-Fetch-Site", "same-origin"), path, "csrf", "none")
                    : who.method(route.method().name(), path);
            assertThat(leaks(answer)).as(route.method() + " " + path).isEmpty();
            seen++;
        }
        for (String method : List.of("OPTIONS", "DELETE", "PUT", "BREW")) {
            assertThat(leaks(who.method(method, attempt))).isEmpty();
        }
        assertThat(leaks(who.get(attempt + "/items/nine"))).isEmpty();
        assertThat(leaks(who.get("/nowhere"))).isEmpty();
        assertThat(seen).isGreaterThan(50);
    }

    /** The words found in the status line, the fields or the content, as they are or in Base64. */
    private List<String> leaks(HttpResponse<String> answer) {
        String all = answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
        return canary.words().stream()
                .filter(word -> all.contains(word) || all.contains(base64(word)))
                .toList();
    }

    private static String base64(String word) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(word.getBytes(StandardCharsets.US_ASCII))
                .substring(0, 18);
    }

    private String filled(String path, String attempt) {
        String filled = path;
        Map<String, String> values = Map.of(
                "/attempts/{id}", attempt,
                "/courses/{c}", course,
                "/submissions/{id}", "/submissions/2",
                "/check-ups/{section}", "/check-ups/" + CanaryBank.AT_ONCE,
                "/chapter/{section}", "/chapter/methods",
                "/welcome/{token}", "/welcome/none",
                "/checks/{check}", "/checks/missing-is-404",
                "/items/{n}", "/items/1",
                "/assets/{hash}/{file}",
                        Visitor.between(site.stranger().get("/").body(), "stylesheet\" href=\"", "\""));
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        assertThat(filled).as("give the new route a line in this table").doesNotContain("{");
        return filled;
    }

    @SuppressWarnings("NullAway") // opened before each test
    private static TestSite unopened() {
        return null;
    }
}
