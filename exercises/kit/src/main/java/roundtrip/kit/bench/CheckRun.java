package roundtrip.kit.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
import roundtrip.kit.check.Exercise;
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
import roundtrip.kit.check.Store;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.wire.Cable;
import roundtrip.kit.wire.Transcript;

/** One run of one check: it makes what the check's parameters ask for, judges how it went, and clears up. */
final class CheckRun implements Starter, AutoCloseable {
    private final SuiteRun suite;
    private final CheckCard card;
    private final Scope scope;
    private final List<Running> programs = new ArrayList<>();
    private final List<Host> processes = new ArrayList<>();
    private final Set<Host> touched = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Map<Host, Integer> before = new HashMap<>();
    private final List<AutoCloseable> closed = new ArrayList<>();
    private Running own;
    private Copies copies;

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
        for (Host host : touched) {
            List<Unwritten> all = host.todos();
            int known = before.getOrDefault(host, 0);
            if (all.size() > known) {
                return Optional.of(all.get(known));
            }
        }
        return Optional.empty();
    }

    private Host touch(Host host) {
        if (touched.add(host)) {
            before.put(host, host.todos().size());
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
        if (type == Store.class) {
            return Optional.of(new Store(scope, suite.bench().store()));
        }
        if (type == Cable.class) {
            return Optional.of(suite.bench().cable(shared().host()));
        }
        if (type == Origin.class) {
            return Optional.of(new Origin(neighbours()));
        }
        if (type == Neighbours.class) {
            return Optional.of(neighbours());
        }
        if (type == HeldClock.class) {
            HeldClock clock = new HeldClock(() -> suite.suite().keepReplicas() ? copies() : shared().host());
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
            Exercise exercise = suite.bench().exercise();
            return Optional.of(new Code(scope, suite.bench().code(), exercise.packages(), exercise.given()));
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
            own = suite.suite().subject() == Fresh.NEW_PROCESS ? inAProcess() : another(Map.of());
        }
        return own;
    }

    @Override
    public Running another(Map<String, String> settings) {
        Running running = suite.start(touch(suite.bench().host()), settings);
        programs.add(running);
        return running;
    }

    private Running inAProcess() {
        Host host = suite.bench().process(suite.bench().state());
        processes.add(host);
        touch(host);
        return suite.start(host, Map.of());
    }

    private Copies copies() {
        if (copies == null) {
            copies = suite.copies();
        }
        return copies;
    }

    @Override
    public Running copy(int number) {
        Running running = copies().copy(number);
        touch(running.host());
        return running;
    }

    /** How a process ended that the check has killed is no news, so it is not looked at. */
    @Override
    public void kill(int number) {
        copies().living(number).ifPresent(touched::remove);
        copies().kill(number);
    }

    @Override
    public void restart(int number) {
        if (copies().living(number).isPresent()) {
            kill(number);
        }
        copy(number);
    }

    @Override
    public Cable cable(int number) {
        return copies().cable(number);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable thing : closed) {
            thing.close();
        }
        if (copies != null) {
            suite.done(copies);
        }
        for (Running running : programs) {
            if (running.host().ending().isEmpty()) {
                running.host().stop(running.name());
            }
        }
        processes.forEach(Host::close);
    }
}
