package lendery.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Answers requests for loans: of the caller, as often as the rush hour allows, and of the caller's own only. */
final class LoanDesk {
    private final Map<String, Loan> loans = new ConcurrentHashMap<>();
    private final Shelf shelf;
    private final SignIn signIn;
    private final RushHour rushHour;

    LoanDesk(Shelf shelf, SignIn signIn, RushHour rushHour) {
        this.shelf = shelf;
        this.signIn = signIn;
        this.rushHour = rushHour;
    }

    void open(RoutesConfig routes) {
        routes.post("/loans", this::lend);
        Answers.get(routes, "/loans/{id}", this::show);
        routes.delete("/loans/{id}", this::giveBack);
    }

    private void lend(Context ctx) throws JsonProcessingException {
        Caller caller = welcome(ctx);
        String isbn = Body.of(ctx).text("isbn");

        shelf.change(isbn, book -> oneLess(isbn, book));
        Loan loan = new Loan(UUID.randomUUID().toString(), isbn, caller.name());
        loans.put(loan.id(), loan);
        ctx.header("Location", "/loans/" + loan.id());
        Answers.json(ctx, 201, loan);
    }

    private void show(Context ctx) {
        Answers.json(ctx, 200, loanFor(welcome(ctx), ctx));
    }

    private void giveBack(Context ctx) {
        Loan loan = loanFor(welcome(ctx), ctx);
        if (!loans.remove(loan.id(), loan)) {
            throw missing(ctx);
        }
        ctx.status(204);
    }

    private Caller welcome(Context ctx) {
        Caller caller = signIn.caller(ctx);
        rushHour.count(caller);
        return caller;
    }

    private Loan loanFor(Caller caller, Context ctx) {
        Loan loan = loans.get(ctx.pathParam("id"));
        if (loan == null) {
            throw missing(ctx);
        }
        if (caller.role() != Role.LIBRARIAN && !loan.member().equals(caller.name())) {
            throw new Refusal(403, "this loan is somebody else's");
        }
        return loan;
    }

    private static Book oneLess(String isbn, Book book) {
        if (book == null) {
            throw new Refusal(422, "there is no book \"" + isbn + "\" to lend");
        }
        if (book.copies() == 0) {
            throw new Refusal(409, "every copy of \"" + isbn + "\" is lent");
        }
        return new Book(isbn, book.title(), book.copies() - 1);
    }

    private static Refusal missing(Context ctx) {
        return new Refusal(404, "there is no loan \"" + ctx.pathParam("id") + "\"");
    }
}
