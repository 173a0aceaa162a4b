package roundtrip.quiz.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.AttemptLog.Appended;
import roundtrip.quiz.AttemptState;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Response;
import roundtrip.quiz.Start;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.item.Parsed;

/** Attempts over an event log. Holds nothing of an attempt between two calls. */
public final class AttemptEngine implements Attempts {

    private static final int MOST_TEXT = 2000;

    private final Bank bank;
    private final Desk desk;

    public AttemptEngine(Bank bank, AttemptLog log, Clock clock) {
        this(bank, log, clock, Papers.OWN_LANGUAGE);
    }

    /** Shows items' texts in a language where they have them. */
    public AttemptEngine(Bank bank, AttemptLog log, Clock clock, String language) {
        this.bank = bank;
        this.desk = new Desk(bank, log, clock, language);
    }

    @Override
    public Answer start(Start start) {
        if (desk.load(start.attemptId()).isEmpty()) {
            create(start);
        }
        History history = desk.load(start.attemptId()).orElseThrow();
        if (!history.knows(start.requestId())) {
            return new Answer.Conflict(desk.view(history), "an attempt with this id exists already");
        }
        if (history.started()) {
            return new Answer.Duplicate(desk.view(history));
        }
        return begin(history, start.requestId() + "/start");
    }

    private void create(Start start) {
        Blueprint quiz = bank.quiz(start.quizId())
                .orElseThrow(() -> new NoSuchElementException("there is no quiz \"" + start.quizId() + "\""));
        List<BankItem> items = Draw.of(bank, quiz, start.seed())
                .orElseThrow(() -> new IllegalStateException("no paper of \"" + quiz.id() + "\" could be drawn"));
        Payloads.Created created = new Payloads.Created(
                bank.hash(),
                start.seed(),
                quiz,
                start.stretchPercent(),
                desk.papers().pin(items, start.seed()));
        desk.create(start.attemptId(), Payloads.created(created), start.requestId());
    }

    private Answer begin(History history, String requestId) {
        Payloads.Created created = history.created();
        Instant now = desk.now();
        Optional<Instant> deadline = created.quiz()
                .limit()
                .map(limit -> limit.multipliedBy(created.stretchPercent()).dividedBy(100))
                .map((Duration limit) -> now.plus(limit));
        Appended appended = desk.append(history, Kind.START, Payloads.started(deadline), requestId);
        AttemptView view = desk.view(desk.settled(history.attemptId()));
        return appended == Appended.APPENDED ? new Answer.Accepted(view) : new Answer.Duplicate(view);
    }

    @Override
    public Optional<AttemptView> view(String attemptId) {
        return desk.load(attemptId).isEmpty() ? Optional.empty() : Optional.of(desk.view(desk.settled(attemptId)));
    }

    @Override
    public Answer answer(String attemptId, int seen, int number, Map<String, List<String>> fields, String requestId) {
        return onItem(attemptId, seen, number, requestId, history -> {
            Prepared prepared = desk.papers().find(history.created().pins()).get(number - 1);
            Blueprint quiz = history.created().quiz();
            Parsed parsed =
                    prepared.face().parse(prepared.deal(history.created().seed()), fields);
            if (parsed instanceof Parsed.Invalid invalid) {
                return Wish.refused(new Answer.Invalid(invalid.messages()));
            }
            String said = String.join("", fields.getOrDefault(Certainty.FIELD, List.of()));
            if (!said.isBlank() && (!quiz.certainty() || !said.strip().matches("low|middle|high"))) {
                String form =
                        quiz.certainty() ? "low, middle, high or nothing" : "nothing, this quiz does not ask for it";
                return Wish.refused(
                        new Answer.Invalid(Map.of(Certainty.FIELD, "expected " + form + ", got \"" + said + "\"")));
            }
            Response response = ((Parsed.Read) parsed).response();
            boolean atOnce = quiz.feedback() == FeedbackPolicy.AT_ONCE;
            return Wish.of(atOnce ? Kind.CHECK : Kind.SAVE, Payloads.response(response, Certainty.of(said)));
        });
    }

    @Override
    public Answer unsure(String attemptId, int seen, int number, String requestId) {
        return onItem(
                attemptId,
                seen,
                number,
                requestId,
                history -> history.created().quiz().unsure()
                        ? Wish.of(Kind.UNSURE, "{}")
                        : desk.refused(history, "this quiz does not offer \"I do not know yet\""));
    }

