package roundtrip.checks.statuscodes;

import static roundtrip.checks.statuscodes.Lending.ADA;
import static roundtrip.checks.statuscodes.Lending.LEO;
import static roundtrip.checks.statuscodes.Lending.NOBODY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Code;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The public checks of the guarded loan API: which number fits, seen from outside. */
@Suite(exercise = "06-status-codes")
class GuardedLoanApiChecks {
    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");
    private static final Pattern STACK_LINE = Pattern.compile("\\bat [\\w.$/]+\\(");

    @Check(
            id = "found-or-404",
            level = Level.CONTRACT,
            sentence = "S1",
            step = 1,
            rfc = "RFC 9110 §15.3.1, §15.5.5",
            title = "A book is shown, a missing one is 404",
            why = "A client that gets 200 goes on with what it got. An empty 200 sends it on with nothing.",
            hint = "Look first, answer then - and HEAD needs a route of its own (05).",
            misconception = "200-with-error")
    void foundOr404(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String title = "The " + seed.word() + " Atlas";
        String book = lending.stored(lending.noBook(), Lending.json("title", title, "copies", 3L));

        library.given("Leo has stored this book, with the title \"" + title + "\" and 3 copies");
        JsonValue found = library.get(book).shouldHaveStatus(200).json();
        found.field("isbn").shouldBe(Lending.isbn(book));
        found.field("title").shouldBe(title);
        found.field("copies").shouldBe(3L);
        library.head(book).shouldHaveStatus(200).shouldHaveNoBody();
        String missing = lending.noBook();
        library.given("nobody has stored this book");
        library.get(missing).shouldHaveStatus(404);
        library.head(missing).shouldHaveStatus(404);
    }

    @Check(
            id = "made-is-201",
            level = Level.CONTRACT,
            sentence = "S2 S3",
            step = 1,
            rfc = "RFC 9110 §15.3.2, §15.3.5",
            title = "Made is 201, taken away is 204",
            why = "201 says that there is something new, and where; 204 that it is done and there is nothing to read.",
            hint = "The framework's default is 200 for everything, POST included.",
            misconception = "200-for-created")
    void madeIs201(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.noBook();

        library.given("nobody has stored this book");
        lending.put(LEO, book, lending.bookOf(2)).shouldHaveStatus(201);
        library.given("this book is there already");
        lending.put(LEO, book, lending.bookOf(2)).shouldHaveStatus(200, 204);
        library.given("2 copies of the book are on the shelf");
        Answer made = lending.borrow(ADA, book).shouldHaveStatus(201);
        Object id = made.json().field("id").plain();
        made.should(id != null, "content with the field \"id\"");
        String loan = lending.location(made);
        library.given("POST /loans by Ada answered 201 with this Location");
        JsonValue shown = lending.get(ADA, loan).shouldHaveStatus(200).json();
        shown.field("id").shouldBe(id);
        shown.field("isbn").shouldBe(Lending.isbn(book));
        shown.field("member").shouldBe(ADA);
        library.given("Ada gives her loan back, then Leo takes the book off the shelf");
        lending.delete(ADA, loan).shouldHaveStatus(204);
        lending.get(ADA, loan).shouldHaveStatus(404);
        lending.delete(LEO, book).shouldHaveStatus(204);
    }

    @Check(
            id = "stays-within-the-rules",
            level = Level.CONTRACT,
            sentence = "S27",
            step = 1,
            needs = "found-or-404",
            title = "The classes use what the README allows, and no static field can change",
            why = "The library lives in one process, in memory; databases come later. What is static is shared by all servers.",
            hint = "Do without the class that is named here. Give each server an object of its own that holds its books, loans and counters.")
    void staysWithinTheRules(Code code) {
        code.shouldStayWithinTheRules();
    }

    @Check(
            id = "old-address-is-301",
            level = Level.CONTRACT,
            sentence = "S4",
            step = 2,
            rfc = "RFC 9110 §15.4.2",
            title = "The old address says where it went, for good",
            why = "A client may remember a 301 and never ask the old address again. A 302 makes it ask each time.",
            hint = "Which of 301 and 302 may a client remember? And what stands behind the question mark belongs to the address.",
            misconception = "permanent-temporary-swap")
    void oldAddressIs301(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(1);
        String query = "?lang=" + seed.word();

        library.given("the book is at " + book + " now; /book/ was its address once");
        Answer moved = library.get("/book/" + Lending.isbn(book) + query).shouldHaveStatus(301);
        String target = lending.location(moved);
        moved.should(target.equals(book + query), "a Location that leads to " + book + query);
    }

