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
                fields.has("note") ? old -> note : old -> old);
    }

    /** The date is set first, then the renewals count from it. */
    Loan applyTo(Loan loan, int days) {
        LocalDate first = loan.dueDate().minusDays((long) loan.renewals() * days);
        LocalDate from = dueDate != null ? dueDate : renew == 0 ? loan.dueDate() : first;
        return new Loan(
                loan.id(),
                loan.isbn(),
                loan.member(),
                from.plusDays((long) renew * days),
                renew == 0 ? loan.renewals() : renew,
                note.apply(loan.note()));
    }
}
