package roundtrip.grader.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.Shown;

/**
 * Scores for LTI 1.3 Assignment and Grade Services 2.0, one JSON body per student for {@code POST {lineitem}/scores} with type
 * {@code application/vnd.ims.lis.v1.score+json}. A mark that must not leave says {@code PendingManual} and has no number. The
 * timestamp is that of the export, so that a later one is always newer.
 */
final class LtiScores implements Format {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "lti";
    }

    @Override
    public String summary() {
        return "LTI 1.3 AGS scores, one JSON body per student; sending them is not done here";
    }

    @Override
    public String fileName() {
        return "lti";
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public Written write(Order order) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        int max = order.max();
        Pages.names(order.results().submissions())
                .forEach((one, name) -> files.put(
                        name + ".json", JsonText.bytes(score(one, order.marks().of(one), max, order.now()))));
        return new Written(files, Written.held(order.results()));
    }

    private static ObjectNode score(Results.Submission one, Optional<BigDecimal> mark, int max, Instant now) {
        ObjectNode score = JsonText.object();
        score.put("userId", Shown.line(one.student()));
        mark.ifPresent(value -> score.put("scoreGiven", Marks.number(value)));
        score.put("scoreMaximum", max);
        score.put("comment", mark.isPresent() ? Order.comment(one) : "waits for review");
        score.put("timestamp", TIME.format(now));
        score.put("activityProgress", "Completed");
        score.put("gradingProgress", mark.isPresent() ? "FullyGraded" : "PendingManual");
        return score;
    }
}
