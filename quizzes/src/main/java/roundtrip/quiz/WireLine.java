package roundtrip.quiz;

/**
 * A line of an exchange.
 *
 * @param number from 1; remarks are counted too
 * @param party one capital letter that names the party on the client's side of this line; empty where there is only one
 * @param text without its line end; empty for an empty line
 */
public record WireLine(int number, Direction direction, String party, String text) {

    /** Which way a line goes. */
    public enum Direction {
        TO_SERVER,
        BACK,
        /** Said about the exchange; not part of it. */
        REMARK
    }
}
