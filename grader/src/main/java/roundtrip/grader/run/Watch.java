package roundtrip.grader.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import roundtrip.grader.mark.Outcome;
import roundtrip.grader.sandbox.Usage;
import roundtrip.kit.bench.Bench;
import roundtrip.kit.bench.RemoteHost;
import roundtrip.kit.check.Verdict;

/** Looks at a submission's processes every 100 ms and ends the run at the first limit that is reached. */
final class Watch {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOST = 3;

    private final Bench bench;
    private final BoxHosts hosts;
    private final RunLimits limits;
    private final boolean whole;
    private final long deadline;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    /** {@code whole} when every check runs: a program that fails a few checks again is not silent. */
    Watch(Bench bench, BoxHosts hosts, RunLimits limits, boolean whole) {
        this.bench = bench;
        this.hosts = hosts;
        this.limits = limits;
        this.whole = whole;
        this.deadline = System.nanoTime() + limits.wall().toNanos();
        this.thread = new Thread(this::watch, "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                Optional<Outcome> reached = reached();
                if (reached.isPresent()) {
                    bench.end(reached.get().word());
                    hosts.end();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Outcome> reached() {
        List<Usage> used = hosts.look();
        Duration sum = used.stream().map(Usage::cpu).reduce(Duration.ZERO, Duration::plus);
        if (sum.compareTo(limits.cpu()) > 0
                || used.stream().anyMatch(one -> one.cpu().compareTo(limits.cpuOfOne()) > 0)
                || hosts.usedUpItsTime()) {
            return Optional.of(Outcome.OVER_CPU);
        }
        if (used.stream().anyMatch(Usage::ranOutOfMemory)
                || used.stream().mapToLong(Usage::memory).sum() > limits.memory()) {
            return Optional.of(Outcome.OVER_MEMORY);
        }
        if (hosts.opened().stream().anyMatch(RemoteHost::hasFlooded)) {
            return Optional.of(Outcome.OVER_OUTPUT);
        }
        if (hosts.haveFilledTheDisk()) {
            return Optional.of(Outcome.OVER_DISK);
        }
        return System.nanoTime() > deadline || isSilent() ? Optional.of(Outcome.OVER_TIME) : Optional.empty();
    }

    /** A program that says nothing would cost a deadline for each check: given up when three were lost and hardly anything passed. */
    private boolean isSilent() {
        List<Bench.Judged> judged = bench.judged();
        long passed = judged.stream().filter(one -> one.verdict().isPassed()).count();
        long lost = judged.stream()
                .filter(one -> one.verdict() instanceof Verdict.Failed failed
                        && failed.evidence().late())
                .count();
        return whole && lost >= LOST && passed <= 1;
    }

    void close() {
        over.countDown();
    }
}
