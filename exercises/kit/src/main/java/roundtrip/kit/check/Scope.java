package roundtrip.kit.check;

import java.util.List;
import roundtrip.kit.wire.Pace;
import roundtrip.kit.wire.Patience;
import roundtrip.kit.wire.Transcript;

/** What belongs to one run of one check: its transcript, and the circumstances that its evidence names. Made by the bench. */
public final class Scope {
    private final Transcript transcript = new Transcript();
    private final Pace pace;
    private final Patience patience;
    private volatile String given = "";

    public Scope(Pace pace, Patience patience) {
        this.pace = pace;
        this.patience = patience;
    }

    public Transcript transcript() {
        return transcript;
    }

    public Pace pace() {
        return pace;
    }

    Patience patience() {
        return patience;
    }

    void given(String circumstances) {
        given = circumstances;
    }

    CheckFailed failed(List<String> sent, String expected, String got) {
        return failed(sent, expected, got, false);
    }

    CheckFailed failed(List<String> sent, String expected, String got, boolean late) {
        return new CheckFailed(new Evidence(given, sent, expected, got, transcript.lines(), late));
    }
}
