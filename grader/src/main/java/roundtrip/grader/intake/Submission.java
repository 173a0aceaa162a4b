package roundtrip.grader.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one student handed in. {@code name} is what it was called on arrival, {@code student} the identity that the
 * learning platform gave, {@code label} a name for people to read.
 */
public final class Submission {
    private final String name;
    private final String student;
    private final String label;
    private final @Nullable Instant submitted;
    private final boolean folder;
    private final Material material;

    Submission(
            String name, String student, String label, @Nullable Instant submitted, boolean folder, Material material) {
        this.name = Objects.requireNonNull(name);
        this.student = Objects.requireNonNull(student);
        this.label = Objects.requireNonNull(label);
        this.submitted = submitted;
        this.folder = folder;
        this.material = Objects.requireNonNull(material);
    }

    /** One that lies in memory: files by path. */
    public static Submission of(String name, Map<String, byte[]> files) {
        List<Entry> entries = new ArrayList<>();
        files.forEach((path, bytes) -> entries.add(new Entry(path, Entry.Kind.FILE, cap -> {
            if (bytes.length > cap) {
                throw ZipReader.tooLong(path, cap);
            }
            return bytes.clone();
        })));
        return new Submission(name, name, name, null, true, limits -> entries);
    }

    public String name() {
        return name;
    }

    public String student() {
        return student;
    }

    public String label() {
        return label;
    }

    /** When the platform received it, if it is known; never the time of a file. */
    public Optional<Instant> submitted() {
        return Optional.ofNullable(submitted);
    }

    /** Whether it arrived as a folder; otherwise as files, of which one may be a zip. */
    boolean isFolder() {
        return folder;
    }

    Material material() {
        return material;
    }

    @Override
    public String toString() {
        return name;
    }
}
