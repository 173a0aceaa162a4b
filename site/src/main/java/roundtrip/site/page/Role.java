package roundtrip.site.page;

import io.javalin.security.RouteRole;

/** Who may use a route; each route names at least one. */
public enum Role implements RouteRole {
    ANYONE,
    SIGNED_IN,
    /** Learns in at least one course. */
    LEARNER,
    /** Signed in, and the handler finds out whether the thing is theirs. */
    OWNER,
    /** Teaches; the handler finds out whether the course is theirs. */
    INSTRUCTOR
}
