package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** Gives a process what is its own, and sight of what it needs. */
final class Handing {
    private Handing() {}

    static void over(Account account, JavaCall call, int number) throws IOException {
        account.own(call.folder(), number);
        account.showFile(call.own());
        if (call.socket().isPresent()) {
            Path socket = call.socket().get();
            account.own(socket, number);
        }
        if (call.state().isPresent()) {
            account.ownAll(call.state().get(), number);
        }
    }
}
