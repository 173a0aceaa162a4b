package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Optional;

/** Answers requests for loans: who asks, with which key. */
final class LoanDesk {
    private final Keyring keyring;
    private final Lending lending;
    private final Loans loans;

    LoanDesk(Keyring keyring, Lending lending, Loans loans) {
        this.keyring = keyring;
        this.lending = lending;
        this.loans = loans;
    }

    void open(RoutesConfig routes) {
        routes.get("/loans", this::list);
        routes.get("/loans/{id}", this::show);
        routes.post("/loans", this::lend);
    }

    private void list(Context ctx) throws SQLException {
        Answer.json(200, loans.of(member(ctx))).send(ctx);
    }

    private void show(Context ctx) throws SQLException {
        String id = ctx.pathParam("id");
        Loan loan = loans.find(id, member(ctx)).orElseThrow(() -> new Refusal(404, "there is no loan \"" + id + "\""));
        Answer.json(200, loan).send(ctx);
    }

    private void lend(Context ctx) throws SQLException, JsonProcessingException {
        String member = member(ctx);
        String key = Optional.ofNullable(ctx.header("Idempotency-Key"))
                .orElseThrow(() -> new Refusal(400, "Idempotency-Key must be given once, as 1 to 64 characters in double quotes"));
        lending.lend(member, key, ctx.bodyAsBytes()).send(ctx);
    }

    private String member(Context ctx) {
        return keyring.member(ctx.header("Authorization"))
                .orElseThrow(() -> new Refusal(401, "Authorization must be Bearer with a key that we know"));
    }
}
