package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtrip.site.grades.Demo;
import roundtrip.site.grades.DemoClass;

/** The demo course is made once, goes on after an interruption, and has doors for both kinds of people. */
class DemoTest {
    private final TestSite site = TestSite.start();
    private final List<String> console = new ArrayList<>();
    private int gradings;

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aDemoCourseIsGradedOnceAndShown() {
        prepare(this::grade);
        prepare(this::grade);

        assertThat(gradings).isEqualTo(1);
        assertThat(console).contains("1 of 8 graded", "graded 8 submissions of 05-seven-methods");
        Visitor instructor = site.stranger();
        String link =
                site.site().links().make(site.site().people().firstInstructor().orElseThrow());
        instructor.get(link);
        instructor.post(link);
        assertThat(instructor.get("/").body()).contains("Demo course");
        assertThat(instructor.get("/courses/1/gradebook").body())
                .contains("Ada Byron", "Ben Okri", "withheld")
                .doesNotContain("not joined");
    }

    @Test
    void oneOfTheClassCanSignInAndAnybodyCanJoin() {
        prepare(this::grade);
        String line = line("one of them: sign in as \"");
        String name = Visitor.between(line, "sign in as \"", "\"");
        Visitor student = site.stranger();
        student.get("/sign-in");
        student.post("/sign-in", "name", name, "password", line.substring(line.lastIndexOf(' ') + 1));

        assertThat(student.get("/").body()).contains("05-seven-methods", "of 10");
        String code = line("learners join with the code ").replace("learners join with the code ", "");
        assertThat(site.learner(code, "Nora New").get("/progress").statusCode()).isEqualTo(200);
    }

    @Test
    void anInterruptedDemoIsGradedAtTheNextStart() {
        prepare((work, progress) -> {
            throw new IOException("the disk is full");
        });
        assertThat(console).contains("the demo class could not be graded: the disk is full");

        prepare(this::grade);

        assertThat(gradings).isEqualTo(1);
        assertThat(console).contains("graded 8 submissions of 05-seven-methods");
    }

    private void prepare(DemoClass demoClass) {
        new Demo(site.database(), site.clock, new SecureRandom(), demoClass).prepare(Path.of("unused"), console::add);
    }

    private byte[] grade(Path work, java.util.function.Consumer<String> progress) {
        gradings++;
        progress.accept("1 of 8 graded");
        return TestSite.results();
    }

    private String line(String beginning) {
        return console.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
