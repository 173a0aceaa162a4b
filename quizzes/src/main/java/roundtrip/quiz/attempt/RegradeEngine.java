package roundtrip.quiz.attempt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.AttemptLog.Appended;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.RegradePlan;
import roundtrip.quiz.RegradePlan.Move;
import roundtrip.quiz.RegradePlan.Row;
import roundtrip.quiz.RegradePolicy;
import roundtrip.quiz.Regrades;
import roundtrip.quiz.Totals;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.CanonicalJson;

/** Plans regrades as a pure function of attempts, bank and policies, and writes them as events. */
public final class RegradeEngine implements Regrades {

    private final Bank bank;
    private final Desk desk;
    private final Map<String, BankItem> items = new HashMap<>();

    public RegradeEngine(Bank bank, AttemptLog log, Clock clock) {
        this.bank = bank;
        this.desk = new Desk(bank, log, clock, Papers.OWN_LANGUAGE);
        bank.items().forEach(item -> items.put(item.id(), item));
    }

    @Override
    public RegradePlan plan(
            Collection<String> attemptIds, RegradePolicy fallback, Map<String, RegradePolicy> policies) {
        if (fallback == RegradePolicy.DROP_ITEM || fallback == RegradePolicy.FULL_MARKS) {
            throw new IllegalArgumentException("expected a policy for all items (recompute, best, accept-also), got "
                    + fallback + ": name the items");
        }
        return plan(histories(attemptIds), fallback, policies);
    }

    private Map<String, History> histories(Collection<String> attemptIds) {
        Map<String, History> histories = new TreeMap<>();
        for (String id : attemptIds) {
            History history =
                    desk.load(id).orElseThrow(() -> new NoSuchElementException("there is no attempt \"" + id + "\""));
            boolean counts = switch (history.state()) {
                case SUBMITTED, MARKED, RELEASED -> true;
                case CREATED, IN_PROGRESS, ABANDONED, VOIDED -> false;
            };
            if (counts) {
                histories.put(id, history);
            }
        }
        return histories;
    }

    private RegradePlan plan(
            Map<String, History> histories, RegradePolicy fallback, Map<String, RegradePolicy> policies) {
        List<Row> rows = new ArrayList<>();
        Set<String> skipped = new TreeSet<>();
        Map<String, Totals> before = new LinkedHashMap<>();
        Map<String, Totals> after = new LinkedHashMap<>();
        histories.forEach((id, history) -> {
            List<Prepared> paper = desk.papers().find(history.created().pins());
            Marks marks = new Marks(history, paper);
            List<Row> own = rows(history, marks, paper, fallback, policies, skipped);
            rows.addAll(own);
            before.put(id, marks.totals());
            after.put(id, moved(marks.totals(), own));
        });
        return new RegradePlan(
                id(histories, fallback, policies),
                List.copyOf(histories.keySet()),
                fallback,
                policies,
                rows,
                moves(before, after),
                List.copyOf(skipped));
    }

