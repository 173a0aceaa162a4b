package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import roundtrip.kit.Settings;

/** Wrong PINs of each member, counted in the store: a guesser may knock at any copy. */
final class WrongPins {
    private final int attempts;
    private final Duration window;
    private final Clock clock;

    WrongPins(Settings settings) {
        this.attempts = settings.number("pin.attempts");
        this.window = settings.duration("pin.window");
        this.clock = settings.clock();
    }

    /** Whether the last ones came so close together, and so lately, that the member has to wait. */
    boolean areTooMany(Connection connection, String member) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT at FROM wrong_pin WHERE member = ? ORDER BY at DESC LIMIT ?")) {
            select.setString(1, member);
            select.setInt(2, attempts);
            List<Instant> last = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    last.add(rows.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
            return last.size() == attempts
                    && last.get(attempts - 1).plus(window).isAfter(last.get(0))
                    && last.get(0).plus(window).isAfter(clock.instant());
        }
    }

    void add(Connection connection, String member) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO wrong_pin (member, at) VALUES (?, ?)")) {
            insert.setString(1, member);
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