    @Override
    public Answer giveUp(String attemptId, int seen, int number, String requestId) {
        return onItem(
                attemptId,
                seen,
                number,
                requestId,
                history -> history.created().quiz().feedback() == FeedbackPolicy.AT_ONCE
                        ? Wish.of(Kind.GIVE_UP, "{}")
                        : desk.refused(history, "this quiz shows keys only after it is submitted"));
    }

    @Override
    public Answer hint(String attemptId, int seen, int number, String requestId) {
        return onItem(
                attemptId,
                seen,
                number,
                requestId,
                history -> desk.views(history).hintsLeft(number) > 0
                        ? Wish.of(Kind.HINT, "{}")
                        : desk.refused(history, "this item has no further hint"));
    }

    @Override
    public Answer report(String attemptId, int number, String text, String requestId) {
        if (text.isBlank() || text.length() > MOST_TEXT) {
            return new Answer.Invalid(Map.of(
                    "text",
                    "expected 1 to " + MOST_TEXT + " characters, got "
                            + text.strip().length()));
        }
        return desk.act(attemptId, number, requestId, history -> {
            checkNumber(history, number);
            return history.inProgress()
                    ? Wish.of(Kind.REPORT, Payloads.text("text", text))
                    : desk.refused(history, "the attempt is not in progress");
        });
    }

    @Override
    public Answer submit(String attemptId, String requestId) {
        return desk.act(
                attemptId,
                0,
                requestId,
                history -> history.inProgress()
                        ? Wish.of(Kind.SUBMIT, Payloads.text("by", "learner"))
                        : Wish.refused(new Answer.Duplicate(desk.view(history))));
    }

    @Override
    public Answer mark(String attemptId, String requestId) {
        return desk.act(
                attemptId,
                0,
                requestId,
                history -> history.state() == AttemptState.SUBMITTED
                        ? Wish.of(
                                Kind.MARK,
                                Receipts.mark(desk.views(history).marks()).toString())
                        : desk.refused(history, "expected an attempt that is submitted and waits for its marks"));
    }

    @Override
    public Answer release(String attemptId, String requestId) {
        return desk.act(
                attemptId,
                0,
                requestId,
                history -> history.state() == AttemptState.MARKED
                        ? Wish.of(Kind.RELEASE, "{}")
                        : desk.refused(history, "expected an attempt that is marked and not yet released"));
    }

    @Override
    public Answer voidAttempt(String attemptId, String reason, String requestId) {
        if (reason.isBlank() || reason.length() > MOST_TEXT) {
            return new Answer.Invalid(Map.of("reason", "expected a reason of 1 to " + MOST_TEXT + " characters"));
        }
        return desk.act(
                attemptId,
                0,
                requestId,
                history -> history.state() == AttemptState.VOIDED
                        ? desk.refused(history, "the attempt is void already")
                        : Wish.of(Kind.VOID, Payloads.text("reason", reason)));
    }

    @Override
    public Optional<String> receipt(String attemptId) {
        return desk.load(attemptId).isEmpty() ? Optional.empty() : Optional.of(receipt(desk.settled(attemptId)));
    }

    private String receipt(History history) {
        return Receipts.of(history, desk.views(history).marks());
    }

    /** What a learner wants with an item, unless the page acted on is out of date. */
    private Answer onItem(String attemptId, int seen, int number, String requestId, Function<History, Wish> wish) {
        return desk.act(attemptId, number, requestId, history -> {
            checkNumber(history, number);
            String outdated = outdated(history, seen, number);
            return outdated.isEmpty() ? wish.apply(history) : desk.refused(history, outdated);
        });
    }

    private static void checkNumber(History history, int number) {
        int items = history.created().pins().size();
        if (number < 1 || number > items) {
            throw new NoSuchElementException("expected an item from 1 to " + items + ", got " + number);
        }
    }

    private String outdated(History history, int seen, int number) {
        if (!history.inProgress()) {
            return "the attempt takes no more answers";
        }
        if (history.track(number).lastSeq() > seen) {
            return "this item was answered on another page meanwhile";
        }
        return desk.views(history).locked(number) ? "this item is locked" : "";
    }
}
