package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import roundtrip.quiz.Quizzes;
import roundtrip.site.store.Database;

/** A running site on a database in memory, with a course, an instructor, and doors for learners. */
final class TestSite implements AutoCloseable {
    static final String PASSWORD = "there and back again";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final HeldClock clock = new HeldClock();
    private final Database database;
    private final Site site;

    private TestSite(Quizzes quizzes) {
        try {
            database = Database.open("jdbc:h2:mem:site" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        } catch (Database.CannotOpen e) {
            throw new IllegalStateException(e);
        }
        site = Site.start(0, database, quizzes, clock, new SecureRandom());
    }

    static TestSite start() {
        return start(Quizzes.bundled());
    }

    static TestSite start(Quizzes quizzes) {
        return new TestSite(quizzes);
    }

    URI uri() {
        return site.uri();
    }

    Site site() {
        return site;
    }

    Database database() {
        return database;
    }

    Jdbi jdbi() {
        return database.jdbi();
    }

    Visitor stranger() {
        return new Visitor(uri());
    }

    /** An instructor who came in by the console's link; the first call makes the account. */
    Visitor instructor() {
        Visitor visitor = stranger();
        Long known = site.people().firstInstructor().orElse(null);
        String link = site.links().make(known);
        visitor.get(link);
        visitor.post(link, "name", "Ines Instructor", "password", PASSWORD);
        return visitor;
    }

    /** Makes a course and returns its path. */
    String course(Visitor instructor, String title) {
        instructor.get("/courses");
        String location = Visitor.location(instructor.post("/courses", "title", title));
        return location.replace("/join-codes", "");
    }

    String joinCode(Visitor instructor, String course) {
        instructor.get(course + "/join-codes");
        instructor.post(course + "/join-codes", "seats", "30", "days", "14");
        String page = instructor.get(course + "/join-codes").body();
        return Visitor.between(page, "<span class=\"code\">", "</span>");
    }

    Visitor learner(String code, String name) {
        Visitor visitor = stranger();
        visitor.get("/join");
        visitor.post("/join", "code", code, "name", name, "password", PASSWORD);
        return visitor;
    }

    /** Confirms that this learner is the student whom the gradebook proposes. */
    void confirm(Visitor instructor, String course, String learner) {
        instructor.post(course + "/gradebook/matches", "pair", waiting(instructor, course, learner));
    }

    /** What the gradebook's form for this learner sends. */
    String waiting(Visitor instructor, String course, String learner) {
        String book = instructor.get(course + "/gradebook").body();
        int button = book.indexOf(">Show these results to " + learner + "</button>");
        assertThat(button).as("the form for " + learner + " in " + book).isPositive();
        String form = book.substring(0, button);
        return Visitor.between(form.substring(form.lastIndexOf("name=\"pair\"")), "value=\"", "\"");
    }

    /** A class of eight as the grader reports it. */
    static byte[] results() {
        try (InputStream in = TestSite.class.getResourceAsStream("/roundtrip/site/results.json")) {
            if (in == null) {
                throw new IllegalStateException("the fixture results.json is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        site.close();
        database.close();
    }
}
