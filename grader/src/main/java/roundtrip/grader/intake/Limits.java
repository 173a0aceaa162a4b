package roundtrip.grader.intake;

/** Caps on what a submission may hold; a submission beyond one of them is rejected. Sizes are in bytes. */
public record Limits(
        long containerBytes, int entries, int files, int fileBytes, int totalBytes, int nameLength, int depth) {

    public Limits {
        if (containerBytes < 1 || entries < 1 || files < 1 || fileBytes < 1 || totalBytes < 1) {
            throw new IllegalArgumentException("limits must be positive, but were " + containerBytes + ", " + entries
                    + ", " + files + ", " + fileBytes + ", " + totalBytes);
        }
    }

    /** For what lies around the submissions, which a platform packed and no student. */
    static Limits ofClass() {
        return new Limits(1L << 31, 2_000_000, 200, 256 << 10, 2 << 20, 240, 16);
    }

    /** The course's limits: far above what an exercise needs, far below what hurts. */
    public static Limits standard() {
        return new Limits(64L << 20, 20_000, 200, 256 << 10, 2 << 20, 240, 16);
    }
}
