package roundtrip.kit.bench;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.wire.Cable;
import roundtrip.kit.wire.Pace;
import roundtrip.kit.wire.Patience;
import roundtrip.kit.wire.Transcript;

/**
 * One run of an exercise's suites over one program: it holds the host, the seed and the verdicts.
 *
 * <p>Put it into the launcher session's store under {@link #KEY} in {@link #NAMESPACE}; without one there, a suite runs as at the desk.
 * Suites of one run share it, one after the other; any thread may ask for verdicts. Whoever made it closes it.
 */
public final class Bench implements AutoCloseable {
    /** Parts of the store's namespace. */
    public static final String NAMESPACE = "roundtrip";

    public static final String KEY = "bench";

    /** The store's door. */
    private static final String STORE = "store";

    /** A program that ends by itself gets this many processes in all. */
    static final int PROCESSES = 3;

    private final Exercise exercise;
    private final Hosts hosts;
    private final String seed;
    private final Pace pace;
    private final Patience patience;
    private final Supplier<JavaClasses> code;
    private final Neighbourhood neighbourhood;
    private final Map<String, Judged> judged = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Transcript> transcripts = new ConcurrentHashMap<>();
    private final List<String> endings = new ArrayList<>();
    private final Map<Host, Cable> cables = new ConcurrentHashMap<>();
    private final Map<List<?>, Copies> kept = new LinkedHashMap<>();
    private StoreProcess store;
    private Host host;
    private int opened;
    private String over;

    public Bench(Exercise exercise, Hosts hosts, String seed, Pace pace, Supplier<JavaClasses> code) {
        this.exercise = exercise;
        this.hosts = hosts;
        this.seed = seed;
        this.pace = pace;
        this.patience = new Patience(pace);
        this.code = code;
        this.neighbourhood = new Neighbourhood(exercise.neighbours());
    }

    /** A check with its verdict. */
    public record Judged(CheckCard card, Verdict verdict) {}

    public Exercise exercise() {
        return exercise;
    }

    /** Any text; the same seed gives the same data. */
    public String seed() {
        return seed;
    }

    Pace pace() {
        return pace;
    }

    Patience patience() {
        return patience;
    }

    Supplier<JavaClasses> code() {
        return code;
    }

    Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    /** The checks that ran so far, in their order. */
    public List<Judged> judged() {
        synchronized (judged) {
            return List.copyOf(judged.values());
        }
    }

    /** What went over the wire during a check, whatever its verdict; no lines for a check that did not run. */
    public List<String> transcript(String id) {
        Transcript transcript = transcripts.get(id);
        return transcript == null ? List.of() : transcript.lines();
    }

    void judge(CheckCard card, Verdict verdict, Transcript transcript) {
        transcripts.put(card.id(), transcript);
        if (judged.putIfAbsent(card.id(), new Judged(card, verdict)) != null) {
            throw new IllegalStateException("the check " + card.id() + " was judged twice");
        }
    }

    Optional<Verdict> verdict(String id) {
        return Optional.ofNullable(judged.get(id)).map(Judged::verdict);
    }

    /** How processes of the program ended before they were told to, in order. */
    public synchronized List<String> endings() {
        return List.copyOf(endings);
    }

    /** Ends the run: the program's process is killed, and every check that comes waits for {@code outcome}. The first outcome stays. */
    public synchronized void end(String outcome) {
        if (over == null) {
            over = outcome;
        }
        if (host != null) {
            host.kill();
        }
    }

    /** Why no more checks can run, such as {@code over-time} or {@code exited}. */
    public synchronized Optional<String> over() {
        return Optional.ofNullable(over);
    }

    /** The host that lives, or the next one; ends the run with {@code exited} when the program has used up its processes. */
    synchronized Host host() {
        if (host != null && host.ending().isPresent()) {
            endings.add(host.ending().get());
            host.close();
            host = null;
            if (opened >= PROCESSES) {
                end("exited");
            }
        }
        refuseWhenOver();
        if (host == null) {
            host = hosts.shared();
            opened++;
        }
        return host;
    }

    /** A host of its own over that state, which the caller closes. */
    Host process(Hosts.State state) {
        refuseWhenOver();
        return hosts.process(state);
    }

    Hosts.State state() {
        return hosts.state();
    }

    /** The store of the run, started at the first question. */
    synchronized StoreProcess store() {
        refuseWhenOver();
        if (store == null) {
            store = StoreProcess.on(hosts.bare(), exercise);
        }
        return store;
    }

    /** What lies between that host's programs and the store; the host's own unless {@link #plug} named another. */
    synchronized Cable cable(Host of) {
        if (!cables.containsKey(of)) {
            plug(of, store().cable());
        }
        return cables.get(of);
    }

    /** Makes {@code cable} the one between that host's door and the store. */
    synchronized void plug(Host of, Cable cable) {
        cables.put(of, cable);
        neighbourhood.lead(of, STORE, cable.address());
    }

    /** The copies that all suites share which ask for so many with these settings. */
    synchronized Copies kept(Map<String, String> settings, int size, Supplier<Copies> maker) {
        return kept.computeIfAbsent(List.of(Map.copyOf(settings), size), key -> maker.get());
    }

    /** A process that nobody killed has ended; too many such ends end the run. */
    synchronized void endedByItself(String how) {
        endings.add(how);
        if (endings.size() >= PROCESSES) {
            end("exited");
        }
    }

    private synchronized void refuseWhenOver() {
        if (over != null) {
            throw new Waits(Verdict.Cause.outcome(over));
        }
    }

    @Override
    public synchronized void close() {
        if (host != null) {
            host.close();
            host = null;
        }
        kept.values().forEach(Copies::close);
        neighbourhood.close();
        cables.values().forEach(Cable::close);
        if (store != null) {
            store.close();
        }
    }

    /** The check cannot say anything before the cause is mended. */
    static final class Waits extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Verdict.Cause cause;

        Waits(Verdict.Cause cause) {
            super(cause.toString());
            this.cause = cause;
        }

        Verdict.Cause reason() {
            return cause;
        }
    }
}
