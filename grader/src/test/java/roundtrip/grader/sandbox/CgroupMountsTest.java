package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupMountsTest {
    @TempDir
    private Path folder;

    @Test
    void findsAControllersHierarchyAndOurGroupInIt() throws IOException {
        Path group = Files.createDirectories(folder.resolve("memory/some/group"));

        assertThat(CgroupMounts.v1(
                        List.of("8:pids:/", "4:memory:/some/group", "0::/"),
                        List.of(mount("memory", "cgroup", "rw,memory"), mount("pids", "cgroup", "rw,pids")),
                        "memory"))
                .contains(group);
    }

    @Test
    void takesTheMountWhereOurGroupIsItsRoot() {
        assertThat(CgroupMounts.v2(List.of("0::/docker/abc"), List.of(mount("unified", "cgroup2", "rw"))))
                .contains(folder.resolve("unified"));
    }

    @Test
    void findsNothingWhereNothingIsMounted() {
        List<String> mounts = List.of("22 1 0:21 / /proc rw - proc proc rw");

        assertThat(CgroupMounts.v1(List.of("0::/"), mounts, "memory")).isEmpty();
        assertThat(CgroupMounts.v2(List.of("0::/"), mounts)).isEmpty();
    }

    private String mount(String name, String type, String options) {
        return "31 24 0:27 / " + folder.resolve(name) + " rw,relatime shared:9 - " + type + " " + type + " " + options;
    }
}
