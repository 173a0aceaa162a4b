package roundtrip.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An attempt as its learner may see it now.
 *
 * @param seq number of the last event; every form of the page carries it back as {@code seen}
 * @param deadline when the attempt is submitted by itself; empty without a limit
 * @param totals empty while the quiz's feedback policy forbids them
 * @param certainty apart from all marks; empty as long as totals are, and where no certainty was said
 */
public record AttemptView(
        String attemptId,
        QuizSummary quiz,
        AttemptState state,
        int seq,
        List<ItemView> items,
        Instant startedAt,
        Optional<Instant> deadline,
        Optional<Instant> submittedAt,
        Optional<Totals> totals,
        Optional<CertaintyReport> certainty) {

    public AttemptView {
        items = List.copyOf(items);
    }

    /** The item with this number, from 1. */
    public Optional<ItemView> item(int number) {
        return number >= 1 && number <= items.size() ? Optional.of(items.get(number - 1)) : Optional.empty();
    }
}
