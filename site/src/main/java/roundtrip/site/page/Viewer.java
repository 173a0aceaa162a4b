package roundtrip.site.page;

import io.javalin.http.Context;
import java.util.List;

/**
 * Who looks at a page: a person who is signed in, or a stranger.
 *
 * @param person the person's number; 0 for a stranger
 * @param teaches whether this person may hold courses
 * @param learnsIn numbers of the courses in which this person is a learner
 * @param secret what this session's form tokens are made from; empty for a stranger
 */
public record Viewer(
        long person, String name, boolean teaches, List<Long> learnsIn, List<Long> teachesIn, String secret) {
    public static final Viewer STRANGER = new Viewer(0, "", false, List.of(), List.of(), "");

    private static final String KEY = "viewer";

    public Viewer {
        learnsIn = List.copyOf(learnsIn);
        teachesIn = List.copyOf(teachesIn);
    }

    /** The viewer of this request; a stranger until the gate has found the session. */
    public static Viewer of(Context ctx) {
        Viewer viewer = ctx.attribute(KEY);
        return viewer == null ? STRANGER : viewer;
    }

    public void enter(Context ctx) {
        ctx.attribute(KEY, this);
    }

    public boolean signedIn() {
        return person != 0;
    }

    public boolean learns() {
        return !learnsIn.isEmpty();
    }

    public boolean may(Role role) {
        return switch (role) {
            case ANYONE -> true;
            case SIGNED_IN, OWNER -> signedIn();
            case LEARNER -> learns();
            case INSTRUCTOR -> teaches;
        };
    }
}
