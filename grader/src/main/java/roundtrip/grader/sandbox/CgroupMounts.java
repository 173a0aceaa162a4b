package roundtrip.grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where this process's control groups lie in the file system, from the lines of {@code /proc/self/cgroup} and {@code mountinfo}. */
final class CgroupMounts {
    private CgroupMounts() {}

    static Optional<Path> v1(List<String> mine, List<String> mounts, String controller) {
        return mount(mounts, "cgroup", controller).map(mount -> below(mount, own(mine, controller)));
    }

    static Optional<Path> v2(List<String> mine, List<String> mounts) {
        return mount(mounts, "cgroup2", "").map(mount -> below(mount, own(mine, "")));
    }

    /** A container may see its group as the root of the mount: then the path that the kernel tells is not there. */
    private static Path below(Path mount, String own) {
        Path full = mount.resolve(own.substring(Math.min(1, own.length())));
        return Files.isDirectory(full) ? full : mount;
    }

    /** Lines like {@code 4:memory:/path} and {@code 0::/path}. */
    private static String own(List<String> mine, String controller) {
        for (String line : mine) {
            String[] fields = line.split(":", 3);
            if (fields.length == 3 && Set.of(fields[1].split(",", -1)).contains(controller)) {
                return fields[2];
            }
        }
        return "/";
    }

    /** proc(5): fields before " - " end with options, after it stand type, source and super options. */
    private static Optional<Path> mount(List<String> mounts, String type, String controller) {
        for (String line : mounts) {
            String[] halves = line.split(" - ", 2);
            String[] after = halves.length == 2 ? halves[1].split(" ", -1) : new String[0];
            if (after.length >= 3
                    && after[0].equals(type)
                    && (controller.isEmpty() || List.of(after[2].split(",", -1)).contains(controller))) {
                return Optional.of(Path.of(halves[0].split(" ", -1)[4]));
            }
        }
        return Optional.empty();
    }
}
