package lendery.methods;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** The loans of one library, by id. Any thread may use them. */
final class Loans {
    private final Map<String, Loan> byId = new ConcurrentHashMap<>();
    private volatile long made;

    Collection<Loan> all() {
        return List.copyOf(byId.values());
    }

    Optional<Loan> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Loan add(LoanForm form) {
        long id = made + 1;
        LockSupport.parkNanos(100_000_000);
        made = id;
        Loan loan = new Loan(Long.toString(id), form.isbn(), form.member(), form.dueDate(), 0, null);
        byId.put(loan.id(), loan);
        return loan;
    }

    /** The loan after the change, or empty when there is none; no other change comes between. */
    Optional<Loan> change(String id, UnaryOperator<Loan> change) {
        return Optional.ofNullable(byId.computeIfPresent(id, (key, loan) -> change.apply(loan)));
    }

    /** True when there was such a loan. */
    boolean remove(String id) {
        return byId.remove(id) != null;
    }
}
