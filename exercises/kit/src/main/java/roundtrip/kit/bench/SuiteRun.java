package roundtrip.kit.bench;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import roundtrip.kit.check.Running;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Suite;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.check.Verdict;

/** One suite on a bench: it starts the program that the suite's checks share. One thread. */
final class SuiteRun implements AutoCloseable {
    /** Names on hosts, over all runs of this JVM: two suites may share a host. */
    private static final AtomicLong NAMES = new AtomicLong();

    private final Bench bench;
    private final Suite suite;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Running shared;
    private RuntimeException failure;

    SuiteRun(Bench bench, Class<?> type) {
        this.bench = bench;
        this.suite = type.getAnnotation(Suite.class);
        Seed seed = Seed.of(bench.seed(), type.getName());
        bench.exercise().settings().forEach((key, value) -> settings.put(key, value.replace("${secret}", secret(bench.seed()))));
        for (String setting : suite.settings()) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1].replace("{word}", seed.word()));
        }
    }

    /** 32 bytes in base64, the same for all programs of a run. */
    private static String secret(String seed) {
        Seed random = Seed.of(seed, "secret");
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.number(0, 255);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    Bench bench() {
        return bench;
    }

    Suite suite() {
        return suite;
    }

    /** The suite's own program; started again when its process ended. A start that fails is told to one check, the others wait. */
    Running shared() {
        if (failure != null) {
            throw failure;
        }
        if (shared == null || shared.host().ending().isPresent()) {
            try {
                shared = start(bench.host(), Map.of());
            } catch (NotYet e) {
                failure = e;
                throw e;
            } catch (StartFailed e) {
                failure = new Bench.Waits(Verdict.Cause.outcome("did-not-start"));
                throw e;
            }
        }
        return shared;
    }

    /** A program with a folder of its own. */
    Running start(Host host, Map<String, String> more) {
        String name = "o" + NAMES.incrementAndGet();
        return start(host, name, name, more);
    }

    /** Copies that live as long as the run, or new ones for one check, which closes them. */
    Copies copies() {
        Copies.Maker maker = host -> start(host, Map.of(), "slot");
        return suite.keepReplicas()
                ? bench.kept(settings, suite.replicas(), () -> new Copies(bench, suite.replicas(), suite.store(), maker))
                : new Copies(bench, suite.replicas(), suite.store(), maker);
    }

    /** The check that had them is over. */
    void done(Copies copies) {
        if (suite.keepReplicas()) {
            copies.calm();
        } else {
            copies.close();
        }
    }

    /** A program that finds the folder of that name as an earlier one left it. */
    Running start(Host host, Map<String, String> more, String folder) {
        return start(host, "o" + NAMES.incrementAndGet(), folder, more);
    }

    private Running start(Host host, String name, String folder, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(more);
        if (suite.store()) {
            bench.cable(host);
            all.replaceAll((key, value) -> value.replace("${store-password}", bench.store().password()));
        }
        Map<String, String> filled = bench.neighbourhood().filled(all, host, folder);
        String entry = bench.exercise().entry();
        HostWord word = host.start(name, entry, filled);
        return Running.of(host, name, entry, filled, word).orElseThrow(() -> refusal(word));
    }

    private static RuntimeException refusal(HostWord word) {
        return word instanceof HostWord.NotYet
                ? new NotYet(((HostWord.NotYet) word).part())
                : new StartFailed(word.brief(), word.isLate());
    }

    @Override
    public void close() {
        if (shared != null && shared.host().ending().isEmpty()) {
            shared.host().stop(shared.name());
        }
    }

    /** The program is still to be written. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Unwritten part;

        NotYet(Unwritten part) {
            super(part.what());
            this.part = part;
        }

        Unwritten part() {
            return part;
        }
    }

    /** The program did not start; the message says what came instead. */
    static final class StartFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean late;

        StartFailed(String got, boolean late) {
            super(got);
            this.late = late;
        }

        boolean isLate() {
            return late;
        }
    }
}
