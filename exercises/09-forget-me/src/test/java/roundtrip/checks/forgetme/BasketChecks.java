package roundtrip.checks.forgetme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Code;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Store;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The public checks of a server without memory: three copies of it, A, B and C, and one store. */
@Suite(exercise = "09-forget-me", replicas = 3, keepReplicas = true, store = true)
class BasketChecks {
    @Check(
            id = "right-pin-gives-a-token",
            level = Level.CONTRACT,
            sentence = "S1",
            step = 1,
            rfc = "RFC 9110 §15.5.2",
            title = "The right PIN gives a token, a wrong one 401",
            why = "The token is worth as much as the question that was asked before it was given.",
            hint = "Compare before you sign. Members.pinIsRight asks the store.")
    void rightPinGivesAToken(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library.Member ada = new Library(copies, store, seed).member();

        a.given("there is a member " + ada.name() + " with the PIN " + ada.pin());
        Library.token(a.send(ada.logsIn()));
        a.send(Library.login(ada.name(), ada.pin() + "0")).shouldHaveStatus(401);
        a.given("there is no member " + ada.name() + "x").send(Library.login(ada.name() + "x", ada.pin())).shouldHaveStatus(401);
    }

    @Check(
            id = "stays-within-the-rules",
            level = Level.CONTRACT,
            sentence = "S19",
            step = 1,
            needs = "right-pin-gives-a-token",
            title = "The classes use what the README allows, and no static field can change",
            why = "What is static is shared by one process and by no other; a file belongs to one computer. Both only look as if they were shared.",
            hint = "Where does it say? What a request needs stands in the request, in the settings, or in the store.")
    void staysWithinTheRules(Code code) {
        code.shouldStayWithinTheRules();
    }

    @Check(
            id = "token-is-a-signed-jwt",
            level = Level.CONTRACT,
            sentence = "S2",
            step = 1,
            rfc = "RFC 7519 §4.1, RFC 7515 §5",
            needs = "right-pin-gives-a-token",
            title = "A token says whose it is and until when, and is signed",
            why = "Whoever knows the secret can check it without asking anybody. A random number has to be looked up where it was made.",
            hint = "Three parts of base64url without padding, with dots between; the signature is over the first two and the dot.",
            misconception = "session-in-process")
    void tokenIsASignedJwt(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library library = new Library(copies, store, seed);
        Library.Member ada = library.member();

        a.given("the member " + ada.name() + " has just shown the right PIN");
        Jwt first = Jwt.of(a.send(ada.logsIn()));
        first.shouldBeFor(ada.name(), Duration.ofMinutes(30));
        first.shouldBeSignedBy(library.tokens());
        a.given("the member " + ada.name() + " has shown the right PIN for the second time");
        Answer again = a.send(ada.logsIn());
        Jwt second = Jwt.of(again);
        again.should(!second.id().equals(first.id()), "another jti than \"" + first.id() + "\"", "the same jti");
    }

    @Check(
            id = "sister-token-is-accepted",
            level = Level.CONTRACT,
            sentence = "S3",
            step = 2,
            rfc = "RFC 7519 §7.2",
            title = "A good token is good, whoever made it",
            why = "The copy that made it may be gone, or another one. The signature is all that counts.",
            hint = "Do the sum again instead of remembering.",
            misconception = "token-needs-issuer")
    void sisterTokenIsAccepted(Replicas copies, Store store, Seed seed) {
        Library.Member ada = new Library(copies, store, seed).member();

        copies.replica(0)
                .given("this token was made by another program that has the secret")
                .send(ada.basket())
                .shouldHaveStatus(200)
                .json()
                .field("member")
                .shouldBe(ada.name());
    }

