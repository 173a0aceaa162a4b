package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lends books so that a wish said twice is one loan, whatever comes between. */
final class Lending {
    private final Wishes wishes;
    private final Books books;
    private final ShelfRobot robot;
    private final Clock clock;

    Lending(Wishes wishes, Books books, ShelfRobot robot, Clock clock) {
        this.wishes = wishes;
        this.books = books;
        this.robot = robot;
        this.clock = clock;
    }

    /** The answer to a wish: done now, done before, or refused. */
    Answer lend(String member, String key, byte[] body) throws SQLException, JsonProcessingException {
        Instant now = clock.instant();
        wishes.forgetOld(now);
        Optional<Wish> known = wishes.find(member, key);
        if (known.isPresent()) {
            return again(known.get(), body);
        }
        String isbn = wanted(body);
        Wish wish = new Wish(member, key, Fingerprint.of(body), UUID.randomUUID().toString(), Optional.empty());
        if (wishes.begin(wish, now)) {
            return work(wish, isbn);
        }
        return again(wishes.find(member, key).orElseThrow(Lending::isAtWork), body);
    }

    private Answer again(Wish wish, byte[] body) throws SQLException, JsonProcessingException {
        if (!wish.print().equals(Fingerprint.of(body))) {
            throw new Refusal(422, "the key \"" + wish.key() + "\" came with another body before");
        }
        if (wish.answer().isPresent()) {
            return wish.answer().get();
        }
        if (wishes.beginAgain(wish)) {
            return work(wish, isbn(body));
        }
        throw isAtWork();
    }

    private static Refusal isAtWork() {
        return new Refusal(409, "a request with this key is being worked on");
    }

    /** Read and found good as a whole before anything is written. */
    private String wanted(byte[] body) throws SQLException, JsonProcessingException {
        String isbn = isbn(body);
        if (books.find(isbn).isEmpty()) {
            throw new Refusal(422, "there is no book \"" + isbn + "\" to lend");
        }
        return isbn;
    }

    private static String isbn(byte[] body) throws JsonProcessingException {
        JsonNode isbn = Json.read(body).path("isbn");
        if (!isbn.isTextual()) {
            throw new Refusal(422, "\"isbn\" must be a text");
        }
        return isbn.textValue();
    }

    private Answer work(Wish wish, String isbn) throws SQLException {
        boolean done = false;
        try {
            robot.handOut(wish.loan(), isbn);
            Loan loan = new Loan(wish.loan(), isbn, wish.member());
            Answer answer = Answer.json(201, loan).at("/loans/" + loan.id());
            wishes.fulfil(wish, loan, answer);
            done = true;
            return answer;
        } catch (RobotException e) {
            throw new Refusal(503, e.getMessage());
        } finally {
            if (!done) {
                wishes.release(wish);
            }
        }
    }
}
