package roundtrip.suites.forgetme;

/**
 * One request of a sequence, without the names that a run gives to members, books and loans.
 *
 * @param member 0 or 1
 * @param book which of the run's books; of no meaning where a basket or a loan is read
 */
record Op(Kind kind, int member, int book) {
    enum Kind {
        PUT_IN(true),
        TAKE_OUT(true),
        BASKET(false),
        BORROW(true),
        /** The loan that was made last, whoever made it. */
        LAST_LOAN(false),
        BOOK(false);

        private final boolean writes;

        Kind(boolean writes) {
            this.writes = writes;
        }

        boolean writes() {
            return writes;
        }
    }

    private String who() {
        return member == 0 ? "ADA" : "BEN";
    }

    /** After {@code curl -i}, with the port of a copy to come in front of the path. */
    String curl(String address) {
        String token = " -H 'Authorization: Bearer TOKEN_OF_" + who() + "'";
        return switch (kind) {
            case PUT_IN -> "-X PUT" + token + " " + address + "/basket/" + isbn();
            case TAKE_OUT -> "-X DELETE" + token + " " + address + "/basket/" + isbn();
            case BASKET -> token.strip() + " " + address + "/basket";
            case BORROW -> "-X POST" + token + " --data-binary '{\"isbn\":\"" + isbn() + "\"}' " + address + "/loans";
            case LAST_LOAN -> token.strip() + " " + address + "/loans/LAST_ID";
            case BOOK -> address + "/books/" + isbn();
        };
    }

    /** For people: the run's own numbers are longer. */
    private String isbn() {
        return "BOOK_" + (book + 1);
    }
}
