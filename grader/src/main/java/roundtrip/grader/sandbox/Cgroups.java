package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A control group for each box, below one of this grader's own: memory and tasks, in cgroup v2's one hierarchy or v1's two. See
 * cgroups(7). A group is removed when its box is gone.
 */
final class Cgroups {
    private static final Duration REMOVAL = Duration.ofSeconds(2);

    private final boolean unified;
    private final List<Path> homes;

    private Cgroups(boolean unified, List<Path> homes) {
        this.unified = unified;
        this.homes = List.copyOf(homes);
    }

    /** Empty where this process may not make groups that count memory and tasks. */
    static Optional<Cgroups> find() {
        try {
            List<String> mine = Files.readAllLines(Path.of("/proc/self/cgroup"), StandardCharsets.UTF_8);
            List<String> mounts = Files.readAllLines(Path.of("/proc/self/mountinfo"), StandardCharsets.UTF_8);
            Optional<Path> memory = CgroupMounts.v1(mine, mounts, "memory");
            Optional<Path> pids = CgroupMounts.v1(mine, mounts, "pids");
            if (memory.isPresent() && pids.isPresent()) {
                return opened(false, List.of(memory.get(), pids.get()));
            }
            Optional<Path> one = CgroupMounts.v2(mine, mounts);
            return one.isPresent() ? opened(true, List.of(one.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cgroups> opened(boolean unified, List<Path> bases) {
        List<Path> homes = new ArrayList<>();
        try {
            for (Path base : bases) {
                if (unified) {
                    Files.writeString(base.resolve("cgroup.subtree_control"), "+memory +pids");
                }
                Path home = base.resolve("roundtrip-" + ProcessHandle.current().pid());
                removeDeserted(base);
                if (!homes.contains(home)) {
                    Files.createDirectories(home);
                    homes.add(home);
                }
                if (unified) {
                    Files.writeString(home.resolve("cgroup.subtree_control"), "+memory +pids");
                }
            }
            return Optional.of(new Cgroups(unified, homes));
        } catch (IOException e) {
            homes.forEach(Cgroups::removeIfEmpty);
            return Optional.empty();
        }
    }

    /** Groups of graders that were killed; the kernel has ended their boxes. */
    private static void removeDeserted(Path base) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(base, "roundtrip-*")) {
            for (Path home : found) {
                String pid = String.valueOf(home.getFileName()).substring("roundtrip-".length());
                if (pid.matches("[0-9]{1,10}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    try (DirectoryStream<Path> boxes = Files.newDirectoryStream(home, "box-*")) {
                        boxes.forEach(Cgroups::removeIfEmpty);
                    }
                    removeIfEmpty(home);
                }
            }
        }
    }

    /** Makes the group of one box and gives the folders that its first process has to enter. */
    List<Path> make(int number, BoxLimits limits) throws IOException {
        List<Path> groups = groups(number);
        for (Path group : groups) {
            Files.createDirectories(group);
        }
        set(groups, unified ? "memory.max" : "memory.limit_in_bytes", limits.memory());
        set(groups, unified ? "memory.swap.max" : "memory.memsw.limit_in_bytes", unified ? 0 : limits.memory());
        set(groups, "pids.max", limits.tasks() + 32L);
        return groups;
    }

    private static void set(List<Path> groups, String file, long value) throws IOException {
        for (Path group : groups) {
            if (Files.exists(group.resolve(file))) {
                Files.writeString(group.resolve(file), Long.toString(value));
            }
        }
    }

    /** Whether the kernel ended a process of the box for its memory. */
    boolean ranOutOfMemory(int number) {
        String file = unified ? "memory.events" : "memory.oom_control";
        for (Path group : groups(number)) {
            try {
                for (String line : Files.readAllLines(group.resolve(file), StandardCharsets.UTF_8)) {
                    if (line.startsWith("oom_kill ") && !line.endsWith(" 0")) {
                        return true;
                    }
                }
            } catch (IOException e) {
                // the other hierarchy, or the box is gone
            }
        }
        return false;
    }

    /** Removes the group of a box that ended; its last processes may need a moment until they are gone. */
    void remove(int number) {
        long deadline = System.nanoTime() + REMOVAL.toNanos();
        for (Path group : groups(number)) {
            while (!removeIfEmpty(group) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean removeIfEmpty(Path group) {
        try {
            Files.deleteIfExists(group);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void close() {
        homes.forEach(Cgroups::removeIfEmpty);
    }

    private List<Path> groups(int number) {
        return homes.stream().map(home -> home.resolve("box-" + number)).toList();
    }
}
