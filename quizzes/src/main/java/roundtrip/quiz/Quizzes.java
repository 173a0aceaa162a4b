package roundtrip.quiz;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.quiz.attempt.AttemptEngine;
import roundtrip.quiz.attempt.Draw;
import roundtrip.quiz.attempt.Encounters;
import roundtrip.quiz.attempt.RegradeEngine;
import roundtrip.quiz.attempt.Rows;
import roundtrip.quiz.attempt.Summaries;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.bank.Idea;
import roundtrip.quiz.bank.Overlay;
import roundtrip.quiz.bank.lint.Lint;
import roundtrip.quiz.review.Encounter;
import roundtrip.quiz.review.Fsrs;
import roundtrip.quiz.review.ReviewPlan;

/** The door to the quiz engine: a bank that was read and found sound, its quizzes, and attempts at them. */
public final class Quizzes {

    /** A paper of each quiz is drawn from it, to announce how long a quiz is. */
    private static final Seed SAMPLE = Seed.of(new byte[32]);

    private final Bank bank;
    private final List<QuizSummary> all;

    private Quizzes(Bank bank) {
        this.bank = bank;
        List<QuizSummary> summaries = new ArrayList<>();
        for (Blueprint quiz : bank.quizzes()) {
            List<BankItem> paper = Draw.of(bank, quiz, SAMPLE).orElseThrow();
            summaries.add(Summaries.of(quiz, paper));
        }
        this.all = List.copyOf(summaries);
    }

    /** The bank inside this jar. */
    public static Quizzes bundled() {
        return of(BankFiles.bundled());
    }

    /** A bank in a folder of its own, laid out like {@code quizzes/bank}. */
    public static Quizzes in(Path folder) {
        return of(BankFiles.in(folder));
    }

    private static Quizzes of(Map<String, byte[]> files) {
        Lint.Report report = Lint.of(files);
        if (!report.errors().isEmpty() || report.bank().isEmpty()) {
            throw new InvalidBankException(
                    report.errors().stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
        return new Quizzes(report.bank().get());
    }

    /** All quizzes, in the bank's order. */
    public List<QuizSummary> all() {
        return all;
    }

    public Optional<QuizSummary> quiz(String id) {
        return all.stream().filter(quiz -> quiz.id().equals(id)).findFirst();
    }

    /** All misconceptions that have a name, for whoever else names one: checks do. */
    public List<Misconception> misconceptions() {
        return bank.misconceptions().values().stream().map(Idea::misconception).toList();
    }

    /** The chapter's paragraphs that this bank takes to be there, for example {@code C38}. */
    public Set<String> paragraphs() {
        return bank.existing().paragraphs();
    }

    /** What this bank takes to be built: exercises, {@code exercise/check}, lab steps; as in {@link Shown#id()}. */
    public Set<String> shows() {
        return bank.existing().shows();
    }

    /** Regrades of attempts by this bank, which may be newer than the attempts' own. */
    public Regrades regrades(AttemptLog log, Clock clock) {
        return new RegradeEngine(bank, log, clock);
    }

    /** What an attempt made of its items, for an item analysis; nothing unless it is submitted and counts. */
    public List<ResponseRow> responses(AttemptLog log, String learner, String attemptId) {
        return new Rows(log).of(learner, attemptId);
    }

    /** What an attempt came to, for an instructor's table of marks. */
    public MarkRow mark(AttemptLog log, String learner, String attemptId) {
        return new Rows(log).mark(learner, attemptId);
    }

    /**
     * The misconceptions that a learner fell for, each with the day on which to meet it again, the most urgent first.
     *
     * @param exam nothing is due later than the day before
     */
    public List<Review> reviews(AttemptLog log, List<String> attemptIds, Optional<LocalDate> exam) {
        return reviews(log, attemptIds, List.of(), exam);
    }

    /** The same, from code as well: a check that names a misconception counts as an item does. */
    public List<Review> reviews(
            AttemptLog log, List<String> attemptIds, List<CheckMet> checks, Optional<LocalDate> exam) {
        Encounters encounters = new Encounters(log);
        List<Encounter> all = Stream.concat(
                        attemptIds.stream().flatMap(attempt -> encounters.of(attempt).stream()),
                        checks.stream().map(Quizzes::encounter))
                .toList();
        List<Review> reviews = new ArrayList<>();
        for (ReviewPlan.Due due : ReviewPlan.of(all, new Fsrs(), exam)) {
            Idea idea = bank.misconceptions().get(due.misconception());
            if (idea != null) {
                reviews.add(new Review(
                        idea.misconception(),
                        idea.chapter(),
                        idea.shows(),
                        due.day(),
                        another(due),
                        due.met(),
                        due.fallen(),
                        due.overcome()));
            }
        }
        return reviews;
    }

    private static Encounter encounter(CheckMet met) {
        Set<String> id = Set.of(met.misconception());
        Set<String> fallen = met.overcome() ? Set.of() : id;
        Set<String> overcome = met.overcome() ? id : Set.of();
        return new Encounter(met.at(), met.check(), fallen, overcome, false, Optional.empty());
    }

    /** An item about a misconception that the learner has not met, or any if there is no other. */
    private Optional<String> another(ReviewPlan.Due due) {
        List<String> items = bank.items().stream()
                .filter(item -> item.live()
                        && item.json().findValuesAsText("misconception").contains(due.misconception()))
                .map(BankItem::id)
                .toList();
        Optional<String> fresh =
                items.stream().filter(item -> !due.seen().contains(item)).findFirst();
        return fresh.or(() -> items.stream().findFirst());
    }

    /** Tags of the languages in which items have texts, besides the one that they are written in; for example {@code de}. */
    public Set<String> languages() {
        return bank.items().stream()
                .flatMap(item -> Overlay.of(item).stream())
                .map(Overlay::language)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The same, showing texts in a language where items have them, for example {@code de}. Nothing of it is stored: an
     * attempt can be looked at in any language at any time, and its order, tokens and marks are the same.
     */
    public Attempts attempts(AttemptLog log, Clock clock, String language) {
        return new AttemptEngine(bank, log, clock, language);
    }

    /** Attempts on this bank's quizzes, kept in the log. The clock decides deadlines and dates the events. */
    public Attempts attempts(AttemptLog log, Clock clock) {
        return new AttemptEngine(bank, log, clock);
    }
}
