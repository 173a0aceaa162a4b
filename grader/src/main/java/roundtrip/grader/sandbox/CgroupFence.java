package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** L3: the box of L2 under an account of its own, in a control group that bounds memory and tasks of all its processes together. */
final class CgroupFence implements Fence {
    /** The shell enters the groups itself, before anything else runs: a process that is moved later has children already. */
    private static final String ENTER =
            "for f in $0; do echo $$ > \"$f/cgroup.procs\" || exit 97; done; exec env -i \"$@\"";

    private final BubblewrapFence inner;
    private final Cgroups cgroups;
    private final Path shell;

    CgroupFence(BubblewrapFence inner, Cgroups cgroups, Path shell) {
        this.inner = inner;
        this.cgroups = cgroups;
        this.shell = shell;
    }

    @Override
    public ProtectionLevel level() {
        return ProtectionLevel.L3;
    }

    @Override
    public List<String> command(Path java, JavaCall call, int number) throws IOException {
        String groups =
                cgroups.make(number, call.limits()).stream().map(Path::toString).collect(Collectors.joining(" "));
        List<String> command = new ArrayList<>(List.of(shell.toString(), "-c", ENTER, groups));
        command.addAll(inner.command(java, call, number));
        return command;
    }

    @Override
    public String seen(Path state) {
        return inner.seen(state);
    }

    @Override
    public Usage measured(Usage tree, int number) {
        return new Usage(tree.cpu(), tree.memory(), cgroups.ranOutOfMemory(number));
    }

    @Override
    public void left(int number) {
        cgroups.remove(number);
    }

    @Override
    public void close() {
        cgroups.close();
    }
}
