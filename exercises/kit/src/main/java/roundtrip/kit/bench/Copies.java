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
        private Running running;
        private boolean killed;
    }

    Copies(Bench bench, int size, Maker maker) {
        this.bench = bench;
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
        if (slot.running != null && !slot.killed && slot.running.host().ending().isPresent()) {
            bench.endedByItself(slot.running.host().ending().get());
            slot.killed = true;
        }
        if (slot.running == null || slot.killed) {
            start(slot);
        }
        return slot.running;
    }

    private void start(Slot slot) {
        if (slot.running != null) {
            slot.running.host().close();
        }
        Host host = bench.process(slot.cable);
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
        copy(number).host().kill();
        slot.killed = true;
    }

    void restart(int number) {
        if (!slots.get(number).killed) {
            kill(number);
        }
        copy(number);
    }

    Cable cable(int number) {
        Slot slot = slots.get(number);
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
            if (slot.running != null && !slot.killed) {
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
