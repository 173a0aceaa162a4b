package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An item of every type, answered by its form alone, without a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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

    /** Of the samples in the quiz "practice". */
    private static final int PICK = 1;

    private static final int JUDGE = 3;
    private static final int SORT = 4;
    private static final int PAIR = 5;

    private TestSite site = unopened();
    private Visitor ben = new Visitor(java.net.URI.create("http://127.0.0.1/"));

    @BeforeAll
    void open(@TempDir Path folder) {
        site = TestSite.start(EveryType.in(folder));
        Visitor instructor = site.instructor();
        ben = site.learner(site.joinCode(instructor, site.course(instructor, "Networks")), "Ben Okri");
    }

    @AfterAll
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
                .contains("aria-describedby=\"item-1-answer-wrong\"", "<a href=\"#item-1-answer\">expected a number");
        assertThat(Answers.act(ben, attempt, COUNT, "answer", List.of("answer", "150 ms"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Answers.form(ben, attempt, COUNT)).contains("<span class=\"state right\">right</span>");
    }

    @Test
    void aPlaceGivenTwiceIsAFaultOfEveryLineThatHasIt() {
        String attempt = Answers.start(ben, "item", "practice");
        List<String> lines = names(Answers.form(ben, attempt, SORT), "place-[^\"]+");
        for (List<String> two : List.of(List.of(lines.get(0), lines.get(2)), List.of(lines.get(3), lines.get(1)))) {
            HttpResponse<String> answer =
                    Answers.act(ben, attempt, SORT, "answer", List.of(two.get(0), "3", two.get(1), "3"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(faulty(answer.body())).containsExactlyInAnyOrderElementsOf(two);
            for (String line : two) {
                assertThat(answer.body())
                        .contains("<a href=\"#item-4-" + line + "\">", "id=\"item-4-" + line + "\"")
                        .contains("<span class=\"wrong\" id=\"item-4-" + line + "-wrong\">place 3 is given to 2 lines");
            }
            assertThat(answer.body()).containsOnlyOnce(" autofocus");
        }
    }

    @Test
    void aMissingReasonIsToldBesideTheReasons() {
        String attempt = Answers.start(ben, "item", "practice");
        String page = Answers.act(ben, attempt, JUDGE, "answer", List.of("answer", "true"))
                .body();

        assertThat(page).contains("<a href=\"#item-3-reason\">choose one reason as well</a>");
        assertThat(page.indexOf("id=\"item-3-reason-wrong\"")).isGreaterThan(page.indexOf(">Because<"));
        assertThat(page).containsPattern("id=\"item-3-reason\" autofocus>");
    }

    @Test
    void aWrongPairAndAWrongOrderAreShownAsTheyWereAnswered() {
        String attempt = Answers.start(ben, "item", "practice");
        String pair = Answers.form(ben, attempt, PAIR);
        String square = named(pair, "square</span>", "<select name=\"(right-[^\"]+)\"");
        String five = named(pair, square, "value=\"([^\"]+)\">5<");
        Answers.act(ben, attempt, PAIR, "answer", List.of(square, five));
        Answers.act(ben, attempt, PAIR, "give-up", List.of());
        String sort = Answers.form(ben, attempt, SORT);
        Answers.act(ben, attempt, SORT, "answer", List.of(place(sort, "two"), "1", place(sort, "one"), "2"));
        Answers.act(ben, attempt, SORT, "give-up", List.of());

        assertThat(Answers.form(ben, attempt, PAIR))
                .contains("<span class=\"text\">square → 5</span> <span class=\"tag\">your answer</span>")
                .contains("<span class=\"text\">triangle → 3</span> <span class=\"tag\">not answered</span>")
                .contains("<li>square → 4</li>");
        assertThat(Answers.form(ben, attempt, SORT).replaceAll("\\s+", " "))
                .contains(
                        "Your order</strong></p> <ol><li>two</li><li>one</li></ol>",
                        "<ol><li>one</li><li>two</li><li>three")
                .doesNotContain("right, and chosen");
    }

    @Test
    void certaintyIsKeptAndShownApartFromTheScore() {
        String attempt = Answers.start(ben, "item", EveryType.LATER);
        String token = named(Answers.form(ben, attempt, PICK), "options", "value=\"([^\"]+)\"[^>]*><span>blue");
        Answers.act(ben, attempt, PICK, "answer", List.of("answer", token, "certainty", "high"));
        String saved = Answers.form(ben, attempt, PICK);
        ben.get(attempt);
        ben.post(attempt + "/submission");
        String page = ben.get(attempt).body();

        assertThat(saved)
                .contains("name=\"certainty\" value=\"high\" checked", "never part of it")
                .doesNotContain("give-up", "How sure you were");
        assertThat(page)
                .contains("You said: high certainty.", "come to <strong>−6</strong>", "no part of them")
                .contains("<th scope=\"row\">high</th><td class=\"num\">1</td><td class=\"num\">0 %</td>");
    }

    @Test
    void aHintSaysItsPriceBeforeItIsTaken() {
        String attempt = Answers.start(ben, "item", "practice");
        String open = Answers.form(ben, attempt, PICK);
        assertThat(open)
                .contains("Show a hint: from then on a right answer earns 20 % of the points less")
                .doesNotContain("Think of fire.");

        assertThat(Answers.act(ben, attempt, PICK, "hint", List.of()).statusCode())
                .isEqualTo(303);
        assertThat(Answers.form(ben, attempt, PICK))
                .contains("Think of fire.", "Show a hint<")
                .doesNotContain("Not the sky.");
        Answers.act(ben, attempt, PICK, "hint", List.of());
        assertThat(Answers.form(ben, attempt, PICK))
                .contains("Think of fire.", "Not the sky.")
                .doesNotContain("Show a hint");
    }

    @Test
    void generalWordsComeOnceItIsLocked() {
        String attempt = Answers.start(ben, "item", "practice");
        String form = Answers.form(ben, attempt, PICK);
        String blue = named(form, "options", "value=\"([^\"]+)\"[^>]*><span>blue");
        Answers.act(ben, attempt, PICK, "answer", List.of("answer", blue));
        assertThat(Answers.form(ben, attempt, PICK)).doesNotContain("traffic light");

        Answers.act(ben, attempt, PICK, "give-up", List.of());
        assertThat(Answers.form(ben, attempt, PICK)).contains("Look at a traffic light.");
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
                .contains(
                        "[2] 6</span> <span class=\"tag\">your answer, right",
                        "That is the product.",
                        "<strong>[1]</strong>",
                        "<strong>6</strong>");
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

    private static List<String> names(String form, String name) {
        return Pattern.compile("name=\"(" + name + ")\"")
                .matcher(form)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The names of the controls that the page calls invalid. */
    private static List<String> faulty(String page) {
        return Pattern.compile("<select name=\"([^\"]+)\"[^>]*aria-invalid=\"true\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What a pattern finds first after a text. */
    private static String named(String form, String after, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(form);
        assertThat(matcher.find(form.indexOf(after)))
                .as(pattern + " in " + form)
                .isTrue();
        return matcher.group(1);
    }

    private static String place(String form, String line) {
        Matcher matcher = Pattern.compile(
                        "name=\"(place-[^\"]+)\"(?:(?!</select>).)*</select><div><span[^>]*>" + line + "<")
                .matcher(form);
        assertThat(matcher.find()).as(line + " in " + form).isTrue();
        return matcher.group(1);
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
            boolean wrapped =
                    form.startsWith("<label class=\"option\">", control.start() - "<label class=\"option\">".length());
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

    @SuppressWarnings("NullAway") // opened before all tests
    private static TestSite unopened() {
        return null;
    }
}
