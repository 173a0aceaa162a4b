package roundtrip.grader.intake;

import java.io.IOException;
import java.util.List;

/** What one student handed in, before anything was read of it. */
@FunctionalInterface
interface Material {
    List<Entry> entries(Limits limits) throws IOException, Refused;
}
