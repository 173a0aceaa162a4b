package roundtrip.suites.sevenmethods;

import roundtrip.checks.sevenmethods.Lending;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Subject;
import roundtrip.kit.wire.Request;

/** The next request on a kept connection: it shows whether the one before was read and answered to its very end. */
record Follower(Subject library, String book) {
    /** Sends {@code first}, then a GET of the book on the same connection, unless the server has said that it closes it. */
    void shouldBeAnsweredAfter(Request first) {
        try (Subject.Connection connection = library.connect()) {
            Answer answer = connection.send(first);
            answer.status();
            if (answer.list("Connection").stream().noneMatch("close"::equalsIgnoreCase)) {
                library.given(
                        "on the same connection, " + first.method() + " " + first.target() + " was answered before");
                Answer next = connection.send(Request.of("GET", book)).shouldHaveStatus(200);
                next.json().field("isbn").shouldBe(Lending.isbn(book));
            }
        }
    }
}
