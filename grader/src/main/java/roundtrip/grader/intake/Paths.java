package roundtrip.grader.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in the name of an entry. */
final class Paths {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Set<String> SKIPPED_FOLDERS = Set.of("__MACOSX", ".git", "target", "out", "build");

    private Paths() {}

    /** Slashes only, no leading {@code ./}, NFC; refuses a path that could lead out of its container. */
    static String normal(String name) throws Refused {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            throw new Refused("an entry has an absolute path: " + Shown.name(name));
        }
        List<String> segments = Arrays.asList(path.split("/", -1));
        if (segments.contains("..")) {
            throw new Refused("an entry climbs out of the submission: " + Shown.name(name));
        }
        String plain = String.join(
                "/",
                segments.stream().filter(s -> !s.isEmpty() && !s.equals(".")).toList());
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    static boolean isSkippedFolder(String name) {
        return SKIPPED_FOLDERS.contains(name);
    }

    static boolean isSkipped(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        String last = segments.get(segments.size() - 1);
        return segments.stream().anyMatch(SKIPPED_FOLDERS::contains)
                || last.startsWith("._")
                || last.equals(".DS_Store");
    }

    /** Refuses a path under the editable ones that no honest tool writes. */
    static void requireHonest(String path, Limits limits) throws Refused {
        if (path.codePoints().anyMatch(Paths::isHidden)) {
            throw new Refused("a file's name holds control or format characters: " + Shown.name(path));
        }
        for (String segment : path.split("/", -1)) {
            if (segment.endsWith(".") || segment.endsWith(" ")) {
                throw new Refused("a file's name ends in a dot or a blank: " + Shown.name(path));
            }
        }
        if (path.length() > limits.nameLength()) {
            throw new Refused(
                    "a file's path has " + path.length() + " characters; at most " + limits.nameLength() + " are read");
        }
        long depth = path.chars().filter(letter -> letter == '/').count();
        if (depth > limits.depth()) {
            throw new Refused("a file lies " + depth + " folders deep; at most " + limits.depth() + " are read");
        }
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    /** A hostile name as it may stand in a message. */
    static final class Shown {
        private Shown() {}

        static String name(String name) {
            StringBuilder out = new StringBuilder("\"");
            name.codePoints().limit(120).forEach(point -> {
                if (isHidden(point)) {
                    out.append(String.format("\\x%02x", point));
                } else {
                    out.appendCodePoint(point);
                }
            });
            return out.append('"').toString();
        }
    }
}
