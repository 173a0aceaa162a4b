package roundtrip.kit.bench;

/** Opens hosts for one run of a suite. */
public interface Hosts {
    /** The host that most checks use; at the desk it is this JVM, so that a debugger sees the student's code. */
    Host shared();

    /** A process of its own, whatever the place: for replicas, restarts and what must not share a JVM. */
    default Host process() {
        return process(state());
    }

    /** A process that finds what an earlier one left in the folders of {@code state}. */
    Host process(State state);

    /** A process in which the student's classes cannot be found: for what interprets what students send. */
    Host bare();

    /** Room for folders that outlive a process, empty at first. It is removed with the run. */
    State state();

    /** Names the room; only the {@link Hosts} that gave it knows more. */
    interface State {}
}
