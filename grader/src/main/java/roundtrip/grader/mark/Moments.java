package roundtrip.grader.mark;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as policies write them: always with an offset, a zone only as a check on it. */
public final class Moments {
    private static final Pattern FORM = Pattern.compile("(?<time>[^\\[]+)(\\[(?<zone>[^\\]]+)\\])?");

    private Moments() {}

    /** Throws a {@link DateTimeException} whose message says what was expected. */
    public static Instant instant(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException(expected());
        }
        OffsetDateTime time = time(form.group("time"));
        String zone = form.group("zone");
        if (zone != null) {
            ZoneOffset there = zone(zone).getRules().getOffset(time.toInstant());
            if (!there.equals(time.getOffset())) {
                throw new DateTimeException("the offset " + there + ", which " + zone + " has at that time,");
            }
        }
        return time.toInstant();
    }

    private static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new DateTimeException(expected(), e);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new DateTimeException("a time zone such as Europe/Berlin in brackets", e);
        }
    }

    private static String expected() {
        return "a time with its offset such as 2026-12-01T23:59:00+01:00[Europe/Berlin]";
    }
}
