package roundtrip.checks.sevenmethods;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Code;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The public checks of the loan API: what each method promises, seen from outside. */
@Suite(exercise = "05-seven-methods")
class LoanApiChecks {
    @Check(
            id = "port-comes-back",
            level = Level.CONTRACT,
            sentence = "S1",
            step = 1,
            title = "The port is free after close, and a second start works",
            why = "A server that keeps its port cannot be started again before its process ends.",
            hint = "RunningServer.of(uri, app::stop) is one line; keep nothing in a static field.")
    void portComesBack(Subject library) {
        Subject first = library.another();
        first.get("/books").shouldHaveStatus(200);
        int port = first.port();

        first.close();
        library.given("the server at port " + port + " was closed").should(first.isRefused(), "a new connection is refused", "it was taken");
        library.given("the server at port " + port + " was closed, and start was called again with that port");
        Subject second = library.another("port=" + port);
        second.get("/books").shouldHaveStatus(200);
        library.should(second.port() == port, "baseUri() with the port " + port, "baseUri() is " + second.baseUri());
    }

    @Check(
            id = "stays-within-the-rules",
            level = Level.CONTRACT,
            sentence = "S22",
            step = 1,
            needs = "port-comes-back",
            title = "The classes use what the README allows, and no static field can change",
            why = "The exercise is about methods in one process; clients and databases come later. What is static is shared by all servers.",
            hint = "Do without the class that is named here. Give each server an object of its own that holds its books and loans.")
    void staysWithinTheRules(Code code) {
        code.shouldStayWithinTheRules();
    }

    @Check(
            id = "stored-book-is-found",
            level = Level.CONTRACT,
            sentence = "S3 S4",
            step = 2,
            rfc = "RFC 3986 §2.1, RFC 9110 §9.3.4",
            title = "A stored book comes back as it was sent",
            why = "PUT says: this is the thing at this address. GET on the address must say the same.",
            hint = "ctx.pathParam is decoded already. Does the answer carry all five fields?")
    void storedBookIsFound(Subject library, Seed seed) {
        String word = seed.word();
        String title = "The " + seed.word() + " Atlas";
        String author = "B. " + seed.word();
        String shelf = "R" + seed.number(1, 99);
        long copies = seed.number(2, 9);
        String sent = Lending.json("title", title, "author", author, "shelf", shelf, "copies", copies);
        library.put("/books/caf%C3%A9%20" + word, sent).shouldBeSuccessful();

        library.given("PUT stored " + sent + " at this address");
        JsonValue found = library.get("/books/caf%C3%A9%20" + word).shouldHaveStatus(200).json();
        found.field("isbn").shouldBe("caf\u00e9 " + word);
        found.field("title").shouldBe(title);
        found.field("author").shouldBe(author);
        found.field("shelf").shouldBe(shelf);
        found.field("copies").shouldBe(copies);
    }

    @Check(
            id = "missing-is-404",
            level = Level.CONTRACT,
            sentence = "S3",
            step = 2,
            rfc = "RFC 9110 §15.5.5",
            title = "What does not exist is 404",
            why = "An empty 200 says that there is something; a 500 says that you are broken.",
            hint = "Look first, answer then.")
    void missingIs404(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        library.get(lending.book()).shouldHaveStatus(200);

        library.given("nobody has stored this book");
        library.get(lending.noBook()).shouldHaveStatus(404);
        library.given("nobody has made this loan");
        library.get(lending.noLoan()).shouldHaveStatus(404);
    }

    @Check(
            id = "put-tells-new-from-replaced",
            level = Level.MUST,
            sentence = "S4",
            step = 2,
            rfc = "RFC 9110 §9.3.4",
            title = "A new book is 201, a replaced one is not",
            why = "The status is how a client learns whether it made the thing or wrote over one that was there.",
            hint = "Map.put tells you what was there before.",
            misconception = "put-never-creates")
    void putTellsNewFromReplaced(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String address = lending.noBook();

        library.given("nobody has stored this book");
        library.put(address, lending.fullBook()).shouldHaveStatus(201);
        library.given("this book is there already");
        library.put(address, lending.fullBook()).shouldHaveStatus(200, 204);
    }

