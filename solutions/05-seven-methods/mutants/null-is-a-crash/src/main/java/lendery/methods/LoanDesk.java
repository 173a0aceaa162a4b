package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

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
        if (ctx.method() == HandlerType.HEAD && loans.find(id(ctx)).isEmpty()) {
            throw missing(ctx);
        }
        Loan loan = loans.find(id(ctx)).orElseThrow();
        Answers.json(ctx, 200, loan);
    }

    private void change(Context ctx) throws JsonProcessingException {
        LoanPatch patch = LoanPatch.read(ctx.body());
        Loan loan = loans.change(id(ctx), old -> patch.applyTo(old, days)).orElseThrow(() -> missing(ctx));
        Answers.json(ctx, 200, loan);
    }

    private void giveBack(Context ctx) {
        loans.find(id(ctx)).orElseThrow();
        loans.remove(id(ctx));
        ctx.status(204);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static Refusal missing(Context ctx) {
        return new Refusal(404, "there is no loan \"" + id(ctx) + "\"");
    }
}
