package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Puts up the fence of a level from what this computer has. */
final class Fences {
    private static final String HOSTS = "127.0.0.1 localhost box\n::1 localhost\n";

    /** The computer lacks what a level needs; the message says what and how to get it. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        Missing(String what) {
            super(what);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    private final Account account;
    private final Path jdk;
    private final Path cache;

    Fences(Account account, Path jdk, Path cache) {
        this.account = account;
        this.jdk = jdk;
        this.cache = cache;
    }

    Fence at(ProtectionLevel level) throws IOException, Missing {
        return switch (level) {
            case L0 -> new TrustedFence(account);
            case L1 -> new LimitedFence(account, rlimits());
            case L2 -> bubblewrap(false);
            case L3 -> cgroup();
        };
    }

    private Rlimits rlimits() throws Missing {
        if (!Tools.isLinux()) {
            throw new Missing("limits on a process need Linux");
        }
        return new Rlimits(
                Tools.find("prlimit").orElseThrow(() -> new Missing("prlimit is missing: install util-linux")));
    }

    private BubblewrapFence bubblewrap(boolean ownAccounts) throws IOException, Missing {
        Rlimits rlimits = rlimits();
        Path bwrap = Tools.find("bwrap").orElseThrow(() -> new Missing("bwrap is missing: install bubblewrap"));
        Path hosts = cache.resolve("hosts");
        if (!Files.exists(hosts)) {
            Files.createDirectories(cache);
            Files.writeString(hosts, HOSTS, StandardCharsets.UTF_8);
        }
        account.showFile(hosts);
        return new BubblewrapFence(
                bwrap, knows(bwrap, "--disable-userns"), account, ownAccounts, rlimits, SystemView.of(jdk), hosts);
    }

    /** Versions before 0.8 lack an option. */
    private static boolean knows(Path bwrap, String option) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(bwrap.toString(), "--help").redirectErrorStream(true);
        builder.environment().clear();
        Process help = builder.start();
        try {
            return new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(option);
        } finally {
            help.destroyForcibly();
        }
    }

    private CgroupFence cgroup() throws IOException, Missing {
        BubblewrapFence inner = bubblewrap(true);
        if (!account.isRoot()) {
            throw new Missing("an account for each box needs root: run the grader as root, with setpriv");
        }
        Path shell = Tools.find("sh").orElseThrow(() -> new Missing("sh is missing"));
        Optional<Cgroups> cgroups = Cgroups.find();
        return new CgroupFence(
                inner,
                cgroups.orElseThrow(() -> new Missing(
                        "no control group that bounds memory and tasks may be made: delegate one to the grader")),
                shell);
    }
}
