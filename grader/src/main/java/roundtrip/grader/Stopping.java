package roundtrip.grader;

import java.io.IOException;
import roundtrip.grader.journal.Journal;

/** While it is open, the end of this process by request, as by Ctrl-C, costs no submission a start. */
final class Stopping implements AutoCloseable {
    private final Thread hook;

    private Stopping(Thread hook) {
        this.hook = hook;
    }

    static Stopping watch(Journal journal) {
        Thread hook = new Thread(
                () -> {
                    try {
                        journal.giveBack();
                    } catch (IOException e) {
                        System.err.println("grader: " + e.getMessage());
                    }
                },
                "give-back");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Stopping(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // it is running just now
        }
    }
}
