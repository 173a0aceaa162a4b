package roundtrip.grader.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import roundtrip.grader.report.Whole;

/** Puts an export on the disk: all of its files, or none. */
public final class Export {
    private Export() {}

    /** {@code out} is a file, or for a format with a file per student a folder that is new or empty. */
    public static Written write(Format format, Order order, Path out) throws IOException {
        if (order.into().isPresent()) {
            refuseTheirs(out, Path.of(order.into().get().name()));
        }
        Written written = format.write(order);
        Path parent = out.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (format.isFolder()) {
                Whole.folder(out, written.files());
            } else {
                Whole.write(out, written.files().values().iterator().next());
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "expected a new or empty folder, got \"" + out + "\", where something lies already", e);
        }
        return written;
    }

    private static void refuseTheirs(Path out, Path into) throws IOException {
        if (Files.exists(out) && Files.exists(into) && Files.isSameFile(out, into)) {
            throw new IOException("expected another file for --out than \"" + into
                    + "\": the file that was given in stays" + " as it is");
        }
    }
}