    @Check(
            id = "books-are-listed",
            level = Level.CONTRACT,
            sentence = "S2",
            step = 3,
            rfc = "RFC 9110 §9.3.1, §8.3",
            title = "Both lists are JSON arrays that show what is there",
            why = "A client reads the list by its type and walks over its elements; anything around the array is in its way.",
            hint = "Give the collection itself to the JSON writer, and say that it is JSON.")
    void booksAreListed(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String plain = lending.book();
        String word = seed.word();
        library.given("to begin with, a book is stored at an address with an accent and a blank");
        library.put("/books/caf%C3%A9%20" + word, lending.fullBook()).shouldBeSuccessful();

        library.given("two books were stored, \"" + Lending.isbn(plain) + "\" and \"caf\u00e9 " + word + "\"");
        Answer books = library.get("/books").shouldHaveStatus(200).shouldHaveMediaType("application/json");
        shouldList(books, "isbn", Lending.isbn(plain));
        shouldList(books, "isbn", "caf\u00e9 " + word);
        String loan = lending.loan(plain);
        library.given("a loan was made, and the answer named it \"" + Lending.id(loan) + "\"");
        Answer loans = library.get("/loans").shouldHaveStatus(200).shouldHaveMediaType("application/json");
        shouldList(loans, "id", Lending.id(loan));
    }

    private static void shouldList(Answer list, String field, String value) {
        boolean found = list.json().elements().stream().anyMatch(thing -> value.equals(String.valueOf(thing.field(field).plain())));
        list.should(found, "an element with " + field + " \"" + value + "\"");
    }

    @Check(
            id = "loan-is-201-with-location",
            level = Level.CONTRACT,
            sentence = "S7",
            step = 3,
            rfc = "RFC 9110 §15.3.2, §10.2.2",
            title = "A new loan is announced with 201 and its address",
            why = "The server has named the loan. A client cannot give back what it cannot address.",
            hint = "Status 201, and a Location that leads to this loan, not to the list.",
            misconception = "200-for-created")
    void loanIs201WithLocation(Subject library, Seed seed) {
        String book = new Lending(library, seed).book();
        String member = seed.word();
        String day = seed.day();
        String body = Lending.json("isbn", Lending.isbn(book), "member", member, "dueDate", day);

        library.given("the book " + Lending.isbn(book) + " is on the shelf");
        Answer made = library.post("/loans", body).shouldHaveStatus(201);
        Object id = made.json().field("id").plain();
        made.should(id != null, "content with the field \"id\"");
        String address = location(library, made);
        library.given("POST /loans answered 201 with this Location");
        JsonValue loan = library.get(address).shouldHaveStatus(200).json();
        loan.field("id").shouldBe(id);
        loan.field("isbn").shouldBe(Lending.isbn(book));
        loan.field("member").shouldBe(member);
        loan.field("dueDate").shouldBe(day);
        loan.field("renewals").shouldBe(0L);
    }

    private static String location(Subject library, Answer made) {
        String location = made.header("Location").orElse("");
        made.should(!location.isEmpty(), "a Location field");
        try {
            URI address = library.baseUri().resolve("/loans").resolve(location);
            made.should(address.getPort() == library.port(), "a Location on this server, " + library.baseUri());
            return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        } catch (IllegalArgumentException e) {
            made.should(false, "a Location that is a URI");
            throw e;
        }
    }

    @Check(
            id = "two-posts-two-loans",
            level = Level.CONTRACT,
            sentence = "S8",
            step = 3,
            rfc = "RFC 9110 §9.3.3",
            title = "Equal requests make two loans",
            why = "A member may borrow two copies of one book. POST promises no more than: each one is done.",
            hint = "POST is not repeat-safe; making it so is exercise 07. What is your id made of?",
            misconception = "post-is-idempotent")
    void twoPostsTwoLoans(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String body = lending.loanOf(lending.book());
        String first = Lending.address(library.post("/loans", body));

        library.given("the same request made the loan \"" + Lending.id(first) + "\" before");
        Answer again = library.post("/loans", body);
        String second = Lending.address(again);
        again.should(!second.equals(first), "another id than \"" + Lending.id(first) + "\"");
        library.get(first).shouldHaveStatus(200);
        library.get(second).shouldHaveStatus(200);
    }

