package roundtrip.kit.bench;

/** Opens hosts for one run of a suite. */
public interface Hosts {
    /** The host that most checks use; at the desk it is this JVM, so that a debugger sees the student's code. */
    Host shared();

    /** A process of its own, whatever the place: for replicas, restarts and what must not share a JVM. */
    Host process();
}
