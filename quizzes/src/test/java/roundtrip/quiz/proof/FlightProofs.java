package roundtrip.quiz.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtrip.quiz.Fraction;

/** Round trips counted message by message, for every value that a parameter can have. */
class FlightProofs {

    /** One client and one server; each message takes half a round trip, everything else no time. */
    private static final class Line {
        private int halves;
        private int connections;

        private void there() {
            halves++;
        }

        private void back() {
            halves++;
        }

        /** SYN, SYN-ACK; the ACK travels with what comes next. */
        private void connect() {
            connections++;
            there();
            back();
        }

        /** ClientHello; then all of the server's part. The client's Finished travels with what comes next. */
        private void tls13() {
            there();
            back();
        }

        private void requestAndFirstByte() {
            there();
            back();
        }

        private Fraction time(int roundTrip) {
            return Fraction.of((long) halves * roundTrip, 2);
        }
    }

    private static Line firstByte(boolean tls) {
        Line line = new Line();
        line.connect();
        if (tls) {
            line.tls13();
        }
        line.requestAndFirstByte();
        return line;
    }

    private static Line eachOnItsOwn(int objects) {
        Line line = new Line();
        for (int i = 0; i < objects; i++) {
            line.connect();
            line.requestAndFirstByte();
        }
        return line;
    }

    private static Line kept(int objects) {
        Line line = new Line();
        line.connect();
        for (int i = 0; i < objects; i++) {
            line.requestAndFirstByte();
        }
        return line;
    }

    private static Line multiplexed() {
        Line line = new Line();
        line.connect();
        line.tls13();
        line.requestAndFirstByte();
        return line;
    }

    /** Six connections side by side; each takes the next object that nobody has asked for. */
    private static Fraction six(int objects, int roundTrip) {
        Line[] lines = new Line[6];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line();
            lines[i].connect();
        }
        for (int object = 0; object < objects; object++) {
            Line free = lines[0];
            for (Line line : lines) {
                free = line.halves < free.halves ? line : free;
            }
            free.requestAndFirstByte();
        }
        Fraction last = Fraction.ZERO;
        for (Line line : lines) {
            last = last.max(line.time(roundTrip));
        }
        return last;
    }

    @ParameterizedTest
    @CsvSource({"st-first-byte-tls, true", "st-first-byte-plain, false"})
    @Proof("flights")
    void theFirstByte(String id, boolean tls) {
        everyValue(id, 19, values -> firstByte(tls).time(values.path("rtt").asInt()));
    }

    @Test
    @Proof("flights")
    void connectionsAreOneForEachObject() {
        everyValue(
                "ct-conns",
                28,
                values -> Fraction.of(eachOnItsOwn(values.path("n").asInt()).connections));
    }

    @Test
    @Proof("flights")
    void oneConnectionForEachObject() {
        everyValue("ct-time-new", 171, values -> eachOnItsOwn(n(values)).time(r(values)));
    }

    @Test
    @Proof("flights")
    void oneConnectionIsKept() {
        everyValue("ct-time-kept", 171, values -> kept(n(values)).time(r(values)));
    }

    @Test
    @Proof("flights")
    void allStreamsOnOneConnection() {
        everyValue("ct-time-h2", 171, values -> multiplexed().time(r(values)));
    }

    @Test
    @Proof("flights")
    void sixConnections() {
        everyValue("es-page-six", 216, values -> six(n(values), r(values)));
    }

    private static int n(ObjectNode values) {
        return values.path("n").asInt();
    }

    private static int r(ObjectNode values) {
        return values.path("r").asInt();
    }

    private static void everyValue(String id, int many, java.util.function.Function<ObjectNode, Fraction> counted) {
        ProvenItem item = ProvenItem.named(id);
        assertThat(item.combinations())
                .hasSize(many)
                .allSatisfy(values ->
                        assertThat(item.answer(values)).as("%s %s", id, values).isEqualTo(counted.apply(values)));
    }
}
