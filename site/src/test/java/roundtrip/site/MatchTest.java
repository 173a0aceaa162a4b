package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name that somebody chose opens nothing: results are shown once an instructor has said whose they are. */
class MatchTest {
    private static final String WAITS =
            "Results under your name wait until your instructor confirms that you are this student.";
    private static final Pattern PAIR = Pattern.compile("name=\"pair\" value=\"([^\"]+)\"");

    private final TestSite site = TestSite.start();
    private Visitor instructor = site.stranger();
    private String course = "";
    private String code = "";

    @BeforeEach
    void teach() {
        instructor = site.instructor();
        course = site.course(instructor, "Networks");
        code = site.joinCode(instructor, course);
        upload(results());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anImpostorSeesNothingBeforeTheConfirmationAndNothingAfterIt() {
        Visitor impostor = site.learner(code, "Ben Okri");
        Visitor ben = site.learner(code, "s002");
        for (Visitor each : List.of(impostor, ben)) {
            for (String path : List.of("/", "/progress")) {
                assertThat(each.get(path).body()).contains(WAITS).doesNotContain("/submissions/", "seven-methods ");
            }
            assertThat(openTo(each)).isEmpty();
        }

        site.confirm(instructor, course, "s002");

        assertThat(openTo(ben)).containsExactly(submission("s002"));
        assertThat(ben.get("/progress").body()).contains(submission("s002")).doesNotContain(WAITS);
        assertThat(openTo(impostor)).isEmpty();
        for (String path : List.of("/", "/progress")) {
            assertThat(impostor.get(path).body()).doesNotContain(WAITS, "/submissions/");
        }
        assertThat(gradebook()).doesNotContain("Show these results to");
    }

    @Test
    void twoStudentsOfOneNameAreNotMixedUp() {
        upload(results()
                .replace("\"label\": \"Ada Byron\"", "\"label\": \"Ben Okri\"")
                .replace("05-seven", "06-eight"));
        Visitor ben = site.learner(code, "Ben Okri");
        assertThat(gradebook()).contains("One of several that fit: choose.", "not confirmed");
        assertThat(openTo(ben)).isEmpty();

        instructor.post(course + "/gradebook/matches", "pair", pairs().get(1));

        assertThat(openTo(ben)).allMatch(path -> student(path).equals("s002")).hasSize(2);
        assertThat(gradebook()).doesNotContain("Show these results to");
    }

    @Test
    void aLaterImportOfTheSameStudentIsSeenWithoutAnotherConfirmation() {
        Visitor ben = site.learner(code, "Ben Okri");
        site.confirm(instructor, course, "Ben Okri");

        upload(results().replace("05-seven-methods", "06-eight").replace("Ben Okri", "Okri, Ben"));

        assertThat(ben.get("/progress").body())
                .contains("05-seven-methods", "06-eight")
                .doesNotContain(WAITS);
        assertThat(openTo(ben)).hasSize(2);
    }

    @Test
    void allThatLeaveNoChoiceAreConfirmedAtOnceAsTheInstructorSawThem() {
        Visitor ada = site.learner(code, "Ada Byron");
        Visitor ben = site.learner(code, "Ben Okri");
        Visitor emre = site.learner(code, "Emre Kaya");
        site.learner(code, "s005");
        String page = gradebook();
        assertThat(page).contains("Show these results to all 2<", "The other 2 need a choice.");
        String form = page.substring(0, page.indexOf("Show these results to all 2<"));
        List<String> fields = new ArrayList<>();
        PAIR.matcher(form).results().forEach(pair -> fields.addAll(List.of("pair", pair.group(1))));
        Visitor late = site.learner(code, "Chiara Rossi");

        HttpResponse<String> answer = instructor.post(course + "/gradebook/matches", fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo(course + "/gradebook");
        assertThat(openTo(ada)).containsExactly(submission("s001"));
        assertThat(openTo(ben)).containsExactly(submission("s002"));
        assertThat(openTo(emre)).isEmpty();
        assertThat(openTo(late)).isEmpty();
    }

    @Test
    void theSameFormTwiceCountsOnceAndWhatNoLongerWaitsIsAConflict() {
        site.learner(code, "Ben Okri");
        site.learner(code, "s002");
        String rival = site.waiting(instructor, course, "s002");
        String ben = site.waiting(instructor, course, "Ben Okri");
        String path = course + "/gradebook/matches";
        String request = instructor.requestId();
        String csrf = instructor.csrf();
        assertThat(instructor.post(path, "pair", ben, "request", request).statusCode())
                .isEqualTo(303);

        assertThat(instructor.post(path, "pair", ben, "request", request).statusCode())
                .isEqualTo(303);
        for (String pair : List.of(rival, ben)) {
            assertThat(instructor
                            .post(path, "pair", pair, "request", "other-" + pair, "csrf", csrf)
                            .statusCode())
                    .isEqualTo(409);
        }
        for (String pair : List.of("", "1", "s002", "1-2-3", "99999999999999999999-1")) {
            assertThat(instructor
                            .post(path, "pair", pair, "request", "odd-" + pair, "csrf", csrf)
                            .statusCode())
                    .as(pair)
                    .isEqualTo(400);
        }
        assertThat(instructor.post(path, "request", "none", "csrf", csrf).statusCode())
                .isEqualTo(400);
        assertThat(confirmations()).isEqualTo(1);
    }

    @Test
    void anInstructorConfirmsInTheirOwnCoursesOnly() {
        Visitor ben = site.learner(code, "Ben Okri");
        String pair = site.waiting(instructor, course, "Ben Okri");
        String second = site.course(instructor, "Another course");
        assertThat(instructor.get(second + "/gradebook").body()).doesNotContain("Show these results to");
        assertThat(instructor.post(second + "/gradebook/matches", "pair", pair).statusCode())
                .isEqualTo(409);
        String theirs = "DELETE FROM membership WHERE role = 'instructor' AND course_id = "
                + course.substring(course.lastIndexOf('/') + 1);
        site.jdbi().useHandle(handle -> handle.execute(theirs));
        instructor.get(second + "/gradebook");

        assertThat(instructor.post(course + "/gradebook/matches", "pair", pair).statusCode())
                .isEqualTo(404);
        assertThat(instructor
                        .post(second + "/gradebook/matches", "pair", pair, "request", "again")
                        .statusCode())
                .isEqualTo(409);
        assertThat(confirmations()).isZero();
        assertThat(openTo(ben)).isEmpty();
    }

    @Test
    void theGradebookSaysWhoWaits() {
        site.learner(code, "Ben Okri");

        String before = gradebook();
        site.confirm(instructor, course, "Ben Okri");
        String after = gradebook();

        assertThat(row(before, "Ben Okri")).contains("not confirmed", ">7 ");
        assertThat(row(before, "Ada Byron")).contains("not joined");
        assertThat(row(after, "Ben Okri")).contains(">7 ").doesNotContain("not confirmed", "not joined");
    }

    private String gradebook() {
        return instructor.get(course + "/gradebook").body();
    }

    private List<String> pairs() {
        return PAIR.matcher(gradebook()).results().map(pair -> pair.group(1)).toList();
    }

    /** The submissions and checks that this person can open, of all there are. */
    private List<String> openTo(Visitor who) {
        List<Long> all = site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM submission ORDER BY id")
                        .mapTo(Long.class)
                        .list());
        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        List<String> open = new ArrayList<>();
        for (long id : all) {
            int whole = who.get("/submissions/" + id).statusCode();
            assertThat(who.get("/submissions/" + id + "/checks/missing-is-404").statusCode())
                    .isIn(whole, 404);
            if (whole == 200) {
                open.add("/submissions/" + id);
            }
        }
        return open;
    }

    private String submission(String student) {
        return "/submissions/"
                + site.jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT id FROM submission WHERE student = :student")
                                .bind("student", student)
                                .mapTo(Long.class)
                                .one());
    }

    private String student(String path) {
        return site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT student FROM submission WHERE id = :id")
                        .bind("id", Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                        .mapTo(String.class)
                        .one());
    }

    private int confirmations() {
        return site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM student_match")
                        .mapTo(Integer.class)
                        .one());
    }

    private void upload(String results) {
        instructor.get(course + "/imports");
        HttpResponse<String> answer =
                instructor.upload(course + "/imports", "results", results.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static String results() {
        return new String(TestSite.results(), StandardCharsets.UTF_8);
    }

    private static String row(String book, String name) {
        return Visitor.between(book, "<th scope=\"row\">" + name, "</tr>");
    }
}
