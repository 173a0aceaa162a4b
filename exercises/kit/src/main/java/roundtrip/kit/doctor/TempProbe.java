package roundtrip.kit.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether files can be made in the temp folder and in the project, whatever their names. */
public final class TempProbe implements DoctorProbe {
    private static final String NAME = "Za\u017c\u00f3\u0142\u0107 1.txt";
    private static final int LONG = 200;

    private final List<Path> folders;
    private final boolean windows;

    public TempProbe(List<Path> folders, boolean windows) {
        this.folders = List.copyOf(folders);
        this.windows = windows;
    }

    @Override
    public String name() {
        return "temp";
    }

    @Override
    public Finding look() {
        for (Path folder : folders) {
            try {
                if (!keepsNames(folder)) {
                    return Finding.cure(
                            folder + " changes the name of a file with accents", "move the project to a folder on this computer's own disk");
                }
            } catch (IOException e) {
                return Finding.cure(
                        folder + " cannot be written (" + e.getClass().getSimpleName() + ")",
                        "make this folder writable, or move the project, or let the variable TMPDIR (TEMP on Windows) name another folder");
            }
        }
        return folders.stream()
                .filter(folder -> windows && folder.toString().length() > LONG)
                .findFirst()
                .map(folder -> Finding.note(folder.toString().length() + " letters: " + folder, "move the project to a shorter path, such as C:\\lendery"))
                .orElse(Finding.ok(folders.stream().map(Path::toString).collect(Collectors.joining(" and ")) + " can be written"));
    }

    private static boolean keepsNames(Path folder) throws IOException {
        Path own = Files.createTempDirectory(folder, "doctor");
        try {
            Path file = Files.writeString(own.resolve(NAME), NAME, StandardCharsets.UTF_8);
            try (Stream<Path> list = Files.list(own)) {
                boolean listed = list.anyMatch(found -> found.getFileName().toString().equals(NAME));
                return listed && Files.readString(file, StandardCharsets.UTF_8).equals(NAME);
            }
        } finally {
            try (Stream<Path> left = Files.list(own)) {
                for (Path file : left.collect(Collectors.toList())) {
                    Files.delete(file);
                }
            }
            Files.delete(own);
        }
    }
}
