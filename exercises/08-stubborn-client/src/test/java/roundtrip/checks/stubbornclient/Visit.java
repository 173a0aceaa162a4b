package roundtrip.checks.stubbornclient;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import roundtrip.kit.check.Called;
import roundtrip.kit.check.Calling;
import roundtrip.kit.wire.Json;

/** One wish under way: what came of it for the caller, and what the desk saw of it. */
public final class Visit {
    private final Desk desk;
    private final Wish wish;
    private final Calling calling;
    private String circumstances = "";

    Visit(Desk desk, Wish wish, Calling calling) {
        this.desk = desk;
        this.wish = wish;
        this.calling = calling;
    }

    /** What was special about this one among several: it stands in front of what is expected. */
    public Visit where(String words) {
        circumstances = words + ": ";
        return this;
    }

    public Wish wish() {
        return wish;
    }

    public Calling calling() {
        return calling;
    }

    public List<Seen> seen() {
        return desk.seen(wish.mark());
    }

    /** Fails the check unless the call gave what the wish wants. */
    public Visit shouldSucceed() {
        return shouldGive(wish.wanted());
    }

    /** Fails the check unless the call gave this book or loan, as a map; null stands for empty, and for nothing to give. */
    public Visit shouldGive(Object expected) {
        Called called = calling.end();
        boolean given = !called.hasThrown() && !called.isSilent() && Objects.equals(called.value(), expected);
        return should(given, expected == null ? nothing() : Json.write(expected));
    }

    private String nothing() {
        return wish.call().equals("findBook") ? "empty" : "without an exception";
    }

    /** Fails the check unless the call threw a LenderyException of this kind. */
    public Visit shouldThrow(String kind) {
        Called called = calling.end();
        return should(isOfTheirs(called) && kind.equals(called.thrown().get("kind")), "a LenderyException " + kind);
    }

    /** Fails the check unless the call threw a LenderyException of this kind and status. */
    public Visit shouldThrow(String kind, long status) {
        Called called = calling.end();
        boolean so = isOfTheirs(called)
                && kind.equals(called.thrown().get("kind"))
                && Long.valueOf(status).equals(called.thrown().get("status"));
        return should(so, "a LenderyException " + kind + " with status " + status);
    }

    private static boolean isOfTheirs(Called called) {
        return called.hasThrown() && "lendery.client.LenderyException".equals(called.thrown().get("type"));
    }

    /** Fails the check unless the desk saw so many requests of it, now that the call is over. */
    public Visit shouldBeDelivered(int times) {
        calling.end();
        return should(seen().size() == times, times == 1 ? "1 delivery" : times + " deliveries");
    }

    /** Fails the check unless {@code holds}. */
    public Visit should(boolean holds, String expected) {
        return should(holds, expected, got());
    }

    public Visit should(boolean holds, String expected, String got) {
        calling.should(holds, circumstances + expected, got);
        return this;
    }

    /** What came back and what the desk saw, in words. */
    public String got() {
        String back = calling.isOver() ? back(calling.end()) : "the call is still under way";
        return back + "; " + Seen.brief(seen());
    }

    private String back(Called called) {
        if (isOfTheirs(called)) {
            Map<String, Object> facts = called.thrown();
            return facts.get("kind") + " with status " + facts.get("status") + " (" + facts.get("message") + ")";
        }
        if (called.hasThrown() || called.isSilent()) {
            return called.brief();
        }
        return "returned " + (called.brief().equals("null") ? nothing() : called.brief());
    }
}
