package roundtrip.site.quiz;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.QuizSummary;
import roundtrip.quiz.Quizzes;
import roundtrip.quiz.Review;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;
import roundtrip.site.page.Hex;
import roundtrip.site.quiz.AttemptRows.AttemptRow;

/** Check-ups and people's attempts at them: the quiz engine on the site's database. */
public final class CheckUps {
    private final Quizzes quizzes;
    private final SqlAttemptLog log;
    private final Attempts attempts;
    private final AttemptRows rows;
    private final Clock clock;
    private final RandomGenerator random;

    public CheckUps(Quizzes quizzes, Jdbi jdbi, Clock clock, RandomGenerator random) {
        this.quizzes = quizzes;
        this.log = new SqlAttemptLog(jdbi);
        this.attempts = quizzes.attempts(log, clock);
        this.rows = new AttemptRows(jdbi, clock);
        this.clock = clock;
        this.random = random;
    }

    public List<QuizSummary> all() {
        return quizzes.all();
    }

    Optional<QuizSummary> quiz(String id) {
        return quizzes.quiz(id);
    }

    Attempts attempts() {
        return attempts;
    }

    Optional<AttemptRow> row(String id) {
        return rows.find(id);
    }

    /** Starts an attempt; the same request of the same person gives the same attempt again. */
    AttemptRow start(long person, String quiz, boolean oneByOne, String request) {
        String id = Hex.sha256(person + "|" + quiz + "|" + request).substring(0, 24);
        AttemptRow row = rows.add(id, person, quiz, oneByOne, Hex.random(random, 32));
        view(row);
        return row;
    }

    /** The attempt as its learner may see it; a start that a crash cut in two is finished first. */
    AttemptView view(AttemptRow row) {
        return attempts.view(row.id()).orElseGet(() -> {
            attempts.start(new Start(row.id(), row.quiz(), Seed.ofHex(row.seed()), "start"));
            return attempts.view(row.id()).orElseThrow();
        });
    }

    /** A person's attempts, newest first. */
    public List<Done> of(long person) {
        List<Done> done = new ArrayList<>();
        for (AttemptRow row : rows.of(person)) {
            done.add(new Done(row.path(), view(row)));
        }
        return done;
    }

    /** The wrong ideas that a person fell for, the most urgent first. What an open question could still tell is left out. */
    public List<Again> again(long person) {
        List<String> shown = new ArrayList<>();
        Map<String, QuizSummary> met = new HashMap<>();
        for (AttemptRow row : rows.of(person)) {
            AttemptView view = view(row);
            if (sealed(view)) {
                continue;
            }
            shown.add(row.id());
            quizzes.reviews(log, List.of(row.id()), Optional.empty())
                    .forEach(review -> met.putIfAbsent(review.misconception().id(), view.quiz()));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return quizzes.reviews(log, shown, Optional.empty()).stream()
                .map(review -> new Again(
                        review,
                        !review.due().isAfter(today),
                        Optional.ofNullable(met.get(review.misconception().id()))))
                .toList();
    }

    /** Whether a response shows what is behind it while its question can still be answered. */
    private static boolean sealed(AttemptView view) {
        return view.items().stream().anyMatch(item -> item.triesUsed() > 0 && !item.locked());
    }

    /**
     * A wrong idea to meet again.
     *
     * @param now whether its day has come
     * @param quiz where it was met last, to be taken again
     */
    public record Again(Review review, boolean now, Optional<QuizSummary> quiz) {}

    /** An attempt with the page that shows it. */
    public record Done(String path, AttemptView view) {
        public boolean open() {
            return view.state() == AttemptState.CREATED || view.state() == AttemptState.IN_PROGRESS;
        }

        public long answered() {
            return view.items().stream()
                    .filter(item -> item.response().isPresent())
                    .count();
        }
    }
}