    @Check(
            id = "today-is-302",
            level = Level.CONTRACT,
            sentence = "S5",
            step = 2,
            rfc = "RFC 9110 §15.4.3",
            title = "The book of the day is elsewhere for now",
            why = "Tomorrow it is another book. Who is told \"for good\" today reads the same one for ever.",
            hint = "302, a day counted by settings.clock() - and a router that takes \"today\" for a number must meet /books/today first.",
            misconception = "permanent-temporary-swap")
    void todayIs302(Subject library, HeldClock clock, Seed seed) {
        List<String> books = List.of(seed.isbn(), seed.isbn(), seed.isbn());
        Subject own = library.another("today.books=" + String.join(",", books));
        Lending lending = new Lending(own, seed);
        LocalDate first = LocalDate.parse(seed.day());

        for (int days : new int[] {0, 1, 3}) {
            LocalDate day = first.plusDays(days);
            clock.hold(Instant.parse(day + "T12:00:00Z"));
            long entry = day.toEpochDay() % books.size();
            library.given("settings.clock() shows noon of " + day + ", day " + day.toEpochDay() + " since 1970-01-01; today.books is "
                    + String.join(",", books) + ", so it is entry " + entry);
            Answer today = own.get("/books/today").shouldHaveStatus(302);
            String expected = "/books/" + books.get((int) entry);
            today.should(lending.location(today).equals(expected), "a Location that leads to " + expected);
        }
    }

    @Check(
            id = "broken-json-is-400",
            level = Level.CONTRACT,
            sentence = "S7",
            step = 3,
            rfc = "RFC 9110 §15.5.1",
            title = "Broken JSON is the client's fault",
            why = "A 500 tells the client to try again later. This request will be just as broken then.",
            hint = "Json.read throws; turn that exception into a 400, once, for all routes. Catch the parser, not the request.",
            misconception = "blame-the-wrong-side")
    void brokenJsonIs400(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(1);
        lending.loan(ADA, book);

        for (String broken : List.of("{\"title\":", "x", "")) {
            library.given("the body is " + (broken.isEmpty() ? "empty" : "\"" + broken + "\"") + "; a good one is taken");
            lending.put(LEO, book, broken).shouldHaveStatus(400);
            lending.post(ADA, broken).shouldHaveStatus(400);
        }
    }

    @Check(
            id = "wrong-content-is-422",
            level = Level.CONTRACT,
            sentence = "S8",
            step = 3,
            rfc = "RFC 9110 §15.5.21",
            title = "JSON that makes no sense is 422",
            why = "400 says: I could not read you. 422 says: I read you, and this cannot be. The client mends another thing.",
            hint = "Grammar right, meaning wrong. Jackson turns 42 into \"42\" and a missing field into null; look at the tree first.")
    void wrongContentIs422(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(1);
        lending.loan(ADA, book);
        Lending.Shown before = lending.shown(book);

        library.given("title is a text, copies a whole number from 0, both required");
        for (String body : List.of(
                "{\"title\":42,\"copies\":1}",
                "{\"copies\":1}",
                "{\"title\":\"The Atlas\"}",
                "{\"title\":\"The Atlas\",\"copies\":-1}",
                "{\"title\":\"The Atlas\",\"copies\":\"many\"}")) {
            lending.put(LEO, book, body).shouldHaveStatus(422);
        }
        library.given("isbn is a text and required; nobody has stored the book " + Lending.isbn(lending.noBook()));
        lending.post(ADA, "{\"isbn\":7}").shouldHaveStatus(422);
        lending.post(ADA, "{}").shouldHaveStatus(422);
        lending.borrow(ADA, lending.noBook()).shouldHaveStatus(422);
        library.given("every body before was refused");
        before.shouldBeUnchanged();
    }

