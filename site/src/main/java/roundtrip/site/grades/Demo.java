package roundtrip.site.grades;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtrip.site.account.Passwords;
import roundtrip.site.account.People;
import roundtrip.site.course.Courses;
import roundtrip.site.course.JoinCodes;
import roundtrip.site.course.Names;
import roundtrip.site.page.Hex;
import roundtrip.site.store.Database;

/** The demo course: made once, with an instructor, a join code, learners, and a class that is really graded. */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String TITLE = "Demo course";
    private static final String INSTRUCTOR = "Demo instructor";
    private static final int SEATS = 100;
    private static final int LONGEST_NAME = 80;
    private static final Duration CODE_LIFE = Duration.ofDays(365);

    private final Jdbi jdbi;
    private final People people;
    private final Courses courses;
    private final JoinCodes codes;
    private final Grades grades;
    private final Matches matches;
    private final Imports imports;
    private final SecureRandom random;
    private final DemoClass demoClass;

    public Demo(Database database, Clock clock, SecureRandom random, DemoClass demoClass) {
        this.jdbi = database.jdbi();
        this.people = new People(jdbi, clock);
        this.courses = new Courses(jdbi, clock);
        this.codes = new JoinCodes(jdbi, clock, random);
        this.grades = new Grades(jdbi);
        this.matches = new Matches(jdbi, clock);
        this.imports = new Imports(database, clock);
        this.random = random;
        this.demoClass = demoClass;
    }

    /** Makes what is not there yet; after an interrupted start it goes on where that one stopped. */
    public void prepare(Path data, Consumer<String> console) {
        long instructor = instructor();
        long course = course(instructor);
        if (grades.inCourse(course).isEmpty()) {
            console.accept("grading the demo class ...");
            try {
                byte[] results = demoClass.grade(data.resolve("demo"), console);
                Imports.Done done = imports.take(course, instructor, results);
                console.accept("graded " + done.submissions() + " submissions of " + done.exercise());
                learners(course, instructor).ifPresent(console);
            } catch (IOException | ResultsFile.Unsound | RuntimeException e) {
                LOG.warn("the demo class could not be graded", e);
                console.accept("the demo class could not be graded: " + e.getMessage());
            }
        }
        codes.of(course).stream()
                .findFirst()
                .ifPresent(code -> console.accept("learners join with the code " + code.spoken()));
    }

    private long instructor() {
        return people.firstInstructor()
                .orElseGet(() -> jdbi.inTransaction(handle -> people.add(handle, INSTRUCTOR, null, true)));
    }

    private long course(long instructor) {
        return courses.taughtBy(instructor).stream()
                .filter(course -> course.title().equals(TITLE))
                .findFirst()
                .map(course -> course.id())
                .orElseGet(() -> jdbi.inTransaction(handle -> {
                    long course = courses.add(handle, TITLE, instructor);
                    codes.make(handle, course, SEATS, CODE_LIFE);
                    return course;
                }));
    }

    /**
     * Makes an account for each student, so that there is no doubt whose it is; the first one gets a password, so that
     * one can look through their eyes.
     */
    private Optional<String> learners(long course, long instructor) {
        Map<String, String> byName = new TreeMap<>();
        grades.inCourse(course).stream()
                .map(Grade::label)
                .filter(label -> label.length() <= LONGEST_NAME && !people.knows(label))
                .forEach(label -> byName.putIfAbsent(Names.folded(label), label));
        List<String> students = List.copyOf(byName.values());
        if (students.isEmpty()) {
            return Optional.empty();
        }
        String password = Hex.random(random, 6);
        String hash = new Passwords().hash(password);
        jdbi.useTransaction(handle -> {
            for (String student : students) {
                long person = add(handle, course, student, student.equals(students.get(0)) ? hash : null);
                matches.confirmClear(handle, course, instructor, person);
            }
        });
        return Optional.of("one of them: sign in as \"" + students.get(0) + "\" with the password " + password);
    }

    /** The demo class of this build. */
    public static Demo standard(Database database, Clock clock, SecureRandom random) {
        return new Demo(database, clock, random, new GradedDemoClass(clock, random));
    }

    private long add(Handle handle, long course, String student, @Nullable String hash) {
        long person = people.add(handle, student, hash, false);
        courses.enrolLearner(handle, course, person);
        return person;
    }
}
