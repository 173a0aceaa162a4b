package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/** Answers requests for loans. The server names the loan, so each POST makes another one. */
final class LoanDesk {
    private final Loans loans;
    private final Books books;
    private final int days;

    /** @param days what one renewal adds */
    LoanDesk(Loans loans, Books books, int days) {
        this.loans = loans;
        this.books = books;
        this.days = days;
    }

    void open(RoutesConfig routes) {
        new Address(routes, "/loans").get(this::list).on(HandlerType.POST, this::lend);
        new Address(routes, "/loans/{id}").get(this::show).on(HandlerType.PATCH, this::change).on(HandlerType.DELETE, this::giveBack);
    }

    private void list(Context ctx) {
        Answers.json(ctx, 200, loans.all());
    }

    private void lend(Context ctx) throws JsonProcessingException {
        LoanForm form = LoanForm.read(ctx.body());
        if (books.find(form.isbn()).isEmpty()) {
            throw new Refusal(422, "there is no book \"" + form.isbn() + "\" to lend");
        }
        Loan loan = loans.add(form);
        ctx.header("Location", "/loans/" + loan.id());
        Answers.json(ctx, 201, loan);
    }

    private void show(Context ctx) {
        Loan loan = loans.find(id(ctx)).orElseThrow(() -> missing(ctx));
        Answers.json(ctx, 200, loan);
    }

    private void change(Context ctx) throws JsonProcessingException {
        JsonNode fields = Json.read(ctx.body());
        loans.find(id(ctx)).orElseThrow(() -> missing(ctx));
        for (String name : List.of("dueDate", "renew", "note")) {
            if (fields.has(name)) {
                apply(id(ctx), JsonNodeFactory.instance.objectNode().set(name, fields.get(name)));
            }
        }
        apply(id(ctx), ((ObjectNode) fields).without(List.of("dueDate", "renew", "note")));
        Answers.json(ctx, 200, loans.find(id(ctx)).orElseThrow(() -> missing(ctx)));
    }

    private void apply(String id, JsonNode fields) throws JsonProcessingException {
        LoanPatch patch = LoanPatch.read(fields.toString());
        loans.change(id, old -> patch.applyTo(old, days));
    }

    private void giveBack(Context ctx) {
        if (!loans.remove(id(ctx))) {
            throw missing(ctx);
        }
        ctx.status(204);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static Refusal missing(Context ctx) {
        return new Refusal(404, "there is no loan \"" + id(ctx) + "\"");
    }
}
