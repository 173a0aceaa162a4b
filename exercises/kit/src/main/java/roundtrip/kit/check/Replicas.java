package roundtrip.kit.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import roundtrip.kit.wire.Cable;

/**
 * Copies of the student's server, each in a process of its own; they share nothing but what their settings name.
 *
 * <p>What a replica wrote to its folder <code>${state}</code> is there again when it is restarted.
 */
public final class Replicas {
    private final Scope scope;
    private final Starter starter;
    private final int size;

    public Replicas(Scope scope, Starter starter, int size) {
        this.scope = scope;
        this.starter = starter;
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** The replica with that number, from 0; started at its first question. Evidence calls it by its letter where there are several. */
    public Subject replica(int number) {
        return new Subject(scope, starter, () -> starter.copy(number), size > 1 ? letter(number) : "");
    }

    /** All of them, in order. */
    public List<Subject> all() {
        return IntStream.range(0, size).mapToObj(this::replica).collect(Collectors.toList());
    }

    /** A for 0, B for 1, and so on. */
    public static String letter(int number) {
        return Character.toString('A' + number);
    }

    /** Ends a replica's process at once, as {@code kill -9} does. */
    public void kill(int number) {
        starter.kill(number);
    }

    /** A new process takes the place of one that was killed. */
    public void restart(int number) {
        starter.restart(number);
    }

    /** What lies between this replica and the store; whole again when the check ends. */
    public Cable cable(int number) {
        return starter.cable(number);
    }
}
