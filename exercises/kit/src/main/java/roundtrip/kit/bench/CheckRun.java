package roundtrip.kit.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.CheckFailed;
import roundtrip.kit.check.Client;
import roundtrip.kit.check.Code;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Fresh;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Origin;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Running;
import roundtrip.kit.check.Scope;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Sequences;
import roundtrip.kit.check.Starter;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.wire.Transcript;

/** One run of one check: it makes what the check's parameters ask for, judges how it went, and clears up. */
final class CheckRun implements Starter, AutoCloseable {
    private final SuiteRun suite;
    private final CheckCard card;
    private final Scope scope;
    private final List<Running> programs = new ArrayList<>();
    private final List<Host> processes = new ArrayList<>();
    private final Set<Host> touched = Collections.synchronizedSet(new LinkedHashSet<>());
    private final List<Unwritten> before = new ArrayList<>();
    private final List<AutoCloseable> closed = new ArrayList<>();
    private Running own;

    CheckRun(SuiteRun suite, CheckCard card) {
        this.suite = suite;
        this.card = card;
        this.scope = new Scope(suite.bench().pace(), suite.bench().patience());
    }

    /** A check's body. */
    interface Body {
        void run() throws Throwable;
    }

    CheckCard card() {
        return card;
    }

    Transcript transcript() {
        return scope.transcript();
    }

    /** The first need that has not passed; one that -Dkit.only left out is not asked for. */
    Optional<Verdict> gate() {
        boolean some = !System.getProperty("kit.only", "").isEmpty();
        return card.needs().stream()
                .filter(need -> !suite.bench().verdict(need).map(Verdict::isPassed).orElse(some))
                .findFirst()
                .map(need -> new Verdict.Waiting(Verdict.Cause.check(need)));
    }

    Verdict judge(Body body) {
        try {
            body.run();
            return new Verdict.Passed();
        } catch (CheckFailed e) {
            return failed(e.evidence());
        } catch (SuiteRun.NotYet e) {
            return new Verdict.NotStarted(e.part());
        } catch (SuiteRun.StartFailed e) {
            return failed(new Evidence(
                    "",
                    List.of("start(settings)"),
                    "start returns once connections are accepted",
                    e.getMessage(),
                    List.of(),
                    e.isLate()));
        } catch (Bench.Waits e) {
            return new Verdict.Waiting(e.reason());
        } catch (Throwable e) {
            StackTraceElement[] trace = e.getStackTrace();
            return new Verdict.Broken(e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }

    private Verdict failed(Evidence evidence) {
        Optional<Unwritten> todo = met();
        if (todo.isPresent()) {
            return new Verdict.NotStarted(todo.get());
        }
        Evidence complete = evidence.with(scope.transcript().lines());
        Optional<String> ending = touched.stream().flatMap(host -> host.ending().stream()).findFirst();
        return new Verdict.Failed(ending.map(how -> complete.withGot(complete.got() + "; the program's process ended: " + how))
                .orElse(complete));
    }

    private Optional<Unwritten> met() {
        List<Unwritten> all = new ArrayList<>();
        touched.forEach(host -> all.addAll(host.todos()));
        return all.size() > before.size() ? Optional.of(all.get(before.size())) : Optional.empty();
    }

    private Host touch(Host host) {
        if (touched.add(host)) {
            before.addAll(host.todos());
        }
        return host;
    }

    /** What a parameter of that type gets; empty for a type that checks do not know. */
    Optional<Object> parameter(Class<?> type) {
        if (type == Subject.class) {
            return Optional.of(new Subject(scope, this, this::shared));
        }
        if (type == Client.class) {
            return Optional.of(new Client(scope, this, this::shared));
        }
        if (type == Replicas.class) {
            return Optional.of(new Replicas(scope, this, suite.suite().replicas()));
        }
        if (type == Origin.class) {
            return Optional.of(new Origin(neighbours()));
        }
        if (type == Neighbours.class) {
            return Optional.of(neighbours());
        }
        if (type == HeldClock.class) {
            HeldClock clock = new HeldClock(() -> shared().host());
            closed.add(clock::release);
            return Optional.of(clock);
        }
        if (type == Seed.class) {
            return Optional.of(Seed.of(suite.bench().seed(), card.id()));
        }
        if (type == Sequences.class) {
            return Optional.of(new Sequences(scope, Seed.of(suite.bench().seed(), card.id() + "/sequences")));
        }
        if (type == Code.class) {
            return Optional.of(new Code(scope, suite.bench().code(), suite.bench().exercise().packages()));
        }
        return Optional.empty();
    }

    private Neighbours neighbours() {
        Neighbours neighbours = new Neighbours(suite.bench().neighbourhood(), this::shared);
        closed.add(neighbours);
        return neighbours;
    }

    @Override
    public Running shared() {
        if (suite.suite().subject() == Fresh.SHARED) {
            touch(suite.bench().host());
            return suite.shared();
        }
        if (own == null) {
            own = suite.suite().subject() == Fresh.NEW_PROCESS ? inAProcess(slot(), Map.of()) : another(Map.of());
        }
        return own;
    }

    @Override
    public Running another(Map<String, String> settings) {
        Running running = suite.start(touch(suite.bench().host()), settings);
        programs.add(running);
        return running;
    }

    @Override
    public Running inAProcess(Slot slot, Map<String, String> settings) {
        Host host = suite.bench().process(((Room) slot).state());
        processes.add(host);
        touch(host);
        return suite.start(host, settings, "slot");
    }

    @Override
    public Slot slot() {
        return new Room(suite.bench().state());
    }

    private record Room(Hosts.State state) implements Slot {}

    @Override
    public void close() throws Exception {
        for (AutoCloseable thing : closed) {
            thing.close();
        }
        for (Running running : programs) {
            if (running.host().ending().isEmpty()) {
                running.host().stop(running.name());
            }
        }
        processes.forEach(Host::close);
    }
}
