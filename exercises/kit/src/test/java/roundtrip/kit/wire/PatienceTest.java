package roundtrip.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Reply LATE = new Reply.Late("silence");
    private static final Reply ANSWERED =
            new Reply.Answered(new Response("HTTP/1.1", 200, List.of(), new byte[0], List.of(), new byte[0]));

    private final Patience patience = new Patience(new Pace(1));

    private long seconds() {
        return Math.round(patience.request().millisLeft() / 1000.0);
    }

    @Test
    void endsWithASilenceThatNoAnswerCameBefore() {
        assertThat(seconds()).isEqualTo(10);

        patience.saw(LATE);

        assertThat(seconds()).isEqualTo(1);
    }

    @Test
    void lastsForAProgramThatHasAnsweredOnce() {
        patience.saw(ANSWERED);
        patience.saw(LATE);

        assertThat(seconds()).isEqualTo(10);
    }

    @Test
    void comesBackWithTheFirstAnswer() {
        patience.saw(LATE);
        patience.saw(ANSWERED);

        assertThat(seconds()).isEqualTo(10);
    }
}
