package roundtrip.grader.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.kit.check.Verdict;

/**
 * What one run of some checks over one program came to.
 *
 * @param verdicts of the checks that ran, by id
 * @param transcripts of the checks that passed; empty where nobody will compare them
 * @param over why no more checks could run, such as {@code over-time}
 * @param ours what of ours failed; empty when nothing did
 * @param messages what the program printed and how it ended
 */
record Run(
        Map<String, Verdict> verdicts,
        Map<String, List<String>> transcripts,
        Optional<String> over,
        String ours,
        Duration cpu,
        List<String> messages) {
    Run {
        verdicts = new LinkedHashMap<>(verdicts);
        transcripts = Map.copyOf(transcripts);
        messages = List.copyOf(messages);
    }
}
