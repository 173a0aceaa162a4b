package roundtrip.suites.forgetme;

import java.util.ArrayList;
import java.util.List;
import roundtrip.checks.forgetme.Library;
import roundtrip.checks.forgetme.Library.Member;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Subject;

/**
 * One run of a sequence: it sends the requests, and tells their answers in words that do not differ from run to run.
 *
 * <p>Members, books and loans are called by the order of their first appearance. What may differ between right programs counts as equal: 201
 * and 204 to a PUT, 204 and 404 to a DELETE, 403 and 404 for another member's loan; header fields are not looked at.
 */
final class Reading {
    private final List<Member> members;
    private final List<String> books;
    private final List<String> loans = new ArrayList<>();

    Reading(Library library) {
        this.members = library.members(2);
        this.books = library.books(3);
    }

    String of(Op op, Subject copy) {
        Member member = members.get(op.member());
        String book = books.get(op.book());
        return switch (op.kind()) {
            case PUT_IN -> either(copy.send(member.puts(book)), "2xx", 201, 204);
            case TAKE_OUT -> either(copy.send(member.removes(book)), "204 or 404", 204, 404);
            case BASKET -> basket(copy.send(member.basket()));
            case BORROW -> borrowed(copy, copy.send(member.borrows(book)));
            case LAST_LOAN ->
                loans.isEmpty()
                        ? "no loan to ask for"
                        : loan(copy.send(member.asks("GET", loans.get(loans.size() - 1))));
            case BOOK -> book(copy.get("/books/" + book));
        };
    }

    private static String either(Answer answer, String word, int one, int other) {
        return answer.status() == one || answer.status() == other ? word : String.valueOf(answer.status());
    }

    private String basket(Answer answer) {
        if (answer.status() != 200) {
            return String.valueOf(answer.status());
        }
        List<String> there = Library.isbns(answer).stream()
                .map(isbn -> name("BOOK_", books.indexOf(isbn), isbn))
                .toList();
        return "200, the basket of " + whose(answer.json()) + " with " + there;
    }

    private String borrowed(Subject copy, Answer answer) {
        if (answer.status() != 201) {
            return String.valueOf(answer.status());
        }
        String location = Library.location(copy, answer);
        boolean isNew = !loans.contains(location);
        loans.add(location);
        return isNew ? "201, a new loan" : "201, a loan that was there before";
    }

    private String loan(Answer answer) {
        if (answer.status() != 200) {
            return either(answer, "403 or 404", 403, 404);
        }
        return "200, " + isbn(answer.json()) + " lent to " + whose(answer.json());
    }

    private String book(Answer answer) {
        if (answer.status() != 200) {
            return String.valueOf(answer.status());
        }
        return "200, " + isbn(answer.json()) + " with " + answer.json().field("available") + " copies";
    }

    private String isbn(JsonValue thing) {
        String isbn = thing.field("isbn").text();
        return name("BOOK_", books.indexOf(isbn), isbn);
    }

    private String whose(JsonValue thing) {
        String member = thing.field("member").text();
        if (member.equals(members.get(0).name())) {
            return "ADA";
        }
        return member.equals(members.get(1).name()) ? "BEN" : member;
    }

    private static String name(String word, int index, String unknown) {
        return index < 0 ? unknown : word + (index + 1);
    }
}
