package roundtrip.quiz.exchange;

import java.util.List;

/** A file for another engine, and how it differs from the items that went in. */
public final class Exported {

    private final byte[] file;
    private final List<Loss> losses;

    Exported(byte[] file, List<Loss> losses) {
        this.file = file.clone();
        this.losses = List.copyOf(losses);
    }

    public byte[] file() {
        return file.clone();
    }

    /** Found by reading the file back and comparing. */
    public List<Loss> losses() {
        return losses;
    }
}
