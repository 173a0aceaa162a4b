package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The body of a PATCH, read and found good as a whole before anything changes.
 *
 * @param dueDate null when it was not sent
 * @param renew 0 when it was not sent
 * @param note what becomes of the note
 */
record LoanPatch(LocalDate dueDate, int renew, UnaryOperator<String> note) {
    static LoanPatch read(String body) throws JsonProcessingException {
        Fields fields = Fields.read(body);
        fields.allowOnly(Set.of("dueDate", "renew", "note"));
        String note = fields.optional("note").orElse(null);
        return new LoanPatch(
                fields.has("dueDate") ? fields.date("dueDate") : null,
                fields.has("renew") ? fields.count("renew") : 0,
                old -> note);
    }

    /** The date is set first, then the renewals count from it. */
    Loan applyTo(Loan loan, int days) {
        LocalDate from = dueDate == null ? loan.dueDate() : dueDate;
        return new Loan(
                loan.id(),
                loan.isbn(),
                loan.member(),
                from.plusDays((long) renew * days),
                loan.renewals() + renew,
                note.apply(loan.note()));
    }
}
