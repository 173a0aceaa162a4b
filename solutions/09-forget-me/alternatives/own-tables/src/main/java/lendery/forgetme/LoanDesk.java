package lendery.forgetme;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Loans, and the books that are left. */
final class LoanDesk {
    private final LoanStore loans;
    private final Guard guard;

    LoanDesk(LoanStore loans, Guard guard) {
        this.loans = loans;
        this.guard = guard;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/books/{isbn}", this::showBook);
        routes.post("/loans", this::lend);
        routes.get("/loans/{id}", this::show);
    }

    private void showBook(Context ctx) throws SQLException {
        Book book = loans.book(ctx.pathParam("isbn")).orElseThrow(() -> Refusal.of(404, "no such book"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("isbn", book.isbn());
        fields.put("title", book.title());
        fields.put("available", book.available());
        json(ctx, fields);
    }

    private void lend(Context ctx) throws SQLException {
        String member = guard.member(ctx);
        Object isbn = Json64.read(ctx.body()).get("isbn");
        Loan loan = loans.lend(String.valueOf(isbn), member, ctx.header("Idempotency-Key"));
        json(ctx.status(201).header("Location", "/loans/" + loan.id()), fields(loan));
    }

    private void show(Context ctx) throws SQLException {
        String member = guard.member(ctx);
        Loan loan = loans.loan(ctx.pathParam("id")).orElseThrow(() -> Refusal.of(404, "there is no such loan"));
        if (!loan.member().equals(member)) {
            throw Refusal.of(403, "this loan is somebody else's");
        }
        json(ctx, fields(loan));
    }

    private static Map<String, Object> fields(Loan loan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", loan.id());
        fields.put("isbn", loan.isbn());
        fields.put("member", loan.member());
        return fields;
    }

    private static void json(Context ctx, Map<String, Object> fields) {
        ctx.contentType("application/json").result(Json64.write(fields));
    }
}
