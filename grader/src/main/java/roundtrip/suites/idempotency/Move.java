package roundtrip.suites.idempotency;

import java.util.ArrayList;
import java.util.List;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Sequences;

/**
 * One request of a random sequence, on one of three books.
 *
 * @param book A, B or C; each run gives them numbers of their own
 * @param number the title of a PUT, the key of a POST
 * @param repeats how often it is said again at once
 */
record Move(Kind kind, char book, int number, int repeats) implements Sequences.Step {
    private static final int BOOKS = 3;

    enum Kind {
        PUT,
        DELETE,
        POST
    }

    /** A book is stored and lent, five to seven random requests follow, and mostly the first book is gone at the end. */
    static List<Move> sequence(Seed seed) {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(Kind.PUT, 'A', 1, 1));
        moves.add(new Move(Kind.POST, 'A', 2, 1));
        int more = seed.number(5, 7);
        for (int number = 3; number < 3 + more; number++) {
            int kind = seed.number(1, 10);
            char book = (char) ('A' + seed.number(0, BOOKS - 1));
            moves.add(new Move(
                    kind <= 4 ? Kind.PUT : kind <= 6 ? Kind.DELETE : Kind.POST, book, number, seed.number(1, 2)));
        }
        if (seed.number(0, 3) > 0) {
            moves.add(new Move(Kind.DELETE, 'A', 0, 1));
        }
        return moves;
    }

    @Override
    public String line() {
        return "curl " + words() + " http://127.0.0.1:PORT" + target() + "   # " + (repeats + 1) + " times"
                + (kind == Kind.POST ? ", and once more at the end" : "");
    }

    private String words() {
        return switch (kind) {
            case PUT -> "-X PUT --data-binary '{\"title\":\"T" + number + "\"}'";
            case DELETE -> "-X DELETE";
            case POST ->
                "-X POST -H 'Authorization: Bearer key-ada' -H 'Idempotency-Key: \"k-" + number
                        + "\"' --data-binary '{\"isbn\":\"" + book + "\"}'";
        };
    }

    private String target() {
        return kind == Kind.POST ? "/loans" : "/books/" + book;
    }
}
