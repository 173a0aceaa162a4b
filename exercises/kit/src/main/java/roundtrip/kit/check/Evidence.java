package roundtrip.kit.check;

import java.util.List;

/**
 * The facts behind a FAILED.
 *
 * @param given what was true before, in words; may be empty
 * @param sent the request in one line, then a curl line where there is one; or the call that was made
 * @param expected what a correct program does
 * @param got what this one did
 * @param transcript the check's bytes on the wire, line by line
 * @param late whether it failed since something did not come before its deadline; a busy computer can cause that, too
 */
public record Evidence(
        String given, List<String> sent, String expected, String got, List<String> transcript, boolean late) {
    public Evidence {
        sent = List.copyOf(sent);
        transcript = List.copyOf(transcript);
    }

    /** Not late. */
    public Evidence(String given, List<String> sent, String expected, String got, List<String> transcript) {
        this(given, sent, expected, got, transcript, false);
    }

    public Evidence with(List<String> lines) {
        return new Evidence(given, sent, expected, got, lines, late);
    }

    public Evidence withGot(String other) {
        return new Evidence(given, sent, expected, other, transcript, late);
    }
}
