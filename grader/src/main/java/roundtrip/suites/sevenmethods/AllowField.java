package roundtrip.suites.sevenmethods;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import roundtrip.checks.sevenmethods.Lending;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Subject;
import roundtrip.kit.wire.Request;

/** What Allow says of each kind of address, and what happens to who believes it. */
record AllowField(Subject library, Lending lending) {
    private static final List<String> KINDS = List.of("/books", "/books/", "/loans", "/loans/");

    /** The same methods as in the README's table. */
    void shouldBeExact() {
        for (String address : lending.addresses()) {
            Set<String> methods = new TreeSet<>(Lending.methodsOf(address));
            Answer options = library.options(address);
            options.should(names(options).equals(methods), "Allow: " + String.join(", ", methods));
        }
    }

    /** Each method is tried on a thing of its own, with a body that would do. */
    void shouldListWhatWorks() {
        for (String kind : KINDS) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "BREW")) {
                shouldHold(method, scratch(kind));
            }
        }
    }

    private void shouldHold(String method, String address) {
        Set<String> allowed = names(library.given("").options(address));
        library.given("OPTIONS answers Allow: " + String.join(", ", allowed));
        Answer answer = library.send(request(method, address));
        boolean refused = answer.status() == 405 || answer.status() == 501;
        if (allowed.contains(method)) {
            answer.should(!refused, "neither 405 nor 501, since Allow lists " + method);
        } else {
            answer.should(
                    answer.status() == 405 || (refused && method.equals("BREW")),
                    "405, since Allow does not list " + method);
        }
        if (answer.status() == 405 && !names(answer).isEmpty()) {
            answer.should(names(answer).equals(allowed), "the Allow of OPTIONS: " + String.join(", ", allowed));
        }
    }

    private String scratch(String kind) {
        return kind.equals("/books/") ? lending.book() : kind.equals("/loans/") ? lending.loan() : kind;
    }

    private Request request(String method, String address) {
        Request request = Request.of(method, address);
        if (method.equals("GET") || method.equals("DELETE")) {
            return request;
        }
        if (method.equals("PATCH")) {
            return request.withJson("{\"dueDate\":\"2027-03-14\"}");
        }
        return request.withJson(address.startsWith("/books") ? lending.fullBook() : lending.loanOf(lending.book()));
    }

    private static Set<String> names(Answer answer) {
        return new TreeSet<>(answer.list("Allow"));
    }
}
