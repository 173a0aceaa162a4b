package roundtrip.kit.bench;

import java.util.ArrayList;
import java.util.List;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Running;
import roundtrip.kit.wire.Pace;

/** Copies of a program with their store, for somebody who sends requests by hand. Closing ends them all. */
public final class CopiesByHand implements AutoCloseable {
    private final DeskHosts hosts;
    private final Bench bench;
    private final SuiteRun suite;

    private CopiesByHand(DeskHosts hosts, Bench bench, SuiteRun suite) {
        this.hosts = hosts;
        this.bench = bench;
        this.suite = suite;
    }

    /** As that suite of the exercise asks for them. */
    public static CopiesByHand of(Exercise exercise, Class<?> suite) {
        Pace pace = Pace.measured();
        DeskHosts hosts = new DeskHosts(pace);
        Bench bench = new Bench(exercise, hosts, "by-hand", pace, () -> null);
        return new CopiesByHand(hosts, bench, new SuiteRun(bench, suite));
    }

    /** Starts so many and says where each is; one alone runs in this JVM, where a debugger sees it. Throws when one does not start. */
    public List<String> start(int count) {
        if (count < 1 || count > suite.suite().replicas()) {
            throw new IllegalArgumentException("expected from 1 to " + suite.suite().replicas() + " copies, got " + count);
        }
        if (count == 1) {
            return List.of("one copy, in this JVM, answers at " + suite.shared().base());
        }
        List<String> places = new ArrayList<>();
        Copies copies = suite.copies();
        for (int number = 0; number < count; number++) {
            Running running = copies.copy(number);
            places.add("copy " + Replicas.letter(number) + " answers at " + running.base() + "   (process "
                    + ((RemoteHost) running.host()).handle().pid() + ")");
        }
        return places;
    }

    @Override
    public void close() {
        bench.close();
        hosts.close();
    }
}
