package roundtrip.kit.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.kit.check.Clocks;
import roundtrip.kit.check.Running;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.wire.Cable;

/**
 * Copies of the program, each on a host of its own and with a cable of its own to the store; started one by one when they are asked for.
 *
 * <p>A cable outlives the process at its end: the new one in that place has the same. One thread.
 */
final class Copies implements Clocks, AutoCloseable {
    private final Bench bench;
    private final boolean cabled;
    private final Maker maker;
    private final List<Slot> slots = new ArrayList<>();
    private Instant held;
    private RuntimeException failure;

    /** Starts the program on a host. */
    interface Maker {
        Running start(Host host);
    }

    private static final class Slot {
        private Optional<Cable> cable = Optional.empty();
        private Hosts.State state;
        private Running running;
        private boolean killed;

        private boolean isAlive() {
            return running != null && !killed;
        }
    }

    /** {@code cabled} says whether each has a cable to the store. */
    Copies(Bench bench, int size, boolean cabled, Maker maker) {
        this.bench = bench;
        this.cabled = cabled;
        this.maker = maker;
        for (int i = 0; i < size; i++) {
            slots.add(new Slot());
        }
    }

    /** That copy, started if nothing runs there. A start that failed is told once; after that, whoever asks waits. */
    Running copy(int number) {
        if (failure != null) {
            throw failure;
        }
        Slot slot = slots.get(number);
        if (slot.isAlive() && slot.running.host().ending().isPresent()) {
            bench.endedByItself(slot.running.host().ending().get());
            slot.killed = true;
        }
        if (!slot.isAlive()) {
            start(slot);
        }
        return slot.running;
    }

    private void start(Slot slot) {
        if (slot.running != null) {
            slot.running.host().close();
        }
        if (slot.state == null) {
            slot.state = bench.state();
        }
        Host host = bench.process(slot.state);
        if (cabled) {
            bench.plug(host, cable(slot));
        }
        try {
            if (held != null) {
                host.hold(held);
            }
            slot.running = maker.start(host);
            slot.killed = false;
        } catch (SuiteRun.NotYet e) {
            host.close();
            failure = e;
            throw e;
        } catch (SuiteRun.StartFailed e) {
            host.close();
            failure = new Bench.Waits(Verdict.Cause.outcome("did-not-start"));
            throw e;
        }
    }

    /** Ends its process; {@link #copy} starts a new one. */
    void kill(int number) {
        Slot slot = slots.get(number);
        if (slot.isAlive()) {
            slot.running.host().kill();
            slot.killed = true;
        }
    }

    Optional<Host> living(int number) {
        Slot slot = slots.get(number);
        return slot.isAlive() ? Optional.of(slot.running.host()) : Optional.empty();
    }

    Cable cable(int number) {
        return cable(slots.get(number));
    }

    private Cable cable(Slot slot) {
        if (slot.cable.isEmpty()) {
            slot.cable = Optional.of(bench.store().cable());
        }
        return slot.cable.get();
    }

    /** What a check may have done and left so is undone: clocks run, cables are whole. */
    void calm() {
        if (held != null) {
            release();
        }
        slots.forEach(slot -> slot.cable.ifPresent(Cable::mend));
    }

    private List<Host> living() {
        List<Host> hosts = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.isAlive()) {
                hosts.add(slot.running.host());
            }
        }
        return hosts;
    }

    @Override
    public void hold(Instant instant) {
        held = instant;
        living().forEach(host -> host.hold(instant));
    }

    @Override
    public void advance(Duration span) {
        hold((held == null ? Instant.now() : held).plus(span));
    }

    @Override
    public void release() {
        held = null;
        living().forEach(Host::release);
    }

    @Override
    public void close() {
        slots.forEach(slot -> {
            if (slot.running != null) {
                slot.running.host().close();
            }
            slot.cable.ifPresent(Cable::close);
        });
    }
}
