package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results of the grader come in whole or not at all, once, and reach the right people. */
class ImportTest {
    private final TestSite site = TestSite.start();
    private Visitor instructor = site.stranger();
    private String course = "";

    @BeforeEach
    void teach() {
        instructor = site.instructor();
        course = site.course(instructor, "Networks");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theClassStandsInTheGradebook() {
        HttpResponse<String> answer = upload(TestSite.results());
        assertThat(answer.statusCode()).isEqualTo(303);

        String book = instructor.get(course + "/gradebook").body();

        assertThat(row(book, "Ada Byron")).contains(">10 ", "of 10", "not joined");
        assertThat(row(book, "Ben Okri")).contains(">7 ");
        assertThat(row(book, "Emre Kaya")).contains(">0 ", "does not compile");
        assertThat(row(book, "Grace Lim")).contains("withheld", "our fault");
        assertThat(row(book, "Hana Sato")).contains("did not start");
    }

    @Test
    void theSameFileCountsOnce() {
        upload(TestSite.results());
        int grades = count("grade");

        HttpResponse<String> again = upload(TestSite.results());

        assertThat(Visitor.location(again)).endsWith("done=again");
        assertThat(count("grade")).isEqualTo(grades).isEqualTo(8);
        assertThat(count("grading_import")).isEqualTo(1);
    }

    @Test
    void aNewerFileReplacesTheMarksShownAndKeepsTheOldOnes() {
        upload(TestSite.results());
        upload(changed("\"final\": 7.0", "\"final\": 8.5"));

        assertThat(row(instructor.get(course + "/gradebook").body(), "Ben Okri"))
                .contains(">8.5 ");
        assertThat(count("grade")).isEqualTo(16);
        assertThat(count("submission")).isEqualTo(8);
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsPlaceAndNothingIsStored() {
        Map<byte[], String> refused = Map.of(
                bytes("{\"schema\": "), "line 1, column",
                bytes("[]"), "expected a JSON object",
                bytes("{\"schema\":\"roundtrip/results/2\"}"), "expected &#34;roundtrip/results/1&#34;",
                bytes("{\"schema\":\"roundtrip/results/1\"}"), "batch: expected an object, got nothing",
                bytes("{} {}"), "this is not JSON",
                bytes(""), "No file was chosen",
                changed("\"verdict\": \"NOT_STARTED\"", "\"verdict\": \"LATE\""), "got &#34;LATE&#34;",
                changed("\"student\": \"s002\"", "\"student\": \"s001\""), "stands in the file twice",
                changed("\"earned\": 7,", "\"earned\": \"seven\","), "points.earned: expected a number up to 99999",
                changed("\"final\": 7.0", "\"final\": null"), "the mark is not withheld");
        refused.forEach((file, sentence) -> {
            HttpResponse<String> answer = upload(file);

            assertThat(answer.statusCode()).as(sentence).isEqualTo(422);
            assertThat(answer.body().replace("&quot;", "&#34;").replace("\"", "&#34;"))
                    .contains(sentence);
        });
        assertThat(count("grading_import")).isZero();
        assertThat(count("submission")).isZero();
    }

    @Test
    void studentsSeeTheirOwnChecksAndNobodyElses() {
        upload(TestSite.results());
        String code = site.joinCode(instructor, course);
        Visitor ben = site.learner(code, "ben  okri");
        site.confirm(instructor, course, "ben okri");
        String page = ben.get("/progress").body();
        String path = "/submissions/" + Visitor.between(page, "/submissions/", "\"");

        assertThat(ben.get(path).body())
                .contains("head-of-missing-is-404", "404 and no body", "Your GET handler did not run", "README [S14]");
        assertThat(ben.get(path + "/checks/head-of-missing-is-404").statusCode())
                .isEqualTo(200);
        assertThat(ben.get(path + "/checks/none").statusCode()).isEqualTo(404);
        Visitor ada = site.learner(code, "Ada Byron");
        site.confirm(instructor, course, "Ada Byron");
        assertThat(ada.get(path).statusCode()).isEqualTo(404);
        assertThat(site.learner(code, "Nils Nobody").get("/progress").body()).doesNotContain("/submissions/");
        assertThat(row(instructor.get(course + "/gradebook").body(), "ben okri"))
                .doesNotContain("not joined", "not confirmed");
    }

    @Test
    void textOfAStudentIsOnlyEverText() {
        upload(TestSite.results());
        String book = instructor.get(course + "/gradebook").body();
        String path = "/submissions/" + Visitor.between(row(book, "Ben Okri"), "/submissions/", "\"");

        String check =
                instructor.get(path + "/checks/loan-is-201-with-location").body();

        assertThat(check).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\\x1b[31mred\\u202e\\r\\n");
        assertThat(check).doesNotContain("<script>", "\u001b", "\u202e");
    }

    @Test
    void anotherCoursesInstructorCannotImportHere() {
        site.jdbi().useHandle(handle -> handle.execute("DELETE FROM membership WHERE role = 'instructor'"));

        assertThat(upload(TestSite.results()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> upload(byte[] file) {
        instructor.get(course + "/imports");
        if (instructor.csrf().isEmpty()) {
            instructor.get("/");
        }
        return instructor.upload(course + "/imports", "results", file);
    }

    private static byte[] changed(String from, String to) {
        String text = new String(TestSite.results(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return bytes(text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String book, String name) {
        return Visitor.between(book, "<th scope=\"row\">" + name, "</tr>");
    }

    private int count(String table) {
        return site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
