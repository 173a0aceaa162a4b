package roundtrip.quiz.attempt;

import java.util.Optional;
import roundtrip.quiz.Answer;

/** What an action comes to: an event to store, or a refusal. */
record Wish(Kind kind, String payload, Optional<Answer> refusal) {

    static Wish of(Kind kind, String payload) {
        return new Wish(kind, payload, Optional.empty());
    }

    static Wish refused(Answer answer) {
        return new Wish(Kind.CHECK, "", Optional.of(answer));
    }
}
