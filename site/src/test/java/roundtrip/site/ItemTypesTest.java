package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.SampleBank;

/** An item of every type, answered by its form alone, without a script. */
class ItemTypesTest {
    private static final Pattern CONTROL = Pattern.compile("<(?:input|select)(?![^>]*type=\"hidden\")[^>]*>");
    private static final Pattern LABELLED_BY = Pattern.compile("aria-labelledby=\"([^\"]+)\"");

    /** Of the samples in the quiz "more". */
    private static final int COUNT = 1;

    private static final int NAME = 2;
    private static final int FILL = 3;
    private static final int READ = 4;
    private static final int SPOT = 5;
    private static final int VARY = 6;

    @TempDir
    private Path folder = Path.of("");

    private TestSite site = unopened();
    private Visitor ben = new Visitor(java.net.URI.create("http://127.0.0.1/"));

    @BeforeEach
    void open() {
        site = TestSite.start(Quizzes.in(SampleBank.write(SampleBank.files(), folder)));
        Visitor instructor = site.instructor();
        ben = site.learner(site.joinCode(instructor, site.course(instructor, "Networks")), "Ben Okri");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyTypeIsAnsweredGivenUpAndExplained() {
        for (String quiz : List.of("practice", "more")) {
            String attempt = Answers.start(ben, "item", quiz);
            for (int item = 1; item <= (quiz.equals("more") ? 6 : 5); item++) {
                String form = Answers.form(ben, attempt, item);
                assertThat(unlabelled(form)).as(form).isEmpty();
                assertThat(Answers.answerBlindly(ben, attempt, item).statusCode())
                        .as(form)
                        .isEqualTo(303);
                if (Answers.form(ben, attempt, item).contains("<form")) {
                    Answers.act(ben, attempt, item, "give-up", List.of());
                }

                assertThat(Answers.form(ben, attempt, item))
                        .contains("<dl class=\"refs\">")
                        .doesNotContain("<form");
            }
        }
    }

    @Test
    void aNumberInTheWrongFormIsToldBesideItsFieldAndKept() {
        String attempt = Answers.start(ben, "item", "more");
        HttpResponse<String> answer = Answers.act(ben, attempt, COUNT, "answer", List.of("answer", "1,500"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("expected a number in ms", "value=\"1,500\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"item-1-wrong\"");
        assertThat(Answers.act(ben, attempt, COUNT, "answer", List.of("answer", "150 ms")).statusCode())
                .isEqualTo(303);
        assertThat(Answers.form(ben, attempt, COUNT)).contains("<span class=\"state right\">right</span>");
    }

    @Test
    void whatWasTypedIsShownAsTextAndNotAsHtml() {
        String attempt = Answers.start(ben, "item", "more");
        Answers.act(ben, attempt, NAME, "answer", List.of("answer", "<b>'Expires'</b>"));
        assertThat(Answers.form(ben, attempt, NAME)).contains("value=\"&lt;b>").doesNotContain("<b>");
        Answers.act(ben, attempt, NAME, "give-up", List.of());

        assertThat(Answers.form(ben, attempt, NAME))
                .contains("&lt;b&gt;&#39;Expires&#39;&lt;/b&gt;", "<code>Retry-After</code>")
                .doesNotContain("<b>");
    }

    @Test
    void aClozeIsFilledWhereItsGapsStand() {
        String attempt = Answers.start(ben, "item", "more");
        String form = Answers.form(ben, attempt, FILL);
        String four = Visitor.between(form, "name=\"gap-1\"", "</select>");
        Matcher option = Pattern.compile("value=\"([^\"]+)\"[^>]*>four").matcher(four);
        assertThat(option.find()).isTrue();
        List<String> fields = new ArrayList<>(List.of("gap-1", option.group(1), "gap-2", "9", "gap-3", "c"));
        Answers.act(ben, attempt, FILL, "answer", fields);
        assertThat(Answers.form(ben, attempt, FILL)).contains("Score 0.75 of 1", "value=\"9\"");
        fields.set(3, "6");
        Answers.act(ben, attempt, FILL, "answer", fields);

        assertThat(form).contains("aria-label=\"Gap 2, a number\"", "<em>three</em> and three is");
        assertThat(Answers.form(ben, attempt, FILL))
                .contains("right, and chosen", "That is the product.", "<strong>[1]</strong>", "<strong>6</strong>");
    }

    @Test
    void anExchangeIsAListWithSpokenDirections() {
        String attempt = Answers.start(ben, "item", "more");
        String form = Answers.form(ben, attempt, READ);
        String parties = Answers.form(ben, attempt, SPOT);

        assertThat(form)
                .contains("<span class=\"vh\">line 1, to the server: </span>", "<code>GET /books/7 HTTP/1.1</code>")
                .contains("<span class=\"vh\">line 3, to the server, empty line</span>")
                .contains("<span class=\"vh\">line 4, remark: </span>", "<span class=\"vh\">line 8, back: </span>");
        assertThat(parties).contains("line 4, D, back: ", "<option value=\"6\">line 6</option>");
    }

    @Test
    void aGeneratedItemKeepsItsValues() {
        String attempt = Answers.start(ben, "item", "more");
        String first = stem(Answers.form(ben, attempt, VARY));
        Answers.answerBlindly(ben, attempt, VARY);

        assertThat(first).doesNotContain("{{");
        assertThat(stem(Answers.form(ben, attempt, VARY))).isEqualTo(first);
    }

    private static String stem(String form) {
        return Visitor.between(form, "<div class=\"stem\"", "</div>");
    }

    /** Controls that no label, no aria-label and no element on the page names. */
    private static List<String> unlabelled(String form) {
        List<String> unlabelled = new ArrayList<>();
        Matcher control = CONTROL.matcher(form);
        while (control.find()) {
            String tag = control.group();
            Matcher by = LABELLED_BY.matcher(tag);
            Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(tag);
            boolean wrapped = form.startsWith("<label class=\"option\">", control.start() - "<label class=\"option\">".length());
            boolean named = wrapped
                    || tag.contains("aria-label=\"")
                    || (by.find() && form.contains("id=\"" + by.group(1) + "\""))
                    || (id.find() && form.contains("<label for=\"" + id.group(1) + "\">"));
            if (!named) {
                unlabelled.add(tag);
            }
        }
        return unlabelled;
    }

    @SuppressWarnings("NullAway") // opened before each test
    private static TestSite unopened() {
        return null;
    }
}
