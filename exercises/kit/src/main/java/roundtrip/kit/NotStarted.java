package roundtrip.kit;

/** Says that a part of an exercise has not been written yet; made by {@link Todo#step}. */
public final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int step;
    private final String what;
    private final String anchor;

    NotStarted(int step, String what, String anchor) {
        super("step " + step + " is still to do: " + what + " (README " + anchor + ")");
        this.step = step;
        this.what = what;
        this.anchor = anchor;
    }

    /** The step of the README that asks for it, from 1. */
    public int step() {
        return step;
    }

    /** What is to be written there. */
    public String what() {
        return what;
    }

    /** The place in the README, such as {@code #step-1}. */
    public String anchor() {
        return anchor;
    }
}
