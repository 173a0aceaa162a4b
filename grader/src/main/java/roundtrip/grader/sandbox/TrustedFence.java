package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** L0: a process of its own with an empty environment, and no more than that. */
final class TrustedFence implements Fence {
    private final Account account;

    TrustedFence(Account account) {
        this.account = account;
    }

    @Override
    public ProtectionLevel level() {
        return ProtectionLevel.L0;
    }

    @Override
    public List<String> command(Path java, JavaCall call, int number) throws IOException {
        account.refuseRoot();
        Handing.over(account, call, 0);
        List<String> command = new ArrayList<>(account.prefix(0));
        command.addAll(call.command(java, call.outside()));
        return command;
    }
}
