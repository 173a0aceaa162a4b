package roundtrip.site.store;

import java.time.Clock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Makes each form count once: its random request id is stored in one transaction with its effect. */
public final class FormRequests {
    private final Jdbi jdbi;
    private final Clock clock;

    public FormRequests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Runs the effect unless this request has had it already.
     *
     * @param effect returns the path to send the browser to; called inside the transaction
     * @return that path, the first one when the request is a repeat
     */
    public String once(long person, String requestId, Function<Handle, String> effect) {
        try {
            return jdbi.inTransaction(handle -> {
                handle.createUpdate("INSERT INTO form_request (request_id, person_id, location, created_at)"
                                + " VALUES (:request, :person, '', :now)")
                        .bind("request", requestId)
                        .bind("person", person)
                        .bind("now", Times.of(clock.instant()))
                        .execute();
                String location = effect.apply(handle);
                handle.createUpdate("UPDATE form_request SET location = :location WHERE request_id = :request")
                        .bind("location", location)
                        .bind("request", requestId)
                        .execute();
                return location;
            });
        } catch (JdbiException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            return locationOf(person, requestId, e);
        }
    }

    private String locationOf(long person, String requestId, JdbiException duplicate) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT location FROM form_request WHERE request_id = :request AND person_id = :person")
                .bind("request", requestId)
                .bind("person", person)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> duplicate));
    }
}
