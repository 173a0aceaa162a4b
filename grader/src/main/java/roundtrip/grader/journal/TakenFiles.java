package roundtrip.grader.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What was taken of each submission, by its SHA-256, so that it can be graded again when the submissions are gone. */
public final class TakenFiles {
    private final Path folder;

    public TakenFiles(Path results) {
        this.folder = new Home(results).folder().resolve("taken");
    }

    /** On the disk when it returns. Does nothing when that hash is there; threads may keep different ones at once. */
    public void keep(String sha256, Map<String, byte[]> files) throws IOException {
        Path place = place(sha256);
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, sha256.substring(0, 8), ".part");
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(zip(files));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new WriteFailed("what was taken into " + folder, e);
        }
    }

    /** Whether something was kept under that hash. */
    public boolean has(String sha256) {
        return !sha256.isEmpty() && Files.exists(place(sha256));
    }

    /** Empty when nothing was kept under that hash, as for what was rejected. */
    public Optional<Map<String, byte[]>> find(String sha256) throws IOException {
        if (!has(sha256)) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(place(sha256));
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return Optional.of(files);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256 + ".zip");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