    @Check(
            id = "no-token-is-401",
            level = Level.MUST,
            sentence = "S4",
            step = 2,
            rfc = "RFC 9110 §15.5.2, §11.6.1; RFC 6750 §3",
            title = "Without a token: 401, and what would open the door",
            why = "A 401 says \"show me who you are\"; WWW-Authenticate says how. Without it a client cannot know what to do next.",
            hint = "Say which key would open the door: WWW-Authenticate: Bearer")
    void noTokenIs401(Replicas copies) {
        Subject a = copies.replica(0);
        Request basket = Request.of("GET", "/basket");

        for (Request request : List.of(
                basket,
                basket.with("Authorization", "Basic YWRhOjEyMzQ="),
                basket.with("Authorization", "Bearer "),
                basket.with("Authorization", "Bearer x"))) {
            Answer refused = a.given("no good token comes with this request").send(request).shouldHaveStatus(401);
            boolean named = refused.list("WWW-Authenticate").stream().anyMatch(challenge -> challenge.matches("(?i)bearer( .*)?"));
            refused.should(named, "401 with WWW-Authenticate: Bearer");
        }
    }

    @Check(
            id = "forged-token-is-401",
            level = Level.MUST,
            sentence = "S5",
            step = 2,
            rfc = "RFC 7519 §7.2, RFC 8725 §3.1",
            needs = "sister-token-is-accepted",
            title = "A token that was tampered with is refused",
            why = "Everybody can read a token and write another one. Only who knows the secret can sign it.",
            hint = "Your server chooses the algorithm, not the token. Sign the first two parts yourself, and compare.")
    void forgedTokenIs401(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library library = new Library(copies, store, seed);
        Library.Member ada = library.member();
        Library.Member eve = library.member();

        a.given("nobody has changed the token").send(ada.basket()).shouldHaveStatus(200);
        for (Map.Entry<String, String> forged : new Forger(library.tokens()).forgeries(ada, eve).entrySet()) {
            a.given(forged.getKey()).send(ada.with(forged.getValue()).basket()).shouldHaveStatus(401);
        }
    }

    @Check(
            id = "expired-token-is-401",
            level = Level.MUST,
            sentence = "S6",
            step = 2,
            rfc = "RFC 7519 §4.1.4",
            needs = "sister-token-is-accepted",
            title = "A token ends at the second that it names",
            why = "A token cannot be taken out of the hands of a thief; that it ends by itself is what limits the harm.",
            hint = "exp is the first moment at which it is too late. Which clock do you ask?")
    void expiredTokenIs401(Replicas copies, Store store, Seed seed, HeldClock clock) {
        Subject a = copies.replica(0);
        Instant then = Instant.parse("2031-03-01T09:00:00Z").plus(Duration.ofMinutes(seed.number(0, 500_000)));
        clock.hold(then);
        Library library = new Library(copies, store, seed, then);
        Library.Member ada = library.member();
        Library.Member late = ada.with(library.token(ada.name(), Duration.ofMinutes(10)));

        clock.hold(then.plus(Duration.ofMinutes(10)).minusSeconds(1));
        a.given("settings.clock() stands one second before the token's exp").send(late.basket()).shouldHaveStatus(200);
        clock.advance(Duration.ofSeconds(1));
        a.given("settings.clock() stands at the token's exp").send(late.basket()).shouldHaveStatus(401);
        a.given("settings.clock() stands at the exp of another token of this member").send(ada.basket()).shouldHaveStatus(200);
    }

    @Check(
            id = "login-on-a-works-on-b",
            level = Level.CONTRACT,
            sentence = "S3",
            step = 2,
            needs = "right-pin-gives-a-token",
            title = "A token of copy A opens B and C",
            why = "Whoever stands in front of the copies sends each request where there is room. B was not there when A said hello.",
            hint = "What would B have to know? It knows token.secret.",
            misconception = "session-in-process")
    void loginOnAWorksOnB(Replicas copies, Store store, Seed seed) {
        Library.Member ada = new Library(copies, store, seed).member();
        Library.Member mine = ada.with(Library.token(copies.replica(0).send(ada.logsIn())));

        for (Subject copy : copies.all()) {
            copy.given("copy A gave this token to the member " + ada.name()).send(mine.basket()).shouldHaveStatus(200);
        }
    }

