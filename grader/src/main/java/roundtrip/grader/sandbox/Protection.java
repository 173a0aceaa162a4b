package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens boxes at a level that was proved a moment ago: a program in a box tried what the level forbids, and could not. Nothing is
 * lowered in silence.
 */
public final class Protection {
    private static final long TRIAL_MEMORY = 192L << 20;

    private final Path jdk;
    private final Path java;
    private final Path cache;
    private final List<Path> jars;
    private final Account account;

    /**
     * @param cache where archives are kept; readable by all when the grader runs as root
     * @param jars libraries and kit, in the order of the class path
     */
    public Protection(Path cache, List<Path> jars) {
        this.jdk = ownJdk();
        this.java = jdk.resolve("bin").resolve("java");
        this.cache = cache;
        this.jars = List.copyOf(jars);
        this.account = Account.ofThisProcess();
    }

    /** The JDK that runs the grader. */
    private static Path ownJdk() {
        Path home = Path.of(System.getProperty("java.home"));
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home;
        }
    }

    /** Boxes of exactly the level that is wanted, or the best where none is. */
    public Boxes wanted(Optional<ProtectionLevel> level) throws IOException {
        return level.isPresent() ? open(level.get()) : best();
    }

    /** Boxes of exactly this level; throws with what is missing and how to get it. */
    public Boxes open(ProtectionLevel level) throws IOException {
        Attempt attempt = attempt(level);
        if (attempt.boxes().isEmpty()) {
            throw new IOException("expected protection level " + level + ", this computer does not give it: "
                    + String.join("; ", attempt.reasons()) + "; \"grader doctor\" says more");
        }
        return attempt.boxes().get();
    }

    /** Boxes of the highest level that this computer gives. */
    public Boxes best() throws IOException {
        List<String> reasons = new ArrayList<>();
        ProtectionLevel[] levels = ProtectionLevel.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            Attempt attempt = attempt(levels[i]);
            if (attempt.boxes().isPresent()) {
                return attempt.boxes().get();
            }
            attempt.reasons().forEach(reason -> reasons.add(reason));
        }
        throw new IOException("students' programs cannot be run on this computer: " + String.join("; ", reasons));
    }

    Optional<Path> archive() {
        return new ClassArchive(java, jars, cache).file();
    }

    List<Path> jars() {
        return jars;
    }

    /** One level tried: boxes, or why there are none. */
    record Attempt(Optional<Boxes> boxes, List<String> reasons) {
        Attempt {
            reasons = List.copyOf(reasons);
        }
    }

    Attempt attempt(ProtectionLevel level) throws IOException {
        try {
            account.refuseRoot();
            Optional<Path> archive = archive();
            Fence fence = new Fences(account, jdk, cache).at(level);
            ProcessBoxes boxes = new ProcessBoxes(java, jars, fence, archive);
            List<String> faults = faults(boxes, level, archive);
            if (faults.isEmpty()) {
                return new Attempt(Optional.of(boxes), List.of());
            }
            boxes.close();
            return new Attempt(Optional.empty(), faults);
        } catch (Fences.Missing e) {
            return new Attempt(Optional.empty(), List.of(e.what()));
        }
    }

    private List<String> faults(ProcessBoxes boxes, ProtectionLevel level, Optional<Path> archive) throws IOException {
        Trial trial = new Trial(boxes, jars, archive);
        Trial.Finding finding = trial.run(BoxLimits.program(), "acts", List.of());
        List<String> faults = new ArrayList<>();
        finding.unable().ifPresent(faults::add);
        for (Act act : Act.values()) {
            if (act.isForbiddenAt(level) && finding.succeeded().contains(act)) {
                faults.add("a program in the box could " + act.words() + ": " + act.cure());
            }
        }
        if (faults.isEmpty() && level == ProtectionLevel.L3) {
            Trial.Finding memory = trial.run(BoxLimits.program().withMemory(TRIAL_MEMORY), "memory", List.of());
            if (!memory.usage().ranOutOfMemory()) {
                faults.add("a program in the box could hold more memory than its group may");
            }
        }
        return faults;
    }
}
