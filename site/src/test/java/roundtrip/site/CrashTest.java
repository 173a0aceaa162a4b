package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.site.store.Database;

/** kill -9 of the site in mid-attempt: every answer that was acknowledged is there, and the session goes on. */
class CrashTest {
    private static final int KILLS = 3;
    private static final int ANSWERS_BEFORE_A_KILL = 15;

    @Test
    void whatWasAcknowledgedSurvivesKillMinusNine(@TempDir Path data) throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        String attempt = "";
        Visitor ben = new Visitor(URI.create("http://127.0.0.1/"));
        for (int kill = 0; kill < KILLS; kill++) {
            try (Child site = Child.start(data)) {
                if (kill == 0) {
                    ben = firstLearner(site);
                    attempt = Answers.start(ben, "item");
                } else {
                    ben = ben.at(site.uri());
                    assertThat(ben.get(attempt).statusCode())
                            .as("the session goes on")
                            .isEqualTo(200);
                }
                answerUntilKilled(site, ben, attempt, kill, acknowledged);
            }
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ANSWERS_BEFORE_A_KILL);
        assertThat(stored(data)).containsAll(acknowledged);
        try (Child site = Child.start(data)) {
            assertThat(ben.at(site.uri()).get(attempt).body()).contains("answered", "not known yet");
        }
    }

    @Test
    void aSecondSiteOnTheSameDataAndABadStartAreToldInOneSentence(@TempDir Path data) throws Exception {
        try (Child site = Child.start(data)) {
            String link = site.said("instructor (works once, for an hour): ");
            assertThat(link).startsWith(site.uri() + "/welcome/");

            assertRefused("already in use by another site", "--port", "0", "--data", data.toString());
            assertThat(site.stop()).isEqualTo(143);
        }
        try (Child again = Child.start(data)) {
            assertThat(new Visitor(again.uri()).get("/health/ready").body()).isEqualTo("ready\n");
        }
    }

    @Test
    void aTakenPortAndAWrongFlagAreToldInOneSentence(@TempDir Path data) {
        try (TestSite site = TestSite.start()) {
            String taken = Integer.toString(site.uri().getPort());
            assertRefused("port " + taken + " is taken", "--port", taken, "--data", data.toString());
        }
        assertRefused("Unknown option: '--prot'", "--prot");
        assertRefused("expected a number from 0 to 65535, got \"70000\"", "--port", "70000");
        assertRefused(
                "expected a database address", "--port", "0", "--database", "jdbc:none", "--data", data.toString());
        assertRefused(
                "--bank: expected a folder with a question bank",
                "--bank",
                data.resolve("none").toString());
    }

    private static void assertRefused(String sentence, String... flags) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = new Main(Clock.systemUTC(), new SecureRandom(), err, err).run(flags);

        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("site: ").contains(sentence);
        assertThat(exit).isEqualTo(2);
    }

    private static Visitor firstLearner(Child child) {
        String link = child.said("instructor (works once, for an hour): " + child.uri());
        Visitor instructor = new Visitor(child.uri());
        instructor.get(link);
        instructor.post(link, "name", "Ines Instructor", "password", TestSite.PASSWORD);
        instructor.get("/courses");
        String codes = Visitor.location(instructor.post("/courses", "title", "Networks"));
        instructor.get(codes);
        instructor.post(codes, "seats", "5", "days", "5");
        String code = Visitor.between(instructor.get(codes).body(), "<span class=\"code\">", "</span>");
        Visitor learner = new Visitor(child.uri());
        learner.get("/join");
        learner.post("/join", "code", code, "name", "Ben Okri", "password", TestSite.PASSWORD);
        return learner;
    }

    /** One thread answers without a pause; the site is killed while a request is under way. */
    private static void answerUntilKilled(Child site, Visitor ben, String attempt, int round, Set<String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_A_KILL);
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; ; i++) {
                    int item = 1 + i % Answers.ITEMS;
                    String request = "round-" + round + "-answer-" + i;
                    String seen =
                            Visitor.between(ben.get(attempt + "/items/" + item).body(), "name=\"seen\" value=\"", "\"");
                    int status = ben.post(
                                    attempt + "/items/" + item,
                                    "seen",
                                    seen,
                                    "act",
                                    "unsure",
                                    "from",
                                    "item",
                                    "request",
                                    request)
                            .statusCode();
                    if (status == 303) {
                        acknowledged.add(request);
                        enough.countDown();
                    }
                }
            } catch (UncheckedIOException dead) {
                enough.countDown();
            }
        });
        writer.start();
        enough.await();
        site.kill();
        writer.join();
    }

    private static Set<String> stored(Path data) throws IOException, Database.CannotOpen {
        try (Database database = Database.open(Database.inFolder(data))) {
            List<String> ids = database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT request_id FROM attempt_event")
                            .mapTo(String.class)
                            .list());
            return new HashSet<>(ids);
        }
    }
}
