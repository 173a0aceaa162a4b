package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The account under which students' processes run: this one, or for a grader that runs as root another, by {@code setpriv}. */
final class Account {
    private static final int FIRST_UID = 61184;

    private final boolean isRoot;
    private final Optional<Path> setpriv;

    Account(boolean isRoot, Optional<Path> setpriv) {
        this.isRoot = isRoot;
        this.setpriv = setpriv;
    }

    static Account ofThisProcess() {
        return new Account(Tools.isUnix() && runsAsRoot(), Tools.find("setpriv"));
    }

    /** By the number where the kernel tells it: an account may have any name. */
    private static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    boolean isRoot() {
        return isRoot;
    }

    /** Student code never runs as root: throws where it would. */
    void refuseRoot() throws IOException {
        if (isRoot && setpriv.isEmpty()) {
            throw new IOException(
                    "students' programs are never run as root: run the grader as another user, or install setpriv"
                            + " (package util-linux), with which it changes to one");
        }
    }

    /** What goes in front of a command; {@code number} tells accounts apart where boxes have one each. */
    List<String> prefix(int number) {
        if (!isRoot) {
            return List.of();
        }
        String uid = Integer.toString(FIRST_UID + number);
        return List.of(setpriv.orElseThrow().toString(), "--reuid", uid, "--regid", uid, "--clear-groups", "--");
    }

    /** Hands over what the process writes to or dials, and opens the way to it. */
    void own(Path path, int number) throws IOException {
        if (isRoot && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.setAttribute(path, "unix:uid", FIRST_UID + number, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", FIRST_UID + number, LinkOption.NOFOLLOW_LINKS);
            openWay(path);
        }
    }

    /** As {@link #own}, with all that an earlier process left in the folder; links are handed over, not followed. */
    void ownAll(Path folder, int number) throws IOException {
        if (isRoot) {
            try (Stream<Path> walked = Files.walk(folder)) {
                for (Path one : walked.toList()) {
                    own(one, number);
                }
            }
        }
    }

    /** Lets the process read a file of ours. */
    void showFile(Path file) throws IOException {
        if (isRoot) {
            add(file, EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
            openWay(file);
        }
    }

    /** Folders of ours below the temporary folder may be walked through, not listed. */
    private static void openWay(Path to) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        for (Path at = to.toAbsolutePath().getParent();
                at != null && at.startsWith(temporary) && !at.equals(temporary);
                at = at.getParent()) {
            add(at, EnumSet.of(PosixFilePermission.OTHERS_EXECUTE));
        }
    }

    private static void add(Path path, Set<PosixFilePermission> more) throws IOException {
        Set<PosixFilePermission> all = EnumSet.noneOf(PosixFilePermission.class);
        all.addAll(Files.getPosixFilePermissions(path));
        if (all.addAll(more)) {
            Files.setPosixFilePermissions(path, all);
        }
    }
}
