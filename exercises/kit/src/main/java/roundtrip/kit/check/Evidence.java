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
 */
public record Evidence(String given, List<String> sent, String expected, String got, List<String> transcript) {
    public Evidence {
        sent = List.copyOf(sent);
        transcript = List.copyOf(transcript);
    }

    public Evidence with(List<String> lines) {
        return new Evidence(given, sent, expected, got, lines);
    }
}
