package roundtrip.suites.sevenmethods;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Subject;

/** Renewals of one loan, each counted from what GET shows before it. */
record Renewals(Subject library, String loan) {
    void shouldAdd(int times) {
        patch(dueDate(), times, "{\"renew\":" + times + "}");
    }

    /** A date that comes with the renewal is set first. */
    void shouldAddTo(String date) {
        patch(LocalDate.parse(date), 1, "{\"renew\":1,\"dueDate\":\"" + date + "\"}");
    }

    private void patch(LocalDate from, int times, String patch) {
        long renewals = now().json().field("renewals").number();
        long days = Long.parseLong(library.setting("loans.days"));
        library.given("");
        library.patch(loan, patch).shouldHaveStatus(200, 204);

        library.given("loans.days is " + days + "; the loan had " + renewals + " renewals, and was due on " + from
                + " before " + patch);
        now().json().field("renewals").shouldBe(renewals + times);
        now().json().field("dueDate").shouldBe(from.plusDays(times * days).toString());
    }

    private LocalDate dueDate() {
        Answer now = now();
        String text = now.json().field("dueDate").text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            now.should(false, "a due date such as 2027-03-14");
            throw e;
        }
    }

    private Answer now() {
        return library.get(loan).shouldHaveStatus(200);
    }
}
