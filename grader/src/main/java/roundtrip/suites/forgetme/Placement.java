package roundtrip.suites.forgetme;

import java.util.ArrayList;
import java.util.List;
import roundtrip.kit.check.Seed;
import roundtrip.suites.forgetme.Op.Kind;

/** Which copy gets which request. */
enum Placement {
    IN_TURN {
        @Override
        int copy(Op op, int number, int copies, Seed random) {
            return number % copies;
        }
    },
    /** All that is written goes to A, all that is read to B: what B has kept from an earlier reading is old by then. */
    AWKWARD {
        @Override
        int copy(Op op, int number, int copies, Seed random) {
            return op.kind().writes() ? 0 : 1;
        }
    },
    RANDOM {
        @Override
        int copy(Op op, int number, int copies, Seed random) {
            return random.number(0, copies - 1);
        }
    };

    private static final int BOOKS = 3;
    private static final int ASKED_FOR_THE_LOAN = 4;
    private static final List<Kind> KINDS = List.of(Kind.values());

    abstract int copy(Op op, int number, int copies, Seed random);

    List<Turn> of(List<Op> ops, int copies, Seed random) {
        List<Turn> turns = new ArrayList<>();
        for (Op op : ops) {
            turns.add(new Turn(op, copy(op, turns.size(), copies, random), false));
        }
        return turns;
    }

    /** Reading, writing and reading again, of basket and shelf; then whatever comes, and the basket once more. */
    static List<Op> ops(Seed random) {
        List<Op> ops = new ArrayList<>(List.of(
                new Op(Kind.BASKET, 0, 0),
                new Op(Kind.PUT_IN, 0, 0),
                new Op(Kind.BASKET, 0, 0),
                new Op(Kind.BOOK, 0, 1),
                new Op(Kind.BORROW, 1, 1),
                new Op(Kind.BOOK, 0, 1),
                new Op(Kind.LAST_LOAN, 1, 0)));
        for (int i = 0; i < 2; i++) {
            Kind kind = KINDS.get(random.number(0, KINDS.size() - 1));
            ops.add(new Op(kind, random.number(0, 1), random.number(0, BOOKS - 1)));
        }
        ops.add(new Op(Kind.BASKET, 0, 0));
        return ops;
    }

    /** A shorter one, with two deaths: that of A between a loan and the question for it, and that of another copy before or after. */
    static List<Turn> withDeaths(Seed random, int copies) {
        List<Op> ops = List.of(
                new Op(Kind.PUT_IN, 0, random.number(0, 1)),
                new Op(Kind.BORROW, 1, 2),
                new Op(Kind.BASKET, 0, 0),
                new Op(Kind.PUT_IN, 0, 2),
                new Op(Kind.LAST_LOAN, 1, 0),
                new Op(Kind.BOOK, 0, 2),
                new Op(Kind.BASKET, 0, 0));
        int other = random.number(1, 5);
        if (other >= ASKED_FOR_THE_LOAN) {
            other++;
        }
        List<Turn> turns = new ArrayList<>();
        for (Op op : ops) {
            int number = turns.size();
            int copy = number == ASKED_FOR_THE_LOAN ? 0 : random.number(1, copies - 1);
            turns.add(new Turn(op, copy, number == ASKED_FOR_THE_LOAN || number == other));
        }
        return turns;
    }
}
