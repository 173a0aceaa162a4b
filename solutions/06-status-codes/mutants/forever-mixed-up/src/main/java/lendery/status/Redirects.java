package lendery.status;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Addresses that lead elsewhere: an old one for good, and the book of the day for today. */
final class Redirects {
    private final List<String> days;
    private final Clock clock;

    /** @param days one number for each day, from the beginning again after the last */
    Redirects(List<String> days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** To be opened before {@code /books/{isbn}}, which would take "today" for a number. */
    void open(RoutesConfig routes) {
        Answers.get(routes, "/book/{isbn}", this::moved);
        Answers.get(routes, "/books/today", this::today);
    }

    private void moved(Context ctx) {
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        Answers.redirect(ctx, 302, "/books/" + ctx.path().substring("/book/".length()) + query);
    }

    private void today(Context ctx) {
        long day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
        Answers.redirect(ctx, 301, "/books/" + days.get((int) Math.floorMod(day, (long) days.size())));
    }
}
