package roundtrip.grader.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.Shown;

/** The files of one export, name to bytes, and whose mark is not in them. */
public record Written(Map<String, byte[]> files, List<LeftOut> leftOut) {
    /** A submission whose mark stayed here, and why; both texts may be shown. */
    public record LeftOut(String submission, String why) {
        static LeftOut of(Results.Submission one, String why) {
            return new LeftOut(Shown.line(one.submission()), Shown.line(why));
        }
    }

    public Written {
        files = new TreeMap<>(files);
        leftOut = List.copyOf(leftOut);
    }

    static Written one(String name, byte[] bytes, List<LeftOut> leftOut) {
        return new Written(Map.of(name, bytes), leftOut);
    }

    /** Those whose mark must not leave, in the order of the results. */
    static List<LeftOut> held(Results results) {
        List<LeftOut> held = new ArrayList<>();
        results.submissions().forEach(one -> Marks.whyNot(one).ifPresent(why -> held.add(LeftOut.of(one, why))));
        return held;
    }
}
