package roundtrip.suites.statuscodes;

import static roundtrip.checks.statuscodes.Lending.LEO;

import java.util.ArrayList;
import java.util.List;
import roundtrip.checks.statuscodes.Lending;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The hidden checks of tags and conditions. Tags are copied from answers; only the tag of nothing is made up. */
@Suite(exercise = "06-status-codes")
class TagSuite {
    private static final int WRITERS = 16;

    @Check(
            id = "tag-lists-are-read",
            level = Level.MUST,
            sentence = "S24",
            step = 6,
            rfc = "RFC 9110 §13.1.2, §8.8.3.2",
            needs = "same-tag-is-304",
            title = "Lists, weak tags and * count",
            why = "A cache may hold several versions and ask about all of them at once.",
            hint = "Split the field at its commas, drop W/, and mind that a field may come on two lines.")
    void tagListsAreRead(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(1);
        String tag = lending.tag(book);
        String weak = tag.startsWith("W/") ? tag : "W/" + tag;
        String other = "\"" + seed.word() + "\"";

        library.given("the book's tag is " + tag);
        for (String listed : List.of(other + ", " + tag, tag + "," + other, weak, "W/" + other + ", " + weak, "*")) {
            library.send(Request.of("GET", book).with("If-None-Match", listed)).shouldHaveStatus(304);
        }
        Request twoLines = Request.of("GET", book).with("If-None-Match", other).with("If-None-Match", tag);
        library.send(twoLines).shouldHaveStatus(304);
        String others = other + ", \"" + seed.word() + "\"";
        library.send(Request.of("GET", book).with("If-None-Match", others)).shouldHaveStatus(200);
    }

    @Check(
            id = "tag-follows-content",
            level = Level.CONTRACT,
            sentence = "S23",
            step = 6,
            rfc = "RFC 9110 §8.8.3",
            needs = "same-tag-is-304",
            title = "The tag is a name of the content",
            why = "A tag that changes by itself saves nobody a byte; one that stays hides what has changed.",
            hint = "Hash what you send - and send the same bytes for the same book, in every process.")
    void tagFollowsContent(Subject library, Replicas replicas, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.noBook();
        String other = lending.noBook();
        String title = "The " + seed.word() + " Atlas";
        String first = Lending.json("title", title, "copies", 2L);
        String renamed = Lending.json("title", title + " II", "copies", 2L);
        String counted = Lending.json("title", title, "copies", 3L);

        String tag = lending.tag(lending.stored(book, first));
        String again = lending.tag(lending.stored(book, first));
        library.given("PUT stored " + first + ", twice");
        library.should(again.equals(tag), "the same tag " + tag + " after the second PUT", again);
        String afterRename = lending.tag(lending.stored(book, renamed));
        String afterCount = lending.tag(lending.stored(book, counted));
        library.given("the book was " + first + ", then " + renamed + ", then " + counted);
        boolean differ = !tag.equals(afterRename) && !tag.equals(afterCount) && !afterRename.equals(afterCount);
        library.should(differ, "three different tags", tag + ", " + afterRename + ", " + afterCount);

        Subject restarted = replicas.replica(0);
        Lending there = new Lending(restarted, seed);
        there.stored(other, renamed);
        there.stored(book, counted);
        String elsewhere = there.tag(there.stored(book, first));
        restarted.given("a new process of the library was given " + first + " at the same address, after other books");
        restarted.should(elsewhere.equals(tag), "the same tag " + tag + " as in the first process", elsewhere);
    }

    @Check(
            id = "stale-writer-is-412",
            level = Level.CONTRACT,
            sentence = "S25 S26",
            step = 6,
            rfc = "RFC 9110 §13.1.1, §13.1.2, §15.5.13",
            title = "An old copy does not overwrite",
            why = "\"Only if it is still the one I saw\" is how two librarians edit one book without losing a word.",
            hint =
                    "If-Match compares strongly: a weak tag matches nothing. If-None-Match: * means \"only if there is none yet\".",
            misconception = "last-writer-wins")
    void staleWriterIs412(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(2);
        String old = lending.tag(book);
        library.given("the book's tag is " + old);
        write(lending, book, "If-Match", "\"" + seed.word() + "\", " + old).shouldBeSuccessful();
        String tag = lending.tag(book);
        List<Lending.Shown> before = lending.all(book);

        library.given("the book's tag was " + old + ", and is " + tag);
        write(lending, book, "If-Match", old).shouldHaveStatus(412);
        write(lending, book, "If-Match", "W/" + tag).shouldHaveStatus(412);
        write(lending, book, "If-None-Match", "*").shouldHaveStatus(412);
        library.send(Lending.by(LEO, "DELETE", book).with("If-Match", old)).shouldHaveStatus(412);
        before.forEach(Lending.Shown::shouldBeUnchanged);

        library.given("nobody has stored this book");
        String free = lending.noBook();
        write(lending, free, "If-Match", tag).shouldHaveStatus(412);
        write(lending, free, "If-None-Match", "*").shouldBeSuccessful();
        library.given("the book's tag is " + tag);
        write(lending, book, "If-Match", "*").shouldBeSuccessful();
        String last = lending.tag(book);
        library.given("the book's tag is " + last);
        library.send(Lending.by(LEO, "DELETE", book).with("If-Match", last)).shouldBeSuccessful();
    }