    @Check(
            id = "basket-keeps-books",
            level = Level.CONTRACT,
            sentence = "S7",
            step = 3,
            rfc = "RFC 9110 §9.2.2",
            needs = "right-pin-gives-a-token",
            title = "A basket holds each book once, in order",
            why = "PUT says: this is in the basket. Said twice, it is as true as before, and no truer.",
            hint = "A repeat of PUT changes nothing. What does the table's primary key say?")
    void basketKeepsBooks(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library library = new Library(copies, store, seed);
        Library.Member ada = library.member();
        List<String> books = library.books(2);
        Library.Member mine = ada.with(Library.token(a.send(ada.logsIn())));

        for (int index : List.of(1, 0, 0)) {
            a.send(mine.puts(books.get(index))).shouldHaveStatus(201, 204);
        }
        a.given("PUT was sent for " + books.get(1) + ", and twice for " + books.get(0));
        shouldHold(a, mine, books);
        a.send(mine.removes(books.get(1))).shouldHaveStatus(204);
        a.given(books.get(1) + " was taken out");
        shouldHold(a, mine, books.subList(0, 1));
        a.send(mine.removes(books.get(1))).shouldHaveStatus(204, 404);
        shouldHold(a, mine, books.subList(0, 1));
    }

    private static void shouldHold(Subject copy, Library.Member member, List<String> books) {
        Answer basket = copy.send(member.basket()).shouldHaveStatus(200);
        basket.json().field("member").shouldBe(member.name());
        List<String> there = Library.isbns(basket);
        basket.should(there.equals(books), "isbns " + books);
    }

    @Check(
            id = "basket-on-a-is-seen-on-b",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 3,
            needs = {"sister-token-is-accepted", "basket-keeps-books"},
            title = "What A has stored, B shows at once",
            why = "A member does not know which copy answers. To her there is one library.",
            hint = "Where would B look it up?",
            misconception = "static-map-is-shared")
    void basketOnAIsSeenOnB(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Library.Member ada = library.member();
        List<String> books = library.books(1);
        copies.replica(0).send(ada.puts(books.get(0))).shouldHaveStatus(201, 204);

        copies.replica(0).given("PUT was sent to copy A");
        shouldHold(copies.replica(0), ada, books);
        shouldHold(copies.replica(1), ada, books);
    }

    @Check(
            id = "loan-takes-a-copy",
            level = Level.CONTRACT,
            sentence = "S9",
            step = 4,
            rfc = "RFC 9110 §15.3.2, §10.2.2, §15.5.10",
            needs = "sister-token-is-accepted",
            title = "A loan has an address, and takes one copy off the shelf",
            why = "A shelf that does not shrink lends the same copy to everybody.",
            hint = "One transaction: the shelf and the loan. UPDATE tells you how many rows it changed.")
    void loanTakesACopy(Replicas copies, Store store, Seed seed) {
        Subject a = copies.replica(0);
        Library library = new Library(copies, store, seed);
        Library.Member ada = library.member();
        String two = library.book(2);
        String one = library.book(1);

        a.given("two copies of " + two + " are on the shelf");
        String loan = Library.location(a, a.send(ada.borrows(two)));
        JsonValue shown = a.send(ada.asks("GET", loan)).shouldHaveStatus(200).json();
        shown.field("isbn").shouldBe(two);
        shown.field("member").shouldBe(ada.name());
        a.given("one of two copies of " + two + " was lent").get("/books/" + two).shouldHaveStatus(200).json().field("available").shouldBe(1L);
        a.given("one copy of " + one + " is on the shelf").send(ada.borrows(one)).shouldHaveStatus(201);
        a.given("the last copy of " + one + " was lent before").send(ada.borrows(one)).shouldHaveStatus(409);
        Answer left = a.given("the last copy of " + one + " was lent, and one more was refused").get("/books/" + one).shouldHaveStatus(200);
        left.json().field("available").shouldBe(0L);
        left.should(left.json().names().containsAll(List.of("available", "isbn", "title")), "isbn, title and available");
    }
}