    @Check(
            id = "stranger-is-401",
            level = Level.CONTRACT,
            sentence = "S9",
            step = 4,
            rfc = "RFC 9110 §15.5.2, §11.1",
            title = "Who are you?",
            why = "401 says: sign in, and ask again. 403 says: I know you, and no. Only the first can be cured with a key.",
            hint = "401 asks who, 403 says no. The word Bearer may be written in any case; the key may not.",
            misconception = "401-403-swap")
    void strangerIs401(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(9);
        String body = Lending.loanOf(book);

        library.given("no Authorization field comes with it");
        lending.post(NOBODY, body).shouldHaveStatus(401);
        lending.put(NOBODY, book, lending.bookOf(9)).shouldHaveStatus(401);
        library.given("the Authorization field names no key that somebody has");
        for (String field : List.of("Basic x", "Bearer", "key-ada", "Bearer key-" + seed.word())) {
            library.send(Request.of("POST", "/loans").with("Authorization", field).withJson(body)).shouldHaveStatus(401);
        }
        library.given("key-ada is Ada's key");
        for (String scheme : List.of("Bearer", "bearer")) {
            library.send(Request.of("POST", "/loans").with("Authorization", scheme + " key-ada").withJson(body)).shouldBeSuccessful();
        }
    }

    @Check(
            id = "last-copy-is-409",
            level = Level.CONTRACT,
            sentence = "S13",
            step = 5,
            rfc = "RFC 9110 §15.5.10",
            title = "No copy left is a clash, not a mistake",
            why = "The same request was fine a minute ago and may be fine again: 409 says that only the moment is wrong.",
            hint = "The request is right; the shelf is empty. Lending takes a copy, giving back returns it.",
            misconception = "conflict-for-anything")
    void lastCopyIs409(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(1);

        String loan = lending.loan(ADA, book);
        library.given("the only copy is lent to Ada");
        lending.borrow(ADA, book).shouldHaveStatus(409);
        library.get(book).shouldHaveStatus(200).json().field("copies").shouldBe(0L);
        library.given("Ada gives it back");
        lending.delete(ADA, loan).shouldBeSuccessful();
        library.get(book).shouldHaveStatus(200).json().field("copies").shouldBe(1L);
        lending.borrow(ADA, book).shouldBeSuccessful();
    }

    @Check(
            id = "same-tag-is-304",
            level = Level.MUST,
            sentence = "S23 S24",
            step = 6,
            rfc = "RFC 9110 §8.8.3, §13.1.2, §15.4.5",
            title = "\"Use what you have\"",
            why = "A client that shows the tag of its copy need not be sent the same bytes again.",
            hint = "The quotes are part of the tag. Compare before you send the body, and send the ETag with the 304, too.",
            misconception = "304-without-condition")
    void sameTagIs304(Subject library, Seed seed) {
        String book = new Lending(library, seed).book(1);

        Answer first = library.get(book).shouldHaveStatus(200);
        String tag = first.header("ETag").orElse("");
        first.should(TAG.matcher(tag).matches(), "an ETag field with a tag in quotes, such as ETag: \"a1b2\"");
        library.given("GET answered with ETag: " + tag);
        for (String method : List.of("GET", "HEAD")) {
            try (Subject.Connection connection = library.connect()) {
                Answer unchanged = connection.send(Request.of(method, book).with("If-None-Match", tag));
                unchanged.shouldHaveStatus(304).shouldHaveNoBody();
                unchanged.should(unchanged.header("ETag").orElse("").equals(tag), "ETag: " + tag + " with the 304");
                if (unchanged.list("Connection").stream().noneMatch("close"::equalsIgnoreCase)) {
                    connection.send(Request.of("GET", book)).shouldHaveStatus(200);
                }
            }
            Request other = Request.of(method, book).with("If-None-Match", "\"" + seed.word() + "\"");
            library.send(other).shouldHaveStatus(200);
        }
    }