    private static Answer write(Lending lending, String book, String field, String tags) {
        Request put = Lending.by(LEO, "PUT", book).with(field, tags);
        return lending.library().send(put.withJson(lending.bookOf(2)));
    }

    @Check(
            id = "one-writer-wins",
            level = Level.CONTRACT,
            sentence = "S25",
            step = 6,
            rfc = "RFC 9110 §13.1.1",
            needs = "stale-writer-is-412",
            title = "Compare and write are one step",
            why = "Between the look and the write there is room for fifteen others.",
            hint = "One lock around both, or ConcurrentHashMap.compute.",
            misconception = "last-writer-wins")
    void oneWriterWins(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(2);

        for (int round = 1; round <= 3; round++) {
            String tag = lending.tag(book);
            List<String> titles = new ArrayList<>();
            List<Request> writes = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                titles.add("The " + seed.word() + " Atlas");
                writes.add(Lending.by(LEO, "PUT", book)
                        .with("If-Match", tag)
                        .withJson(Lending.json("title", titles.get(writer), "copies", 2L)));
            }
            library.given("16 writers saw the tag " + tag + ", and write at the same time");
            List<Answer> answers = library.together(writes);
            int winner = winner(library, answers);
            library.given("one of 16 writers was told that its title is stored");
            library.get(book).shouldHaveStatus(200).json().field("title").shouldBe(titles.get(winner));
        }
    }

    private static int winner(Subject library, List<Answer> answers) {
        int winner = -1;
        int winners = 0;
        for (int writer = 0; writer < answers.size(); writer++) {
            if (answers.get(writer).isSuccessful()) {
                winner = writer;
                winners++;
            } else {
                answers.get(writer).shouldHaveStatus(412);
            }
        }
        library.should(winners == 1, "one 2xx and fifteen 412", winners + " were told that their title is stored");
        return winner;
    }

    @Check(
            id = "missing-beats-the-tag",
            level = Level.MUST,
            sentence = "S26",
            step = 6,
            rfc = "RFC 9110 §13.2.1",
            needs = "same-tag-is-304",
            title = "First find it, then test the condition",
            why = "\"Use what you have\" about something that is gone keeps a client on a copy of nothing.",
            hint = "A condition decides only where the plain answer would be a success.",
            misconception = "304-without-condition")
    void missingBeatsTheTag(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String tag = lending.tag(lending.book(1));
        String book = lending.book(1);
        String own = lending.tag(book);
        String missing = lending.noBook();

        library.given("this book is there, with the tag " + own);
        library.send(Request.of("GET", book).with("If-None-Match", own)).shouldHaveStatus(304);
        library.given("nobody has stored this book; " + tag + " is the tag of another one");
        for (String listed : List.of("*", tag)) {
            library.send(Request.of("GET", missing).with("If-None-Match", listed))
                    .shouldHaveStatus(404);
        }
    }

    @Check(
            id = "tag-beats-the-date",
            level = Level.ADVICE,
            sentence = "S24",
            step = 6,
            rfc = "RFC 9110 §13.1.3, §13.2.2",
            title = "With both, only the tag counts",
            why = "A date knows seconds, a tag knows the content; where both come, the date is not even looked at.")
    void tagBeatsTheDate(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(1);
        String date = library.get(book).shouldHaveStatus(200).header("Date").orElse("Sun, 22 Nov 2026 12:00:00 GMT");

        library.given("the tag is not that of the book; the date is that of the last answer");
        library.send(Request.of("GET", book)
                        .with("If-None-Match", "\"" + seed.word() + "\"")
                        .with("If-Modified-Since", date))
                .shouldHaveStatus(200);
        library.given("the date is unreadable, so it does not count");
        library.send(Request.of("GET", book).with("If-Modified-Since", "yesterday"))
                .shouldHaveStatus(200);
    }
}
