package roundtrip.suites.forgetme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import roundtrip.checks.forgetme.Library.Member;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Store;

/** Two members, each before a copy of her own, for one book. */
record Race(Replicas copies, Store store, List<Member> members) {
    Race {
        members = List.copyOf(members);
    }

    /**
     * Both loans wait for the book's row, which the suite holds, before either can take it. If they do not within some seconds, they are let
     * go nevertheless: then the race says less, but nothing wrong.
     */
    List<Answer> forTheLast(String book) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (int number = 0; number < 2; number++) {
                copies.replica(number).get("/books/" + book).shouldHaveStatus(200);
            }
            try (Store.Held held = store.hold("SELECT * FROM book WHERE isbn = ? FOR UPDATE", book)) {
                for (int number = 0; number < 2; number++) {
                    var copy = copies.replica(number);
                    copy.port();
                    var borrows = members.get(number).borrows(book);
                    running.add(threads.submit(() -> copy.send(borrows)));
                }
                held.awaitWaiting(2);
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while two loans were waited for", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a loan could not be asked for", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