    @Check(
            id = "rush-hour-is-429",
            level = Level.CONTRACT,
            sentence = "S15",
            step = 7,
            rfc = "RFC 6585 §4, RFC 9110 §10.2.3",
            title = "Too many is 429, with the time to wait",
            why = "Who is told how long to wait need not try in vain. One second too early is a second refusal.",
            hint = "Count every request to /loans and below, by settings.clock(). Retry-After is whole seconds, rounded up.",
            misconception = "retry-after-misread")
    void rushHourIs429(Subject library, HeldClock clock, Seed seed) {
        int window = seed.number(30, 90);
        Subject own = library.another("rate.limit=3", "rate.window=" + window + "s");
        Lending lending = new Lending(own, seed);
        String book = lending.book(9);
        clock.hold(Instant.parse(seed.day() + "T12:00:07.750Z"));
        for (int request = 1; request <= 3; request++) {
            library.given("rate.limit is 3, rate.window " + window + "s, and this is Ada's request number " + request);
            lending.borrow(ADA, book).shouldBeSuccessful();
        }

        clock.advance(Duration.ofMillis(10_500));
        library.given("rate.limit is 3, rate.window " + window + "s; Ada's 3 requests were served, and 10.5 s have passed since the first");
        Answer refused = lending.borrow(ADA, book).shouldHaveStatus(429);
        String wait = Integer.toString(window - 10);
        refused.should(
                refused.header("Retry-After").orElse("").equals(wait),
                "Retry-After: " + wait + " (" + (window - 11) + ".5 s, rounded up)",
                refused.got() + (refused.header("Retry-After").isPresent() ? "" : ", without Retry-After"));
        library.given("looking counts like borrowing, and 429 comes before 404");
        lending.get(ADA, "/loans/" + seed.word()).shouldHaveStatus(429);
    }

    @Check(
            id = "crash-is-a-quiet-500",
            level = Level.CONTRACT,
            sentence = "S18",
            step = 8,
            rfc = "RFC 9110 §15.6.1",
            title = "My fault, and nobody else's business",
            why = "A stack trace tells a stranger how your program is built, and tells a friend nothing.",
            hint = "Log the trace; tell the client \"internal error\".",
            misconception = "blame-the-wrong-side")
    void crashIsAQuiet500(Subject library, Seed seed) {
        shouldReport(library, seed.word());

        library.given("OverdueReport.of(\"cellar\") throws");
        Answer crash = library.get("/reports/overdue?branch=cellar").shouldHaveStatus(500);
        String body = crash.text();
        for (String inside : List.of("Exception", "under water", "OverdueReport", "lendery.")) {
            crash.should(!body.contains(inside), "content that does not say \"" + inside + "\"");
        }
        crash.should(!STACK_LINE.matcher(body).find(), "content without a line of a stack trace");
        shouldReport(library, seed.word());
    }

    private static void shouldReport(Subject library, String branch) {
        library.given("OverdueReport.of(\"" + branch + "\") is a list of two lines, each with the branch");
        Answer report = library.get("/reports/overdue?branch=" + branch).shouldHaveStatus(200);
        List<JsonValue> lines = report.json().elements();
        boolean all = lines.size() == 2 && lines.stream().allMatch(line -> line.text().startsWith(branch + ": "));
        report.should(all, "a JSON array of two texts that begin with \"" + branch + ": \"");
    }

    @Check(
            id = "cover-comes-through",
            level = Level.CONTRACT,
            sentence = "S19",
            step = 9,
            rfc = "RFC 9110 §15.3.1",
            title = "The cover arrives as it was",
            why = "Bytes that are read as a text and written again are other bytes, and no picture any more.",
            hint = "A picture is not a String: BodyHandlers.ofByteArray(), and the upstream's Content-Type.")
    void coverComesThrough(Subject library, Neighbours neighbours, Seed seed) {
        Subject patient = library.another("covers.timeout=30s");
        String book = new Lending(patient, seed).book(1);
        byte[] picture = new byte[seed.number(300, 600)];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i < 256 ? i : seed.number(0, 255));
        }
        String type = "image/x-" + seed.word();

        Upstream upstream = new Upstream(neighbours);
        library.given("the upstream answers 200 with " + picture.length + " bytes of " + type);
        upstream.picture(type, picture);
        Answer cover = patient.get(book + "/cover").shouldHaveStatus(200).shouldHaveMediaType(type);
        byte[] got = cover.response().content();
        cover.should(Arrays.equals(got, picture), "the upstream's " + picture.length + " bytes", difference(got, picture));
        String line = "GET /covers/" + Lending.isbn(book) + " ";
        library.should(upstream.asked(0).startsWith(line), "the upstream is asked " + line, upstream.asked(0));

        library.given("the upstream answers 404");
        upstream.statusLine("HTTP/1.1 404 Not Found");
        patient.get(book + "/cover").shouldHaveStatus(404);
    }

    private static String difference(byte[] got, byte[] picture) {
        int at = Arrays.mismatch(got, picture);
        return got.length + " bytes, " + (at < 0 ? "the same" : "different from byte " + at + " on")
                + (new String(got, StandardCharsets.UTF_8).indexOf('\ufffd') < 0 ? "" : ", as of a text that was read and written again");
    }
}
