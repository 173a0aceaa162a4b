package roundtrip.kit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies of the student's server, each in a process of its own; they share nothing but what their settings name.
 *
 * <p>What a replica wrote to its folder <code>${state}</code> is there again when it is restarted.
 */
public final class Replicas {
    private final Scope scope;
    private final Starter starter;
    private final int size;
    private final List<Running> running = new ArrayList<>();
    private final List<Starter.Slot> slots = new ArrayList<>();

    public Replicas(Scope scope, Starter starter, int size) {
        this.scope = scope;
        this.starter = starter;
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** All are started at the first question. */
    private List<Running> running() {
        while (running.size() < size) {
            slots.add(starter.slot());
            running.add(starter.inAProcess(slots.get(running.size()), Map.of()));
        }
        return running;
    }

    /** The replica with that number, from 0. */
    public Subject replica(int number) {
        Running one = running().get(number);
        return new Subject(scope, starter, () -> one);
    }

    /** Ends a replica's process at once, as {@code kill -9} does. */
    public void kill(int number) {
        running().get(number).host().kill();
    }

    /** A new process takes the place of one that was killed. */
    public void restart(int number) {
        running().set(number, starter.inAProcess(slots.get(number), Map.of()));
    }
}
