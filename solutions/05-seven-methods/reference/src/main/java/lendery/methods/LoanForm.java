package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;

/** The body of a POST: what a member asks for. */
record LoanForm(String isbn, String member, LocalDate dueDate) {
    static LoanForm read(String body) throws JsonProcessingException {
        Fields fields = Fields.read(body);
        return new LoanForm(fields.required("isbn"), fields.required("member"), fields.date("dueDate"));
    }
}
