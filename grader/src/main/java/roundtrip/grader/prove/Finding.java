package roundtrip.grader.prove;

import java.util.List;

/** One thing that was proved or not; {@code faults} is empty when it holds. */
public record Finding(String exercise, String subject, String expected, List<String> faults) {
    public Finding {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