    @Check(
            id = "patch-changes-what-it-names",
            level = Level.CONTRACT,
            sentence = "S9",
            step = 4,
            rfc = "RFC 5789 §2, RFC 7396 §2",
            title = "A patched due date is set, the rest stays",
            why = "PATCH carries a change, not the thing. This change says what shall be, so it may be repeated.",
            hint = "Copy only what was sent; null takes away.",
            misconception = "patch-never-idempotent")
    void patchChangesWhatItNames(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String loan = lending.loan();
        String note = "for " + seed.word();
        String day = seed.day();
        library.patch(loan, Lending.json("note", note)).shouldHaveStatus(200, 204);
        Lending.Shown before = lending.shown(loan);

        for (int round = 1; round <= 2; round++) {
            library.given("PATCH set the note \"" + note + "\", then the due date " + day + (round == 1 ? "" : ", twice"));
            library.patch(loan, Lending.json("dueDate", day)).shouldHaveStatus(200, 204);
            JsonValue now = before.shouldBeUnchangedBut("dueDate", "note");
            now.field("dueDate").shouldBe(day);
            now.field("note").shouldBe(note);
        }
        library.given("PATCH took the note away with {\"note\":null}");
        library.send(Request.of("PATCH", loan).withJson("{\"note\":null}")).shouldHaveStatus(200, 204);
        before.shouldBeUnchangedBut("dueDate", "note").field("note").shouldBe(null);
    }

    @Check(
            id = "head-of-missing-is-404",
            level = Level.MUST,
            sentence = "S14",
            step = 6,
            rfc = "RFC 9110 §9.3.2",
            title = "HEAD tells the truth about what is missing",
            why = "HEAD is the cheap way to ask \"is it there?\". It must not say yes to everything.",
            hint = "Your GET handler did not run: the framework answers HEAD itself once a GET route exists.",
            misconception = "head-is-not-get")
    void headOfMissingIs404(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        library.given("this book is there").head(lending.book()).shouldHaveStatus(200).shouldHaveNoBody();

        String missing = lending.noBook();
        library.given("no book has the number " + Lending.isbn(missing));
        library.head(missing).shouldHaveStatus(404).shouldHaveNoBody();
    }

    @Check(
            id = "options-names-methods",
            level = Level.CONTRACT,
            sentence = "S16",
            step = 7,
            rfc = "RFC 9110 §9.3.7, §10.2.1",
            title = "OPTIONS names every method of the resource",
            why = "A client that may ask what is possible need not try and fail.",
            hint = "One OPTIONS route for each address, with its own Allow.")
    void optionsNamesMethods(Subject library, Seed seed) {
        for (String address : new Lending(library, seed).addresses()) {
            Answer options = library.options(address).shouldHaveStatus(200, 204);
            Set<String> methods = new TreeSet<>(Lending.methodsOf(address));
            options.should(options.list("Allow").containsAll(methods), "Allow with " + String.join(", ", methods));
        }
    }

    @Check(
            id = "wrong-method-is-405",
            level = Level.CONTRACT,
            sentence = "S17",
            step = 7,
            rfc = "RFC 9110 §15.5.6",
            title = "The address exists, the method does not fit: 405",
            why = "404 would say that the address is wrong. It is right; only this cannot be done to it.",
            hint = "There is a switch for it in Javalin's HTTP config.",
            misconception = "method-is-part-of-path")
    void wrongMethodIs405(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();
        String loan = lending.loan(book);
        List<Lending.Shown> before = List.of(lending.shown(book), lending.shown(loan));

        library.given("GET finds this address");
        lending.wrongMethods(book, loan).forEach(request -> library.send(request).shouldHaveStatus(405));
        library.given("the methods that do not fit were refused");
        before.forEach(Lending.Shown::shouldBeUnchanged);
    }
}
