package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * L2: {@code bwrap} with namespaces of its own for users, mounts, processes, network, messages and cgroups. The box sees the JDK, the fixed
 * jars, its program and one socket, all read-only; it may write to two small folders in memory, which die with it, and to its state where
 * its exercise has one.
 *
 * <p>{@code --die-with-parent} means the thread that started it (prctl(2)), so boxes are started from one thread that lives on.
 */
final class BubblewrapFence implements Fence {
    private static final JavaCall.Places INSIDE = new JavaCall.Places("/student.jar", "/kit.sock", "/tmp");

    private static final String STATE = "/state";

    private final Path bwrap;
    private final boolean disablesUserNamespaces;
    private final Account account;
    private final boolean ownAccounts;
    private final Rlimits rlimits;
    private final SystemView view;
    private final Path hosts;

    /**
     * @param ownAccounts whether each box has an account of its own
     * @param hosts the file that the box sees as {@code /etc/hosts}
     */
    BubblewrapFence(
            Path bwrap,
            boolean disablesUserNamespaces,
            Account account,
            boolean ownAccounts,
            Rlimits rlimits,
            SystemView view,
            Path hosts) {
        this.bwrap = bwrap;
        this.disablesUserNamespaces = disablesUserNamespaces;
        this.account = account;
        this.ownAccounts = ownAccounts;
        this.rlimits = rlimits;
        this.view = view;
        this.hosts = hosts;
    }

    @Override
    public ProtectionLevel level() {
        return ProtectionLevel.L2;
    }

    @Override
    public String seen(Path state) {
        return STATE;
    }

    @Override
    public List<String> command(Path java, JavaCall call, int number) throws IOException {
        account.refuseRoot();
        int user = ownAccounts ? number : 0;
        Handing.over(account, call, user);
        List<String> command = new ArrayList<>(account.prefix(user));
        command.add(bwrap.toString());
        namespaces(command);
        files(command, call);
        command.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp", "--"));
        command.addAll(rlimits.prefix(call.limits(), call.limits().tasks()));
        command.addAll(call.command(java, INSIDE));
        return command;
    }

    private void namespaces(List<String> command) {
        command.addAll(List.of("--unshare-all", "--unshare-user"));
        if (disablesUserNamespaces) {
            command.add("--disable-userns");
        }
        command.addAll(List.of("--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"));
        command.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--setenv", "MALLOC_ARENA_MAX", "2"));
        command.addAll(List.of("--hostname", "box", "--uid", "65534", "--gid", "65534"));
    }

    private void files(List<String> command, JavaCall call) {
        BoxLimits limits = call.limits();
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--size", Long.toString(limits.sharedMemory()), "--tmpfs", "/dev/shm"));
        command.addAll(List.of("--size", Long.toString(limits.temporary()), "--tmpfs", "/tmp"));
        command.addAll(view.options());
        Collection<Path> shown = new TreeSet<>();
        call.seen().forEach(jar -> shown.add(jar.resolveSibling("")));
        call.archive().ifPresent(shown::add);
        shown.forEach(path -> readOnly(command, path, path.toString()));
        readOnly(command, call.own(), INSIDE.own());
        call.socket().ifPresent(socket -> readOnly(command, socket, INSIDE.socket()));
        call.state().ifPresent(state -> command.addAll(List.of("--bind", state.toString(), STATE)));
        readOnly(command, hosts, "/etc/hosts");
        readOnly(command, rlimits.prlimit(), rlimits.prlimit().toString());
    }

    private static void readOnly(List<String> command, Path outside, String inside) {
        command.addAll(List.of("--ro-bind", outside.toString(), inside));
    }
}
