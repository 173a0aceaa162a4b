package roundtrip.quiz.exchange;

import java.util.List;

/**
 * A file for another engine, and how it differs from the items that went in.
 *
 * @param losses found by reading the file back and comparing
 */
public record Exported(byte[] file, List<Loss> losses) {

    public Exported {
        losses = List.copyOf(losses);
    }
}