    private List<Row> rows(
            History history,
            Marks marks,
            List<Prepared> paper,
            RegradePolicy fallback,
            Map<String, RegradePolicy> policies,
            Set<String> skipped) {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= paper.size(); number++) {
            Prepared pinned = paper.get(number - 1);
            String id = pinned.item().id();
            RegradePolicy policy = policies.getOrDefault(id, fallback);
            BankItem current = items.getOrDefault(id, pinned.item());
            RegradePlan.Edit edit = Edits.between(pinned.item(), current);
            boolean named = policy == RegradePolicy.DROP_ITEM || policy == RegradePolicy.FULL_MARKS;
            if (edit == RegradePlan.Edit.STRUCTURE && !named) {
                skipped.add(id);
                continue;
            }
            String counting = history.regraded(number)
                    .map(Regraded::contentHash)
                    .orElse(pinned.item().contentHash());
            boolean settled = counting.equals(current.contentHash()) && policy != RegradePolicy.RECOMPUTE && !named;
            Totals was = new Totals(marks.points(number), marks.max(number));
            String version = edit == RegradePlan.Edit.STRUCTURE ? counting : current.contentHash();
            Totals becomes = settled ? was : becomes(history, marks, number, pinned, current, policy, was);
            if (!was.equals(becomes) || !version.equals(counting)) {
                rows.add(new Row(history.attemptId(), number, id, edit, policy, was, becomes, version));
            }
        }
        return rows;
    }

    private static Totals becomes(
            History history,
            Marks marks,
            int number,
            Prepared pinned,
            BankItem current,
            RegradePolicy policy,
            Totals was) {
        if (policy == RegradePolicy.DROP_ITEM) {
            return new Totals(Fraction.ZERO, Fraction.ZERO);
        }
        if (policy == RegradePolicy.FULL_MARKS) {
            Fraction full = pinned.item().points();
            return new Totals(full, full);
        }
        Prepared renewed =
                Prepared.of(current, history.created().pins().get(number - 1).read());
        Fraction max = current.points();
        boolean also = policy == RegradePolicy.ACCEPT_ALSO;
        Fraction share = (also ? marks.progress(number, pinned, renewed) : marks.progress(number, renewed)).earned();
        Totals now = new Totals(share.times(max), max);
        boolean dropped = was.max().equals(Fraction.ZERO);
        boolean keeps = policy == RegradePolicy.BEST && was.points().compareTo(now.points()) > 0;
        return keeps || (dropped && policy != RegradePolicy.RECOMPUTE) ? was : now;
    }

    private static Totals moved(Totals totals, List<Row> rows) {
        Fraction points = totals.points();
        Fraction max = totals.max();
        for (Row row : rows) {
            points = points.plus(row.after().points()).minus(row.before().points());
            max = max.plus(row.after().max()).minus(row.before().max());
        }
        return new Totals(points, max);
    }

    private static List<Move> moves(Map<String, Totals> before, Map<String, Totals> after) {
        List<Move> moves = new ArrayList<>();
        before.forEach((id, was) -> {
            Totals is = after.getOrDefault(id, was);
            int rankBefore = rank(before, was);
            int rankAfter = rank(after, is);
            if (!was.equals(is) || rankBefore != rankAfter) {
                moves.add(new Move(id, was, is, rankBefore, rankAfter));
            }
        });
        return moves;
    }

    private static int rank(Map<String, Totals> all, Totals own) {
        return 1
                + (int) all.values().stream()
                        .filter(other -> other.points().compareTo(own.points()) > 0)
                        .count();
    }

    private String id(Map<String, History> histories, RegradePolicy fallback, Map<String, RegradePolicy> policies) {
        StringBuilder input = new StringBuilder(bank.hash()).append(' ').append(fallback);
        new TreeMap<>(policies)
                .forEach((item, policy) ->
                        input.append('\n').append(item).append(' ').append(policy));
        histories.forEach((id, history) -> history.events()
                .forEach(event -> input.append('\n')
                        .append(id)
                        .append(' ')
                        .append(event.seq())
                        .append(' ')
                        .append(event.requestId())
                        .append(' ')
                        .append(event.payload())));
        return CanonicalJson.sha256(input.toString());
    }

    @Override
    public void apply(RegradePlan plan) {
        String request = "regrade/" + plan.id();
        Map<String, History> now = histories(plan.attempts());
        Map<String, History> planned = new TreeMap<>();
        now.forEach((id, history) -> planned.put(id, without(history, request)));
        if (!plan(planned, plan.fallback(), plan.policies()).equals(plan)) {
            throw new IllegalStateException(
                    "an attempt or the bank changed since the regrade was planned: plan it anew");
        }
        Set<String> attempts = new LinkedHashSet<>();
        plan.rows().forEach(row -> attempts.add(row.attempt()));
        for (String attempt : attempts) {
            History history = Optional.ofNullable(now.get(attempt)).orElseThrow();
            if (!history.knows(request)) {
                write(history, plan, request);
            }
        }
    }

    private void write(History history, RegradePlan plan, String request) {
        Map<Integer, Regraded> marks = new HashMap<>();
        Map<Integer, String> causes = new HashMap<>();
        for (Row row : plan.rows()) {
            if (row.attempt().equals(history.attemptId())) {
                Optional.ofNullable(items.get(row.item()))
                        .filter(item -> item.contentHash().equals(row.contentHash()))
                        .ifPresent(item -> desk.keep(item.contentHash(), item.content()));
                marks.put(
                        row.number(),
                        new Regraded(row.after().points(), row.after().max(), row.contentHash()));
                causes.put(row.number(), row.cause());
            }
        }
        Appended appended = desk.append(history, Kind.REGRADE, Payloads.regrade(plan.id(), marks, causes), request);
        if (appended == Appended.CONFLICT) {
            throw new IllegalStateException("attempt \"" + history.attemptId()
                    + "\" changed while the regrade was applied: apply it again, or plan it anew");
        }
    }

    /** The attempt as it was when the plan was made, if the plan is written already. */
    private static History without(History history, String request) {
        List<AttemptEvent> events = history.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).requestId().equals(request)) {
                return i == events.size() - 1 ? new History(events.subList(0, i)) : history;
            }
        }
        return history;
    }
}
