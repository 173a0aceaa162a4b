package roundtrip.suites.sevenmethods;

import java.util.List;
import roundtrip.checks.sevenmethods.Lending;
import roundtrip.kit.check.Subject;

/** Readable JSON that is no book and no loan. */
record WrongContent(Subject library, Lending lending) {
    /** At the address of a stored book, and at a free one. */
    void booksShouldBeRefused(String stored) {
        String free = lending.noBook();
        Lending.Shown before = lending.shown(stored);
        for (String body : List.of(
                "{\"author\":\"B. Ink\"}",
                "{\"title\":42}",
                "{\"title\":\"The Atlas\",\"copies\":\"many\"}",
                "{\"title\":\"The Atlas\",\"copies\":0}")) {
            library.given("title is a text and required, copies a whole number from 1");
            library.put(stored, body).shouldHaveStatus(400, 404, 409, 422);
            library.put(free, body).shouldHaveStatus(400, 404, 409, 422);
            library.given("PUT " + body + " was refused");
            before.shouldBeUnchanged();
            lending.shouldNotExist(free);
        }
    }

    void loansShouldBeRefused(String book, String unknown) {
        String isbn = "\"isbn\":\"" + Lending.isbn(book) + "\"";
        for (String body : List.of(
                "{" + isbn + ",\"dueDate\":\"2027-03-14\"}",
                "{" + isbn + ",\"member\":\"ada\",\"dueDate\":\"soon\"}",
                "{\"isbn\":\"" + Lending.isbn(unknown) + "\",\"member\":\"ada\",\"dueDate\":\"2027-03-14\"}")) {
            library.given("isbn, member and dueDate are required, and only the book " + Lending.isbn(book) + " exists");
            library.post("/loans", body).shouldHaveStatus(400, 404, 409, 422);
        }
    }
}
