package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Does each wish once: its row is written first, then locked for as long as the work takes. */
final class Work {
    private static final int LOCK_TIMED_OUT = 50200;
    private static final int KEY_IS_THERE = 23505;

    private final Store store;
    private final ShelfRobot robot;
    private final Clock clock;
    private final Duration life;

    Work(Store store, ShelfRobot robot, Clock clock, Duration life) {
        this.store = store;
        this.robot = robot;
        this.clock = clock;
        this.life = life;
    }

    Done on(String member, String line, byte[] body) throws SQLException, JsonProcessingException {
        try (Connection connection = store.connect()) {
            Store.change(connection, "DELETE FROM keys WHERE member = ? AND line = ? AND expires <= ?", member, line, now());
            connection.commit();
            Optional<List<Object>> row = Store.one(connection, "SELECT loan FROM keys WHERE member = ? AND line = ?", member, line);
            if (row.isEmpty()) {
                int refused = refusal(connection, body);
                if (refused != 0) {
                    return Done.refused(refused);
                }
                write(connection, member, line, body);
            }
            return locked(connection, member, line, body);
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_TIMED_OUT) {
                return Done.refused(409);
            }
            throw e;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static int refusal(Connection connection, byte[] body) throws SQLException, JsonProcessingException {
        JsonNode isbn = Json.read(body).path("isbn");
        boolean found = isbn.isTextual()
                && Store.one(connection, "SELECT 1 FROM books WHERE isbn = ?", isbn.textValue()).isPresent();
        return found ? 0 : 422;
    }

    private void write(Connection connection, String member, String line, byte[] body) throws SQLException {
        try {
            Store.change(
                    connection,
                    "INSERT INTO keys VALUES (?, ?, ?, 'loan-' || NEXT VALUE FOR loan_number, ?)",
                    member,
                    line,
                    body,
                    now().plus(life));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (e.getErrorCode() != KEY_IS_THERE) {
                throw e;
            }
        }
    }

    /** The lock ends with the transaction: when the work is done, when it failed, and when the process dies. */
    private Done locked(Connection connection, String member, String line, byte[] body) throws SQLException, JsonProcessingException {
        List<Object> row = Store.one(connection, "SELECT body, loan FROM keys WHERE member = ? AND line = ? FOR UPDATE", member, line)
                .orElseThrow();
        if (!Arrays.equals((byte[]) row.get(0), body)) {
            connection.rollback();
            return Done.refused(422);
        }
        String id = (String) row.get(1);
        List<Loan> made = Store.loans(connection, "id = ?", id);
        if (!made.isEmpty()) {
            connection.rollback();
            return new Done(201, made.get(0), true);
        }
        Loan loan = new Loan(id, Json.read(body).path("isbn").textValue(), member);
        try {
            robot.handOut(loan.id(), loan.isbn());
        } catch (RobotException e) {
            connection.rollback();
            return Done.refused(503);
        }
        Store.change(connection, "INSERT INTO loans VALUES (?, ?, ?)", loan.id(), loan.isbn(), loan.member());
        connection.commit();
        return new Done(201, loan, false);
    }
}
