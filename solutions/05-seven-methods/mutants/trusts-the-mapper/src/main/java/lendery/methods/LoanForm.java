package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;

/** The body of a POST: what a member asks for. */
record LoanForm(String isbn, String member, LocalDate dueDate) {
    static LoanForm read(String body) throws JsonProcessingException {
        JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        return mapper.treeToValue(Json.read(body), LoanForm.class);
    }
}
